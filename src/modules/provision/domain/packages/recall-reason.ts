/** Why what a receiver was told of somebody is not so any more. */
const RECALL_REASONS = [
  'basis-ended',
  'withdrawn',
  'superseded',
  'died',
  'released',
  'handed-over',
  'transferred',
  'moved',
  'not-at-home',
  'period-over',
] as const;
export type RecallReason = (typeof RECALL_REASONS)[number];

/** What the database says of somebody of whom a receiver was told: not to be told any more, or to be told anew. */
export type UntrueReason = RecallReason | 'corrected';

/** Whether the receiver must be told at once by telephone; a correction goes with the next package. */
export const isRecall = (reason: UntrueReason): reason is RecallReason => reason !== 'corrected';
