import { jstDate } from '../../../kernel/instant.ts';
import { addDays } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { SEEN_AFTER_END_DAYS } from '../domain/stay.ts';
import { countStays } from '../repository/institution-stay.repository.ts';
import { countLedger } from '../repository/oximeter.repository.ts';
import { type CareCounts, countPlaces } from '../repository/place-count.repository.ts';
import type { CareDeps } from './care-deps.ts';

/** The counts of the actor's authority, as they are kept; in a transaction of their own, for they may outlast the caller's. */
export const careCountsOf = (
  { database, careCounts }: Pick<CareDeps, 'database' | 'careCounts'>,
  actor: StaffActor,
): Promise<CareCounts> =>
  careCounts.of(String(actor.authorityId), () =>
    database.withTenant(actor, async tx => {
      exemptFromAudit(tx, 'Only counts were read.');
      return countPlaces(tx);
    }),
  );

/** What waits for the health centre: patients without a place, and oximeters that are overdue. */
export async function countCare(
  deps: Pick<CareDeps, 'database' | 'careCounts'>,
  actor: StaffActor,
): Promise<{ readonly undecided: number; readonly overdue: number }> {
  const { undecided } = await careCountsOf(deps, actor);
  return deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Only counts were read.');
    const { overdue } = await countLedger(tx, jstDate(tx.at));
    return { undecided, overdue };
  });
}

/** How many patients the acting institution expects. */
export async function countExpected(deps: Pick<CareDeps, 'database'>, actor: StaffActor): Promise<number> {
  const { facilityId = null } = actor;
  if (facilityId === null) return 0;
  return deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Only counts were read.');
    const { expected } = await countStays(tx, facilityId, addDays(jstDate(tx.at), -SEEN_AFTER_END_DAYS));
    return expected;
  });
}
