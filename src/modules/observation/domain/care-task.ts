import { assertNever } from '../../../kernel/assert-never.ts';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { SilenceStep } from './ask-channel.ts';

/** Why a human is needed. */
export type CareTaskKind =
  | 'urgent-answer'
  | 'caution-answer'
  | 'missed-answer'
  | 'late-symptom'
  /** Somebody called for help outside of any question. */
  | 'emergency-call'
  /** No channel is left by which the person could be asked. */
  | 'unreachable-contact'
  /** The channel that the person chose was lost; they are asked by another. */
  | 'channel-lost'
  /** The rule would release the person, and a human has to confirm it. */
  | 'release-proposal';

export type Grade = 'ok' | 'caution' | 'urgent';

/** How a human ended a task. */
export const outcomes = [
  'reached-well',
  'advised-to-see-doctor',
  'ambulance-requested',
  'welfare-check-requested',
  'not-reached',
  'call-again',
  // Decided without a call: a proposed release was confirmed, or the person goes on being watched.
  'released',
  'watch-kept',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Danger from 1 to 9; the worklist shows the highest first. Silence ranks above a known mild worry. */
const DANGER = { urgent: 9, staffCall: 8, voiceCall: 7, silent: 6, lateSymptom: 5, caution: 4 } as const;

const DANGER_WITHOUT_ANSWER = {
  'emergency-call': 9,
  'unreachable-contact': 7,
  'channel-lost': 3,
  'release-proposal': 2,
} as const;

/** The danger of a task that no answer and no silence brought about. */
export const dangerWithoutAnswer = (kind: keyof typeof DANGER_WITHOUT_ANSWER): number =>
  DANGER_WITHOUT_ANSWER[kind];

/** The danger of an answer that did not come, by the step that the rulebook's ladder has reached (TV-081). */
export function dangerOfSilence(step: SilenceStep | null): number {
  switch (step) {
    case 'staff-call':
      return DANGER.staffCall;
    case 'voice-call':
      return DANGER.voiceCall;
    case 'reminder':
    case null:
      return DANGER.silent;
    default:
      return assertNever(step);
  }
}

/** The tasks that an answer opens, with their danger; an answer graded ok by a person without late symptoms opens none. */
export function tasksOfAnswer(
  grade: Grade,
  isLateSymptom: boolean,
): readonly { readonly kind: CareTaskKind; readonly danger: number }[] {
  const late = isLateSymptom ? [{ kind: 'late-symptom' as const, danger: DANGER.lateSymptom }] : [];
  switch (grade) {
    case 'urgent':
      return [{ kind: 'urgent-answer', danger: DANGER.urgent }, ...late];
    case 'caution':
      return [{ kind: 'caution-answer', danger: DANGER.caution }, ...late];
    case 'ok':
      return late;
    default:
      return assertNever(grade);
  }
}

/** What the worklist knows of a task when someone acts on it. */
export interface TaskState {
  readonly claimedBy: Uuid | null;
  readonly isClosed: boolean;
}

export type TaskRefusal = 'already-closed' | 'claimed-by-another';

/** Whether `staffId` may take the task. Taking over from a colleague must be meant (`takeOver`). */
export function decideClaim(task: TaskState, staffId: Uuid, takeOver: boolean): Result<null, TaskRefusal> {
  if (task.isClosed) return fail('already-closed');
  const isAnothers = task.claimedBy !== null && task.claimedBy !== staffId;
  return isAnothers && !takeOver ? fail('claimed-by-another') : ok(null);
}

/** One attempt of a human to help, with its result. */
export interface CareCall {
  readonly at: Instant;
  /** The staff member's name as it was then. */
  readonly by: string;
  readonly outcome: Outcome;
  readonly note: string;
  /** The staff member's account; calls of before it was kept have none. */
  readonly staffId?: Uuid | undefined;
  /** When the person is to be called again. */
  readonly nextAt?: Instant | undefined;
  /** When it was taken back as a mistake; it stays on the record. */
  readonly takenBackAt?: Instant | undefined;
}

const EFFECT: Readonly<Record<Outcome, 'close' | 'keep-calling'>> = {
  'reached-well': 'close',
  'advised-to-see-doctor': 'close',
  'ambulance-requested': 'close',
  'welfare-check-requested': 'close',
  'not-reached': 'keep-calling',
  'call-again': 'keep-calling',
  released: 'close',
  'watch-kept': 'close',
};

/**
 * What an outcome does to the task. A person who was not reached, or must be called again, stays on the list, free for
 * whoever calls next: only having reached them, or having sent someone, ends it (security.md 6, incidents 3 and 4).
 */
export function decideOutcome(
  task: TaskState,
  staffId: Uuid,
  outcome: Outcome,
): Result<'close' | 'keep-calling', TaskRefusal> {
  const claim = decideClaim(task, staffId, false);
  if (!claim.ok) return claim;
  return ok(EFFECT[outcome]);
}

/**
 * Whether another open task of the person ends with the same call: whoever spoke to them has ended their silence, on
 * every day of it, and the worry that the call was about. A worry of another kind needs its own outcome.
 */
export const endsWithTheCall = (
  called: CareTaskKind,
  other: TaskState & { readonly kind: CareTaskKind },
  staffId: Uuid,
): boolean =>
  (other.kind === 'missed-answer' || other.kind === called) && decideClaim(other, staffId, false).ok;
