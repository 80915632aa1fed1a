import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type CallRule, minutesOf } from './half-day.ts';

/** A rule as it was typed. */
export interface GivenRule {
  readonly amFrom: string;
  readonly amBy: string;
  readonly pmFrom: string;
  readonly pmBy: string;
  readonly attempts: string;
  readonly retryMinutes: string;
  readonly callMinutes: string;
  readonly decideMinutes: string;
}

export type RuleProblem =
  | { readonly field: 'amFrom' | 'amBy' | 'pmFrom' | 'pmBy'; readonly reason: 'not-a-time' | 'wrong-order' }
  | {
      readonly field: 'attempts' | 'retryMinutes' | 'callMinutes' | 'decideMinutes';
      readonly reason: 'out-of-range' | 'no-room';
    };

/** The numbers of a rule, and between which values each may lie. */
export const RULE_RANGES = {
  attempts: [1, 10],
  retryMinutes: [1, 180],
  callMinutes: [1, 60],
  decideMinutes: [1, 240],
} as const satisfies Record<string, readonly [number, number]>;

const TIMES = ['amFrom', 'amBy', 'pmFrom', 'pmBy'] as const;
const NUMBERS = ['attempts', 'retryMinutes', 'callMinutes', 'decideMinutes'] as const;

/** Reads the hours and numbers of the calls from a day on, or lists all that must be put right. */
export function readRule(given: GivenRule, inForceFrom: PlainDate): Result<CallRule, readonly RuleProblem[]> {
  const problems: RuleProblem[] = [];
  const time = (field: (typeof TIMES)[number]): string => {
    const read = readClock(given[field]);
    if (read === null) problems.push({ field, reason: 'not-a-time' });
    return read ?? '';
  };
  const number = (field: (typeof NUMBERS)[number]): number => {
    const [least, most] = RULE_RANGES[field];
    const text = given[field].normalize('NFKC').trim();
    const value = /^\d{1,3}$/.test(text) ? Number(text) : 0;
    if (value < least || value > most) problems.push({ field, reason: 'out-of-range' });
    return value;
  };
  const [amFrom, amBy, pmFrom, pmBy] = [time('amFrom'), time('amBy'), time('pmFrom'), time('pmBy')];
  const rule: CallRule = {
    inForceFrom,
    hours: { am: { from: amFrom, by: amBy }, pm: { from: pmFrom, by: pmBy } },
    attempts: number('attempts'),
    retryMinutes: number('retryMinutes'),
    callMinutes: number('callMinutes'),
    decideMinutes: number('decideMinutes'),
  };
  if (problems.length > 0) return fail(problems);
  if (amBy <= amFrom) problems.push({ field: 'amBy', reason: 'wrong-order' });
  if (pmFrom < amBy) problems.push({ field: 'pmFrom', reason: 'wrong-order' });
  if (pmBy <= pmFrom) problems.push({ field: 'pmBy', reason: 'wrong-order' });
  // Whoever is tried so often must find room within the shorter half day, or the leader would hear of it too late.
  const shorter = Math.min(minutesOf(rule.hours.am), minutesOf(rule.hours.pm));
  if (problems.length === 0 && (rule.attempts - 1) * rule.retryMinutes > shorter)
    problems.push({ field: 'retryMinutes', reason: 'no-room' });
  return problems.length === 0 ? ok(rule) : fail(problems);
}

function readClock(text: string): string | null {
  const parts = /^([01]?\d|2[0-3]):?([0-5]\d)$/.exec(text.normalize('NFKC').replaceAll(/\s/gu, ''));
  return parts === null ? null : `${String(parts[1]).padStart(2, '0')}:${parts[2]}`;
}
