import { words } from './words.ts';

/** A reason as the person reads it, beside the field that it concerns. */
export interface FieldError {
  readonly name?: string;
  readonly message: string;
}

export type Reason = keyof typeof words.reasons;

const FIELD_OF: Readonly<Record<Reason, string | null>> = {
  'code-wrong': 'code',
  'code-used': 'code',
  'too-short': 'newPassword',
  'too-long': 'newPassword',
  'too-repetitive': 'newPassword',
  'guessable-word': 'newPassword',
  unchanged: 'newPassword',
  'not-repeated': 'repeated',
  'current-wrong': 'current',
  'login-name-form': 'loginName',
  'login-name-taken': 'loginName',
  'display-name-length': 'displayName',
  'unit-name-length': 'unitName',
  'role-unknown': 'role',
  'role-out-of-bounds': 'role',
  'last-manager': null,
  'first-day-unreadable': 'validFrom',
  'last-day-unreadable': 'validThrough',
  'last-day-missing': 'validThrough',
  'last-day-before-first': 'validThrough',
  'last-day-past': 'validThrough',
  'days-not-for-role': 'validThrough',
  'label-length': 'label',
  'passkey-missing': null,
  'passkey-known': null,
  'passkey-wrong': null,
  'own-account': null,
  'nothing-to-change': null,
  busy: null,
};

/** The words for a reason and the field that they belong to. */
export function fieldError(reason: Reason): FieldError {
  const name = FIELD_OF[reason];
  return { message: words.reasons[reason], ...(name === null ? {} : { name }) };
}

/** The messages by the field that they stand beside. */
export const messagesByField = (errors: readonly FieldError[]): Partial<Record<string, string>> =>
  Object.fromEntries(errors.flatMap(({ name, message }) => (name === undefined ? [] : [[name, message]])));
