import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, type Instant } from '../../../kernel/instant.ts';
import {
  codeExpiry,
  decideCode,
  decideSending,
  type EmailCode,
  MOST_CODES_AN_HOUR,
  readCode,
} from './email-code.ts';

const sentAt = '2022-03-01T01:00:00.000Z' as Instant;
const code: EmailCode = {
  email: 'taro@example.jp',
  attempts: 0,
  createdAt: sentAt,
  expiresAt: codeExpiry(sentAt),
  usedAt: null,
};

describe('a mailed code', () => {
  it.each([
    ['123456', '123456'],
    [' １２３ ４５６ ', '123456'],
    ['12345', null],
    ['1234567', null],
    ['12345a', null],
    ['', null],
  ])('%s is read as %s', (text, read) => {
    expect(readCode(text)).toBe(read);
  });

  it.each([
    ['in time', code, true, 600_000, 'verified'],
    ['a millisecond late', code, true, 600_001, 'expired'],
    ['a wrong one', code, false, 0, 'wrong-code'],
    ['the fifth try', { ...code, attempts: 4 }, true, 0, 'verified'],
    ['the sixth try', { ...code, attempts: 5 }, true, 0, 'too-many-attempts'],
    ['used before', { ...code, usedAt: sentAt }, true, 0, 'no-code'],
    ['none', null, true, 0, 'no-code'],
  ] as const)('%s', (_case, given, isRight, ms, outcome) => {
    const decision = decideCode(given, isRight, addMs(sentAt, ms));
    expect(decision.ok ? decision.value : decision.reason).toBe(outcome);
  });

  it('is sent again after a minute and at most five times an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120_000 }), fc.integer({ min: 0, max: 8 }), (ms, sent) => {
        const decision = decideSending(code, sent, addMs(sentAt, ms));
        expect(decision.ok).toBe(ms >= 60_000 && sent < MOST_CODES_AN_HOUR);
        if (!decision.ok && decision.reason.kind === 'too-soon')
          expect(decision.reason.seconds).toBe(Math.ceil((60_000 - ms) / 1000));
      }),
    );
    expect(decideSending(null, 0, sentAt).ok).toBe(true);
  });
});
