import type { Brand } from '../../../kernel/brand.ts';

/** The name that staff type to sign in; unique within an authority. */
export type LoginName = Brand<string, 'LoginName'>;

const FORM = /^[a-z0-9][a-z0-9._-]{2,31}$/;

/** Reads 3 to 32 of the letters a to z, digits, `.`, `_` and `-`, whatever the case or width they were typed in; else null. */
export function parseLoginName(text: string): LoginName | null {
  const folded = text.normalize('NFKC').trim().toLowerCase();
  return FORM.test(folded) ? (folded as LoginName) : null;
}
