import { assertNever } from '../../../../kernel/assert-never.ts';
import type { Form } from '../../../../platform/http/form.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { FORM_TOKEN_FIELD } from '../../../../ui/form/form-token.ts';
import type { AnswerProblem } from '../../../observation/index.ts';
import { ENTRY_KINDS, type EntryKind, type GivenFields } from '../../domain/stay-entry.ts';
import type { EnterRefusal } from '../../use-cases/enter-stay.use-case.ts';
import { ja as words } from '../words.ja.ts';
import { ja as stayWords } from './words.ja.ts';

const text = stayWords;

/** An entry as it was posted: which, and every field with its name. Null when the form does not say which. */
export function givenEntryOf(form: Form): { readonly kind: EntryKind; readonly fields: GivenFields } | null {
  const kind = ENTRY_KINDS.find(known => known === form.text('entry'));
  if (kind === undefined) return null;
  const fields: Record<string, string[]> = Object.create(null);
  for (const [name, value] of form.texts)
    if (name !== 'entry' && name !== FORM_TOKEN_FIELD) fields[name] = [...(fields[name] ?? []), value];
  return { kind, fields };
}

/** Why an entry was refused, beside the fields that it is about. */
export function entryErrors(refusal: Exclude<EnterRefusal, { kind: 'no-such-stay' }>): readonly FormError[] {
  switch (refusal.kind) {
    case 'outside':
      return [{ message: text.outside(refusal.fields.map(fieldName).join(words.separator)) }];
    case 'problems':
      return refusal.problems.map(({ field, reason }) => ({ name: field, message: text.problems[reason] }));
    case 'ask-again':
      return refusal.problems.map(problem => ({ name: problem.field, message: answerText(problem) }));
    case 'not-now':
      return [{ message: text.notNow[refusal.reason] }];
    default:
      return assertNever(refusal);
  }
}

const fieldName = (field: string): string =>
  Object.entries(text.fields).find(([known]) => known === field)?.[1] ?? text.outsideUnknown;

const answerText = ({ problem }: AnswerProblem): string =>
  problem.kind === 'did-you-mean'
    ? text.answers['did-you-mean'](problem.suggestion)
    : text.answers[problem.kind];
