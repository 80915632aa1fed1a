import { fail, ok, type Result } from '../../../kernel/result.ts';

/** Why the leader has to decide about somebody: worse, not reached, or not called in time. */
export const TASK_KINDS = ['worse', 'unreachable', 'missed'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** How such a task ended. */
export const SETTLEMENTS = [
  'reached-by-phone',
  'visited-safe',
  'doctor-arranged',
  'ambulance',
  'recorded-late',
  'support-over',
] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

// A call that was reached or recorded late is entered as a call, so that what was heard is kept; an ambulance with its
// times. Only the rest is settled by hand.
const BY_HAND: Readonly<Record<TaskKind, readonly Settlement[]>> = {
  worse: ['reached-by-phone', 'doctor-arranged', 'visited-safe', 'support-over'],
  unreachable: ['visited-safe', 'doctor-arranged', 'support-over'],
  missed: ['visited-safe', 'doctor-arranged', 'support-over'],
};

/** The settlements that a leader can choose for a task. */
export const settlementsOf = (kind: TaskKind): readonly Settlement[] => BY_HAND[kind];

/** A task as it stands when somebody settles it. */
export interface TaskState {
  readonly kind: TaskKind;
  readonly isSettled: boolean;
  /** Whether an ambulance is on its way: what it finds settles the task. */
  readonly awaitsAmbulance: boolean;
}

export type SettleRefusal =
  | 'already-settled'
  | 'ambulance-on-its-way'
  | 'no-settlement'
  | 'no-note'
  | 'note-too-long';

export const LONGEST_NOTE = 1_000;

/** Reads how a leader settles a task; what was done is always said in words too. */
export function decideSettlement(
  task: TaskState,
  given: { readonly settlement: string; readonly note: string },
): Result<Settlement, SettleRefusal> {
  if (task.isSettled) return fail('already-settled');
  if (task.awaitsAmbulance) return fail('ambulance-on-its-way');
  const settlement = settlementsOf(task.kind).find(known => known === given.settlement);
  if (settlement === undefined) return fail('no-settlement');
  if (given.note === '') return fail('no-note');
  return [...given.note].length > LONGEST_NOTE ? fail('note-too-long') : ok(settlement);
}
