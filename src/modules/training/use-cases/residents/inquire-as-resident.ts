import { filingById, sendInquiry } from '../../../self-recuperation/index.ts';
import type { SentInquiry } from '../../domain/scripted-inquiries.ts';
import { ownFiling } from './own-filing.ts';
import { type ResidentWorld, readMail } from './resident-world.ts';

/** Sends an inquiry through the form. A request for withdrawal needs the number of a notice; without one it is not sent. */
export async function inquireAsResident(world: ResidentWorld, { plan, script }: SentInquiry): Promise<null> {
  const { modules, authorityId, newId } = world.deps;
  const { kind, body, language } = script;
  const managementNumber = kind === 'withdrawal' ? await numberOf(world, plan) : null;
  if (kind === 'withdrawal' && managementNumber === null) return null;
  const form = { kind, body, managementNumber, email: plan.person.email };
  await sendInquiry(modules, { authorityId, language }, newId(), form);
  return null;
}

async function numberOf(world: ResidentWorld, plan: SentInquiry['plan']): Promise<string | null> {
  const filingId = await ownFiling(world, plan);
  if (filingId === null) return null;
  return (await readMail(world, tx => filingById(tx, filingId)))?.managementNumber ?? null;
}
