import { randomBytes } from 'node:crypto';
import type { Signer } from './signer.ts';

/** What is wrong with the token of a form that was posted. Each is told to the person in words, and nothing is lost. */
export type FormTokenProblem = 'too-fast' | 'stale';

export interface FormTokens {
  /** A token for the form `formId` that is shown to `visitor` at `nowMs`. */
  readonly issue: (formId: string, visitor: string, nowMs: number) => string;
  /** Whether the form may be taken: shown by us to the same visitor, `leastSeconds` ago and within a day. */
  readonly check: (
    token: string,
    shown: { readonly formId: string; readonly visitor: string; readonly leastSeconds: number },
    nowMs: number,
  ) => 'fine' | FormTokenProblem;
}

/** As long as a draft lives: a slow reader is no robot (F-21). */
export const FORM_TOKEN_HOURS = 24;

/** Tokens that say when a form was shown and to whom, without anything being kept (security.md 8, item 8c). */
export function createFormTokens(signer: Signer): FormTokens {
  const context = (formId: string, visitor: string): string => `${formId}\n${visitor}`;
  return {
    issue: (formId, visitor, nowMs) =>
      signer.sign(`${nowMs.toString(36)}-${randomBytes(6).toString('hex')}`, context(formId, visitor)),
    check: (token, { formId, visitor, leastSeconds }, nowMs) => {
      const text = signer.open(token, context(formId, visitor));
      if (text === null) return 'stale';
      const age = nowMs - Number.parseInt(text.split('-')[0] ?? '', 36);
      if (age > FORM_TOKEN_HOURS * 3_600_000) return 'stale';
      return age < leastSeconds * 1000 ? 'too-fast' : 'fine';
    },
  };
}
