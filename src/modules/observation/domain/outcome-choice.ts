import type { Uuid } from '../../../kernel/ids.ts';
import { addMinutes, type Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { CareCall, CareTaskKind, Outcome } from './care-task.ts';

const ATTEMPTS = ['not-reached', 'call-again'] as const satisfies readonly Outcome[];
const OF_A_CALL = [
  'reached-well',
  'advised-to-see-doctor',
  'ambulance-requested',
  'welfare-check-requested',
] as const satisfies readonly Outcome[];

/**
 * The outcomes that a call about this kind of task can have. A proposed release is not ended by a call: it is decided
 * (`released`, `watch-kept`), so that nobody leaves or stays by the way (K-39 to K-41).
 */
export const outcomesOfCall = (kind: CareTaskKind): readonly Outcome[] =>
  kind === 'release-proposal' ? ATTEMPTS : [...OF_A_CALL, ...ATTEMPTS];

/** The calls that stand: those that were not taken back as a mistake. */
export const standingCalls = (calls: readonly CareCall[]): readonly CareCall[] =>
  calls.filter(({ takenBackAt }) => takenBackAt === undefined);

/** How long an outcome can be taken back. */
const TAKE_BACK_MINUTES = 10;

export type TakeBackRefusal = 'nothing-recorded' | 'not-yours' | 'too-late' | 'already-released';

/**
 * The last call of a task, if `staffId` may take it back as a mistake at `at`: its author, for ten minutes, and as long
 * as nobody did anything after it. A release cannot be taken back; the watch is then taken up anew.
 */
export function decideTakeBack(
  calls: readonly CareCall[],
  staffId: Uuid,
  at: Instant,
): Result<CareCall, TakeBackRefusal> {
  const last = standingCalls(calls).at(-1);
  if (last === undefined) return fail('nothing-recorded');
  if (last.staffId !== staffId) return fail('not-yours');
  if (last.outcome === 'released') return fail('already-released');
  return addMinutes(last.at, TAKE_BACK_MINUTES) < at ? fail('too-late') : ok(last);
}

/** From this danger on a person can be put off for an hour at most. */
const URGENT_FROM = 9;
const LONGEST_URGENT_WAIT_MINUTES = 60;

/** Whether a task of this danger may wait from `at` until `nextAt` for its next call. */
export const mayWaitUntil = (danger: number, nextAt: Instant, at: Instant): boolean =>
  danger < URGENT_FROM || nextAt <= addMinutes(at, LONGEST_URGENT_WAIT_MINUTES);
