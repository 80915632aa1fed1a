import type { Uuid } from '../../../../kernel/ids.ts';
import type { ResidentPlan } from '../../domain/resident-plan.ts';
import { newestFilingOf } from '../../repository/own-filing.repository.ts';
import { type ResidentWorld, readMail } from './resident-world.ts';

/** The person's filing: remembered, else looked up, as after a restart; null when they never filed. */
export async function ownFiling(
  world: ResidentWorld,
  { ordinal, person }: ResidentPlan,
): Promise<Uuid | null> {
  const known = world.filings.get(ordinal);
  if (known !== undefined) return known;
  const filingId = await readMail(world, tx => newestFilingOf(tx, person));
  if (filingId !== null) world.filings.set(ordinal, filingId);
  return filingId;
}
