import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { addMinutes, type Instant } from '../../../kernel/instant.ts';
import {
  type AnsweringState,
  answerExpiry,
  decideAnswering,
  INQUIRY_CLAIM_MINUTES,
} from './inquiry-answering.ts';
import { LONGEST_INQUIRY } from './inquiry-form.ts';

const NOW = '2022-02-14T00:00:00.000Z' as Instant;
const mine = 'me' as Uuid;
const other = 'other' as Uuid;
const free: AnsweringState = { status: 'open', claimedBy: null, claimedAt: null };
const heldBy = (claimedBy: Uuid, claimedAt = NOW): AnsweringState => ({
  status: 'open',
  claimedBy,
  claimedAt,
});
const answer = (text: string) => ({ kind: 'answer', staffId: mine, text }) as const;
const refusal = (...given: Parameters<typeof decideAnswering>) => {
  const decided = decideAnswering(...given);
  return decided.ok ? null : decided.reason.kind;
};

describe('taking an inquiry', () => {
  const claim = { kind: 'claim', staffId: mine, at: NOW } as const;

  it('is possible while nobody else holds it', () => {
    expect(refusal(free, claim)).toBeNull();
    expect(refusal(heldBy(mine), claim)).toBeNull();
    expect(refusal(heldBy(other), claim)).toBe('claimed-by-other');
  });

  it('from somebody who left it is possible after half an hour, to the minute', () => {
    const minutesAgo = (minutes: number) => heldBy(other, addMinutes(NOW, -minutes));
    expect(refusal(minutesAgo(INQUIRY_CLAIM_MINUTES - 1), claim)).toBe('claimed-by-other');
    expect(refusal(minutesAgo(INQUIRY_CLAIM_MINUTES), claim)).toBeNull();
  });
});

describe('answering an inquiry', () => {
  it('is for whoever holds it, so that two never answer the same', () => {
    expect(refusal(heldBy(mine), answer('お答えします。'))).toBeNull();
    expect(refusal(heldBy(other), answer('お答えします。'))).toBe('claimed-by-other');
    expect(refusal(free, answer('お答えします。'))).toBe('not-claimed');
  });

  it('takes a text, and no longer one than an inquiry', () => {
    expect(refusal(heldBy(mine), answer(' \n'))).toBe('no-answer');
    expect(refusal(heldBy(mine), answer('あ'.repeat(LONGEST_INQUIRY)))).toBeNull();
    expect(refusal(heldBy(mine), answer('あ'.repeat(LONGEST_INQUIRY + 1)))).toBe('answer-too-long');
  });

  it('happens once: nothing can be done with one that is over', () => {
    for (const status of ['answered', 'closed'] as const)
      for (const kind of ['put-back', 'close'] as const) {
        const over = { ...heldBy(mine), status };
        expect(refusal(over, { kind, staffId: mine })).toBe('not-open');
        expect(refusal(over, answer('x'))).toBe('not-open');
        expect(refusal(over, { kind: 'claim', staffId: mine, at: NOW })).toBe('not-open');
      }
  });

  it('gives the link thirty days', () => {
    expect(answerExpiry(NOW)).toBe('2022-03-16T00:00:00.000Z');
  });
});
