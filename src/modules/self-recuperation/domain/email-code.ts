import { addMinutes, addMs, epochMs, type Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** A one-time code that was mailed to an address to see that it is the right one (K-36). */
export interface EmailCode {
  readonly email: string;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

const LIFETIME_MINUTES = 10;
const MOST_ATTEMPTS = 5;
const RESEND_AFTER_MS = 60_000;
/** Codes an hour to one address, over all drafts: nobody's mailbox becomes a target. */
export const MOST_CODES_AN_HOUR = 5;

/** The instant after which a code no longer counts. */
export const codeExpiry = (sentAt: Instant): Instant => addMinutes(sentAt, LIFETIME_MINUTES);

/** Full-width digits and spaces are accepted; anything but six digits is null. */
export function readCode(text: string): string | null {
  const digits = text.normalize('NFKC').replaceAll(/\s/gu, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

/**
 * Whether a new code may be mailed. `last` is the draft's newest code for this address, `sentLastHour` counts every code
 * to the address in the last hour. The refusal says how many whole seconds to wait, at least 1.
 */
export function decideSending(
  last: EmailCode | null,
  sentLastHour: number,
  now: Instant,
): Result<'send', { readonly kind: 'too-soon'; readonly seconds: number } | { readonly kind: 'too-many' }> {
  if (last !== null) {
    const waitMs = epochMs(addMs(last.createdAt, RESEND_AFTER_MS)) - epochMs(now);
    if (waitMs > 0) return fail({ kind: 'too-soon', seconds: Math.ceil(waitMs / 1000) });
  }
  return sentLastHour >= MOST_CODES_AN_HOUR ? fail({ kind: 'too-many' }) : ok('send');
}

export type CodeRefusal = 'no-code' | 'expired' | 'too-many-attempts' | 'wrong-code';

/** Whether the typed code proves the address: right, in time, and within five attempts. */
export function decideCode(
  code: EmailCode | null,
  isRight: boolean,
  now: Instant,
): Result<'verified', CodeRefusal> {
  if (code === null || code.usedAt !== null) return fail('no-code');
  if (code.attempts >= MOST_ATTEMPTS) return fail('too-many-attempts');
  if (now > code.expiresAt) return fail('expired');
  return isRight ? ok('verified') : fail('wrong-code');
}
