import { type PlainDate, parsePlainDate } from '../../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';

/** What somebody typed about what the receiver told: on which day, and who. */
export interface TypedTelling {
  readonly happenedOn: string;
  readonly people: string;
  readonly note: string;
}

export interface Telling {
  readonly happenedOn: PlainDate;
  readonly people: string;
  readonly note: string | null;
}

export type TellingField = 'happenedOn' | 'people' | 'note';
export type TellingProblem = {
  readonly field: TellingField;
  readonly reason: 'missing' | 'not-a-day' | 'in-the-future' | 'before-release' | 'too-long';
};

const LONGEST = 200;

/**
 * Reads what the receiver told of a package: a day from its release through today, and the people by name, who are always
 * named (E-33, F-17).
 */
export function readTelling(
  { happenedOn, people, note }: TypedTelling,
  { releasedOn, today }: { readonly releasedOn: PlainDate; readonly today: PlainDate },
): Result<Telling, readonly TellingProblem[]> {
  const problems: TellingProblem[] = [];
  const day = parsePlainDate(happenedOn.trim());
  if (day === null)
    problems.push({ field: 'happenedOn', reason: happenedOn.trim() === '' ? 'missing' : 'not-a-day' });
  else if (day > today) problems.push({ field: 'happenedOn', reason: 'in-the-future' });
  else if (day < releasedOn) problems.push({ field: 'happenedOn', reason: 'before-release' });
  if (people.trim() === '') problems.push({ field: 'people', reason: 'missing' });
  if (people.trim().length > LONGEST) problems.push({ field: 'people', reason: 'too-long' });
  if (note.trim().length > LONGEST) problems.push({ field: 'note', reason: 'too-long' });
  return day === null || problems.length > 0
    ? fail(problems)
    : ok({ happenedOn: day, people: people.trim(), note: note.trim() || null });
}
