import type { Uuid } from '../../../../kernel/ids.ts';
import { dateParts } from '../../../../kernel/plain-date.ts';
import { findSessionFiling, openLink } from '../../../self-recuperation/index.ts';
import type { ResidentPlan } from '../../domain/resident-plan.ts';
import { newestWith } from '../../repository/delivery.repository.ts';
import { type ResidentWorld, readMail } from './resident-world.ts';

/** The path of a capability link in a message; its token is the first group. */
export const LINK_PATH = /\/[A-Za-z-]+\/open\/([A-Za-z0-9_-]{20,})/;

/** The person's filing: remembered, else found by opening the newest link in their mail; null when they never filed. */
export async function ownFiling(world: ResidentWorld, plan: ResidentPlan): Promise<Uuid | null> {
  const known = world.filings.get(plan.ordinal);
  if (known !== undefined) return known;
  const { authorityId, modules } = world.deps;
  const mail = await readMail(world, tx => newestWith(tx, plan.person.email, '/open/'));
  const token = LINK_PATH.exec(mail?.body ?? '')?.[1];
  if (token === undefined) return null;
  const { month, day } = dateParts(plan.person.birthDate);
  const opened = await openLink(modules, { authorityId, token }, { month, day });
  if (opened.kind !== 'opened') return null;
  const filingId = await findSessionFiling(modules, { authorityId, token: opened.sessionToken });
  if (filingId !== null) world.filings.set(plan.ordinal, filingId);
  return filingId;
}
