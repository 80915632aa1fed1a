import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import type { TestField } from '../../domain/raw-entry.ts';
import type { FieldReason } from '../../domain/read-field.ts';
import type { EntryProblems } from '../../use-cases/enter-test.use-case.ts';
import { ja as words } from '../words.ja.ts';

/** What has to be put right, for the summary and beside each field. */
export interface EntryErrors {
  readonly summary: readonly FormError[];
  readonly of: (name: string) => string | undefined;
}

export const NO_ERRORS: EntryErrors = { summary: [], of: () => undefined };

const ORIGIN_FIELDS: Readonly<Record<EntryProblems['origin'][number], string>> = {
  'unknown-facility': 'facility',
  'channel-missing': 'channel',
  'channel-reason-missing': 'channelReason',
  'channel-note-missing': 'channelNote',
  'already-reported': 'sampledOn',
};

/** Says in words what is wrong with an entry. */
export function entryErrors({ fields, origin }: EntryProblems): EntryErrors {
  const summary = [
    ...origin.map(reason => ({ name: ORIGIN_FIELDS[reason], message: words.originReasons[reason] })),
    ...fields.map(problem => ({ name: problem.field, message: fieldMessage(problem) })),
  ];
  return { summary, of: name => summary.find(error => error.name === name)?.message };
}

/** What is wrong with one field, in a sentence. */
export const fieldMessage = ({ field, reason }: FieldReason): string =>
  words.fieldReasons[reason](words.fields[field satisfies TestField]);
