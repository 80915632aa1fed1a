import type { AuthorityId } from '../../../kernel/ids.ts';
import { closeDueSlots } from './close-due-slots.use-case.ts';
import type { ObservationDeps } from './observation-deps.ts';
import { openDueSlots } from './open-due-slots.use-case.ts';
import { releaseDueCases } from './release-due-cases.use-case.ts';
import { remindBeforeDue } from './remind-before-due.use-case.ts';

/** What one tick did, in numbers. */
export interface ObservationTick {
  readonly released: number;
  readonly opened: number;
  readonly reminded: number;
  readonly missed: number;
}

/**
 * Does everything in observation that time alone brings about, by the clock of the database's transactions. May run
 * at any moment and any number of times; what an outage left undone is made up for. Release comes first, so that
 * nobody is asked on the day after their last.
 */
export async function tickObservation(
  deps: ObservationDeps,
  authorityId: AuthorityId,
): Promise<ObservationTick> {
  const released = await releaseDueCases(deps, authorityId);
  const opened = await openDueSlots(deps, authorityId);
  const reminded = await remindBeforeDue(deps, authorityId);
  const missed = await closeDueSlots(deps, authorityId);
  return { released, opened, reminded, missed };
}
