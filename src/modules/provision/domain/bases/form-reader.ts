import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import { readWrittenDay } from '../../../../kernel/written-day.ts';

/** What somebody typed into a form: the first text of a field, or all of them. */
export interface TypedForm {
  readonly text: (name: string) => string;
  readonly all: (name: string) => readonly string[];
}

export const FORM_REASONS = [
  'missing',
  'too-long',
  'not-offered',
  'not-a-day',
  'in-the-future',
  'before-start',
  'ends-too-late',
  'wrong-regime',
  'wrong-ground',
  'unknown-municipality',
  'unknown-paper',
  'other-paper',
  'beyond-agreement',
  'opinion-needed',
  'taken',
  'content-without-item',
  'content-missing',
  'no-address',
  'no-file',
  'not-a-pdf',
  'too-large',
] as const;
export type FormReason = (typeof FORM_REASONS)[number];

/** What must be put right in one field of a form. */
export interface FormProblem {
  readonly field: string;
  readonly reason: FormReason;
}

export type ReadForm<Value> = Result<Value, readonly FormProblem[]>;

/** The one problem of a form. */
export const problem = (field: string, reason: FormReason): readonly FormProblem[] => [{ field, reason }];

const LONGEST_LINE = 200;
const LONGEST_TEXT = 8000;

/**
 * Reads one field after the other and keeps what is wrong. A field that is refused reads as a stand-in, which never gets
 * out: `done` gives the problems then.
 */
export function readerOf(form: TypedForm) {
  const problems: FormProblem[] = [];
  const refuse = (field: string, reason: FormReason): void => {
    if (!problems.some(known => known.field === field)) problems.push({ field, reason });
  };
  const bounded = (field: string, longest: number): string | null => {
    const typed = form.text(field);
    if (typed.length > longest) refuse(field, 'too-long');
    return typed === '' ? null : typed;
  };
  const needed = <Value>(field: string, value: Value | null, standIn: Value): Value => {
    if (value === null) refuse(field, 'missing');
    return value ?? standIn;
  };
  const optionalDay = (field: string): PlainDate | null => {
    const typed = form.text(field);
    const day = typed === '' ? null : readWrittenDay(typed);
    if (typed !== '' && day === null) refuse(field, 'not-a-day');
    return day;
  };
  const choices = <Choice extends string>(field: string, offered: readonly Choice[]): readonly Choice[] => {
    const typed = form.all(field);
    if (typed.some(each => !offered.some(known => known === each))) refuse(field, 'not-offered');
    return offered.filter(known => typed.includes(known));
  };
  return {
    refuse,
    optionalLine: (field: string) => bounded(field, LONGEST_LINE),
    line: (field: string) => needed(field, bounded(field, LONGEST_LINE), ''),
    optionalText: (field: string) => bounded(field, LONGEST_TEXT),
    text: (field: string) => needed(field, bounded(field, LONGEST_TEXT), ''),
    optionalDay,
    day: (field: string) => needed(field, optionalDay(field), '' as PlainDate),
    choice: <Choice extends string>(field: string, offered: readonly [Choice, ...Choice[]]): Choice => {
      const typed = form.text(field);
      const chosen = offered.find(known => known === typed);
      if (chosen === undefined) refuse(field, typed === '' ? 'missing' : 'not-offered');
      return chosen ?? offered[0];
    },
    choices,
    someOf: <Choice extends string>(field: string, offered: readonly Choice[]): readonly Choice[] => {
      const chosen = choices(field, offered);
      if (chosen.length === 0) refuse(field, 'missing');
      return chosen;
    },
    done: <Value>(value: Value): ReadForm<Value> => (problems.length === 0 ? ok(value) : fail(problems)),
  };
}
