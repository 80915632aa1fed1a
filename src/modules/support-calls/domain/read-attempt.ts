import { type Instant, jstInstant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import {
  ATTEMPT_OUTCOMES,
  type Attempt,
  type AttemptOutcome,
  CONDITIONS,
  type Condition,
  NEEDS,
} from './attempt.ts';
import { LONGEST_NOTE } from './call-task.ts';

/** An attempt as it was typed. */
export interface GivenAttempt {
  readonly outcome: string;
  readonly condition: string;
  readonly temperature: string;
  readonly spo2: string;
  readonly warningSigns: readonly string[];
  readonly needs: readonly string[];
  readonly note: string;
  /** The time of the next try, `HH:mm` or `HHmm` in Japan; empty leaves it to the rule. */
  readonly nextTime: string;
  /** The time of this try; empty is now. */
  readonly time: string;
}

/** Nothing typed. */
export const noAttempt: GivenAttempt = {
  outcome: '',
  condition: '',
  temperature: '',
  spo2: '',
  warningSigns: [],
  needs: [],
  note: '',
  nextTime: '',
  time: '',
};

export type AttemptProblem =
  | { readonly field: 'outcome'; readonly reason: 'missing' }
  | { readonly field: 'condition'; readonly reason: 'missing' }
  | { readonly field: 'temperature' | 'spo2'; readonly reason: 'not-a-value' }
  | { readonly field: 'warningSigns' | 'needs'; readonly reason: 'not-offered' }
  | { readonly field: 'note'; readonly reason: 'too-long' }
  | { readonly field: 'nextTime'; readonly reason: 'not-a-time' | 'in-the-past' }
  | { readonly field: 'time'; readonly reason: 'not-a-time' | 'in-the-future' };

/** By what an attempt is read. */
export interface AttemptFrame {
  readonly now: Instant;
  /** The day of the typed times. */
  readonly slotOn: PlainDate;
  readonly warningCodes: readonly string[];
}

/** Reads what came of one try to reach somebody, or lists all that must be put right. */
export function readAttempt(
  given: GivenAttempt,
  frame: AttemptFrame,
): Result<Attempt, readonly AttemptProblem[]> {
  const problems: AttemptProblem[] = [];
  const outcome = ATTEMPT_OUTCOMES.find(known => known === given.outcome);
  if (outcome === undefined) problems.push({ field: 'outcome', reason: 'missing' });
  if ([...given.note].length > LONGEST_NOTE) problems.push({ field: 'note', reason: 'too-long' });
  const attemptedAt = readTime(given.time, frame.slotOn) ?? frame.now;
  if (given.time !== '' && readTime(given.time, frame.slotOn) === null)
    problems.push({ field: 'time', reason: 'not-a-time' });
  else if (attemptedAt > frame.now) problems.push({ field: 'time', reason: 'in-the-future' });
  if (outcome === 'answered') return readAnswered(given, frame, attemptedAt, problems);
  const nextTryAt = readTime(given.nextTime, frame.slotOn);
  if (given.nextTime !== '' && nextTryAt === null) problems.push({ field: 'nextTime', reason: 'not-a-time' });
  if (nextTryAt !== null && nextTryAt < attemptedAt)
    problems.push({ field: 'nextTime', reason: 'in-the-past' });
  if (outcome === undefined || problems.length > 0) return fail(problems);
  const other: Exclude<AttemptOutcome, 'answered'> = outcome;
  return ok({ attemptedAt, note: given.note, outcome: other, nextTryAt });
}

function readAnswered(
  given: GivenAttempt,
  { warningCodes }: AttemptFrame,
  attemptedAt: Instant,
  problems: AttemptProblem[],
): Result<Attempt, readonly AttemptProblem[]> {
  const condition: Condition | undefined = CONDITIONS.find(known => known === given.condition);
  if (condition === undefined) problems.push({ field: 'condition', reason: 'missing' });
  const temperature = readTemperature(given.temperature);
  if (temperature === null && given.temperature !== '')
    problems.push({ field: 'temperature', reason: 'not-a-value' });
  const spo2 = readSpo2(given.spo2);
  if (spo2 === null && given.spo2 !== '') problems.push({ field: 'spo2', reason: 'not-a-value' });
  if (given.warningSigns.some(code => !warningCodes.includes(code)))
    problems.push({ field: 'warningSigns', reason: 'not-offered' });
  const needs = NEEDS.filter(need => given.needs.includes(need));
  if (needs.length !== new Set(given.needs).size) problems.push({ field: 'needs', reason: 'not-offered' });
  if (condition === undefined || problems.length > 0) return fail(problems);
  const heard = { condition, temperature, spo2, warningSigns: [...new Set(given.warningSigns)], needs };
  return ok({ attemptedAt, note: given.note, outcome: 'answered', heard });
}

const TIME = /^([01]?\d|2[0-3]):?([0-5]\d)$/;

/** The instant of a time of a day as people type it: `9:05`, `0905`, in any width; null for anything else. */
export function readTime(text: string, day: PlainDate): Instant | null {
  const parts = TIME.exec(text.normalize('NFKC').replaceAll(/\s/gu, ''));
  return parts === null ? null : jstInstant(day, `${String(parts[1]).padStart(2, '0')}:${parts[2]}`);
}

const TEMPERATURE = /^(\d{2})[.,]?(\d)?$/;

/** A temperature as people type it, `36.5` or `365`, in degrees from 30 to 45; null for anything else. */
function readTemperature(text: string): number | null {
  const parts = TEMPERATURE.exec(text.normalize('NFKC').replaceAll(/[\s°C\p{Script=Han}]/gu, ''));
  if (parts === null) return null;
  const value = Number(`${parts[1]}.${parts[2] ?? '0'}`);
  return value >= 30 && value <= 45 ? value : null;
}

/** An oxygen saturation, whole per cents from 40 to 100; null for anything else. */
function readSpo2(text: string): number | null {
  const digits = /^(\d{2,3})%?$/.exec(text.normalize('NFKC').trim())?.[1];
  const value = Number(digits);
  return digits !== undefined && value >= 40 && value <= 100 ? value : null;
}
