import type { Uuid } from '../../../kernel/ids.ts';
import { addHours, addMinutes, type Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Inquiry, InquiryStatus } from './inquiry.ts';
import { LONGEST_INQUIRY, lengthOf } from './inquiry-form.ts';

/** An inquiry that somebody holds longer than this may be taken over by another. */
export const INQUIRY_CLAIM_MINUTES = 30;

const ANSWER_DAYS = 30;

/** Until when the link in the mail shows the answer. */
export const answerExpiry = (answeredAt: Instant): Instant => addHours(answeredAt, ANSWER_DAYS * 24);

/** What the answering of one inquiry rests on. */
export type AnsweringState = Pick<Inquiry, 'status' | 'claimedBy' | 'claimedAt'>;

/** What somebody of the staff wants to do with it. */
export type AnsweringCommand =
  | { readonly kind: 'claim'; readonly staffId: Uuid; readonly at: Instant }
  | { readonly kind: 'put-back' | 'close'; readonly staffId: Uuid }
  | { readonly kind: 'answer'; readonly staffId: Uuid; readonly text: string };

/** Why it cannot be done. */
export type AnsweringRefusal =
  | { readonly kind: 'not-open'; readonly status: InquiryStatus }
  | { readonly kind: 'not-claimed' }
  | { readonly kind: 'claimed-by-other' }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'answer-too-long'; readonly length: number };

/** Whether a claim has run out at `now`, so that another may take the inquiry. */
export const isInquiryClaimOver = (claimedAt: Instant, now: Instant): boolean =>
  addMinutes(claimedAt, INQUIRY_CLAIM_MINUTES) <= now;

/** Whether the step may be taken (SM-12): only whoever holds an open inquiry answers or closes it. */
export function decideAnswering(
  { status, claimedBy, claimedAt }: AnsweringState,
  command: AnsweringCommand,
): Result<'allowed', AnsweringRefusal> {
  if (status !== 'open') return fail({ kind: 'not-open', status });
  if (command.kind === 'claim') {
    const isFree = claimedBy === null || claimedAt === null || isInquiryClaimOver(claimedAt, command.at);
    return isFree || claimedBy === command.staffId ? ok('allowed') : fail({ kind: 'claimed-by-other' });
  }
  if (claimedBy === null) return fail({ kind: 'not-claimed' });
  if (claimedBy !== command.staffId) return fail({ kind: 'claimed-by-other' });
  return command.kind === 'answer' ? checkAnswer(command.text) : ok('allowed');
}

/** Whether a text can be sent as an answer. */
export function checkAnswer(
  text: string,
): Result<'allowed', Extract<AnsweringRefusal, { kind: 'no-answer' | 'answer-too-long' }>> {
  const length = lengthOf(text.trim());
  if (length === 0) return fail({ kind: 'no-answer' });
  return length > LONGEST_INQUIRY ? fail({ kind: 'answer-too-long', length }) : ok('allowed');
}
