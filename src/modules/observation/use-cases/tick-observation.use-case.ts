import type { AuthorityId } from '../../../kernel/ids.ts';
import { addHours } from '../../../kernel/instant.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { closeDueSlots } from './close-due-slots.use-case.ts';
import { keepWatches } from './keep-watches.use-case.ts';
import { leaveToHospital } from './leave-to-hospital.use-case.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { planDueSlots } from './plan-due-slots.use-case.ts';
import { reconcileSlots } from './reconcile-slots.use-case.ts';
import { releaseDueCases } from './release-due-cases.use-case.ts';
import { runLadder } from './run-ladder.use-case.ts';

/** What one tick did, in numbers. */
export interface ObservationTick {
  readonly released: number;
  /** Releases that were put before staff. */
  readonly proposed: number;
  /** Slots that were made. */
  readonly planned: number;
  /** Messages that were planned. */
  readonly sent: number;
  readonly missed: number;
  /** What the reconciliation had to make up for. */
  readonly repaired: number;
}

/** Watches of new cases are begun at once; older ones without are found when a question opens, or by the counts. */
const NEW_HOURS = 24;

/**
 * Does everything in observation that time alone brings about, by the clock of the database's transactions. May run
 * at any moment and any number of times; what an outage left undone is made up for. Release comes first, so that
 * nobody is asked on the day after their last, and counting last, so that it sees what was done.
 */
export async function tickObservation(
  deps: ObservationDeps,
  authorityId: AuthorityId,
): Promise<ObservationTick> {
  const releases = await releaseDueCases(deps, authorityId);
  const now = await deps.database.withTenant(systemActor(authorityId, 'observation.tick'), async tx => {
    exemptFromAudit(tx, 'Only the time was asked.');
    return tx.at;
  });
  await keepWatches(deps, authorityId, addHours(now, -NEW_HOURS));
  const planned = await planDueSlots(deps, authorityId);
  await leaveToHospital(deps, authorityId);
  const sent = await runLadder(deps, authorityId);
  const missed = await closeDueSlots(deps, authorityId);
  const { repaired } = await reconcileSlots(deps, authorityId);
  return { ...releases, planned, sent, missed, repaired };
}
