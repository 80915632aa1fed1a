import type { Instant } from '../../../kernel/instant.ts';

/** What came of one try to reach somebody. */
export const ATTEMPT_OUTCOMES = ['answered', 'not-reached', 'hung-up', 'wrong-number'] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** How somebody says they are, against the call before. */
export const CONDITIONS = ['well', 'unchanged', 'worse'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** What somebody asks the city for. */
export const NEEDS = ['shopping', 'rubbish', 'other'] as const;
export type Need = (typeof NEEDS)[number];

/** What was heard from somebody who answered. */
export interface Heard {
  readonly condition: Condition;
  /** In degrees Celsius, one decimal. */
  readonly temperature: number | null;
  /** In per cent. */
  readonly spo2: number | null;
  /** Codes of the rulebook's emergency symptoms. */
  readonly warningSigns: readonly string[];
  readonly needs: readonly Need[];
}

/** One try to reach somebody, with what was heard. */
export type Attempt = {
  readonly attemptedAt: Instant;
  readonly note: string;
} & (
  | { readonly outcome: 'answered'; readonly heard: Heard }
  | {
      readonly outcome: Exclude<AttemptOutcome, 'answered'>;
      /** When to try again, where the caller knows better than the rule. */
      readonly nextTryAt: Instant | null;
    }
);

/** What the rulebook calls a danger. */
export interface WarningRule {
  /** The percentage at and below which oxygen saturation is urgent. */
  readonly spo2UrgentThrough: number;
}

/** Whether what was heard cannot wait: the leader is told, and the person given the number to call (Y-10, K-20). */
export const isAlarming = (heard: Heard, { spo2UrgentThrough }: WarningRule): boolean =>
  heard.condition === 'worse' ||
  heard.warningSigns.length > 0 ||
  (heard.spo2 !== null && heard.spo2 <= spo2UrgentThrough);
