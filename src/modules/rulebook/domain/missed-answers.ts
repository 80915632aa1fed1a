import type { MissedAnswerStep, ObservationRule } from './observation.ts';

/** What is due once `missedInARow` answers in a row are missing; null while nothing is. The last step stays due (SM-7, TV-081). */
export const missedAnswerStep = (rule: ObservationRule, missedInARow: number): MissedAnswerStep | null =>
  rule.missedAnswers.findLast(({ inARow }) => inARow <= missedInARow)?.step ?? null;
