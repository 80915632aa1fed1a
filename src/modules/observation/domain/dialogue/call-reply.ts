import type { Prompt } from './prompt.ts';

/** What was said last in a call, kept so that the same is said again when the provider asks twice. */
export interface CallReply {
  /** The provider's id of the call. */
  readonly callSid: string;
  /** The number of this turn, from 1; 0 where nothing is asked. */
  readonly turnNo: number;
  readonly say: readonly Prompt[];
  /** How many keys are waited for; null to hang up. */
  readonly expects: { readonly least: number; readonly most: number } | null;
}

/** Says these last words and hangs up. */
export const lastWords = (callSid: string, turnNo: number, say: readonly Prompt[]): CallReply => ({
  callSid,
  turnNo,
  say,
  expects: null,
});
