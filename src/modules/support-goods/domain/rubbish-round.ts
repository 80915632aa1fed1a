import { dayOfWeek, type PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** A part of the city with the days of the week on which its rubbish is fetched; 1 is Monday (Y-12). */
export interface RubbishArea {
  readonly name: string;
  readonly weekdays: readonly number[];
}

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export interface AreaProblem {
  readonly field: keyof RubbishArea;
  readonly reason: 'missing' | 'too-long' | 'name-taken';
}

const LONGEST_NAME = 60;

/** Reads an area as it was typed; what is no day of the week is passed over. */
export function readArea(given: {
  readonly name: string;
  readonly weekdays: readonly string[];
}): Result<RubbishArea, readonly AreaProblem[]> {
  const problems: AreaProblem[] = [];
  const name = given.name.trim();
  const weekdays = WEEKDAYS.filter(day => given.weekdays.includes(String(day)));
  if (name === '') problems.push({ field: 'name', reason: 'missing' });
  if (name.length > LONGEST_NAME) problems.push({ field: 'name', reason: 'too-long' });
  if (weekdays.length === 0) problems.push({ field: 'weekdays', reason: 'missing' });
  return problems.length > 0 ? fail(problems) : ok({ name, weekdays });
}

/** Whether the rubbish of an area is fetched on a day. */
export const isRoundDay = ({ weekdays }: Pick<RubbishArea, 'weekdays'>, day: PlainDate): boolean =>
  weekdays.includes(dayOfWeek(day));

export const STOP_RESULTS = ['taken', 'not-outside', 'not-double-bagged'] as const;
export type StopResult = (typeof STOP_RESULTS)[number];

/** What was found at a door. */
export interface Found {
  readonly result: StopResult;
  /** Null unless bags were taken. */
  readonly bags: number | null;
  /** Whether all of it stood in two bags; null where nothing stood outside. */
  readonly doubleBagged: boolean | null;
}

/** What was found, as it was typed. */
export interface GivenFound {
  readonly result: string;
  readonly bags: string;
  readonly doubleBagged: boolean;
}

export interface FoundProblem {
  readonly field: keyof GivenFound;
  readonly reason: 'missing' | 'not-offered' | 'not-a-number' | 'check-first';
}

const BAGS = /^[1-9]\d?$/;

/** Reads what was found. Nothing is taken before somebody has checked that it stands in two bags (Y-12). */
export function readFound(given: GivenFound): Result<Found, readonly FoundProblem[]> {
  const result = STOP_RESULTS.find(each => each === given.result);
  if (result === undefined)
    return fail([{ field: 'result', reason: given.result === '' ? 'missing' : 'not-offered' }]);
  if (result !== 'taken')
    return ok({ result, bags: null, doubleBagged: result === 'not-outside' ? null : false });
  const bags = given.bags.normalize('NFKC').trim();
  const problems: FoundProblem[] = [];
  if (!given.doubleBagged) problems.push({ field: 'doubleBagged', reason: 'check-first' });
  if (!BAGS.test(bags)) problems.push({ field: 'bags', reason: bags === '' ? 'missing' : 'not-a-number' });
  return problems.length > 0 ? fail(problems) : ok({ result, bags: Number(bags), doubleBagged: true });
}

/** What a stop still waits for: somebody to go there, or to tell the person why their rubbish still stands there. */
export function stopState(stop: {
  readonly result: StopResult | null;
  readonly isTold: boolean;
}): 'to-go' | 'to-tell' | 'done' {
  if (stop.result === null) return 'to-go';
  return stop.result === 'taken' || stop.isTold ? 'done' : 'to-tell';
}
