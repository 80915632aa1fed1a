import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { type CodeState, decideCode } from './second-factor.ts';
import { NO_ATTEMPTS } from './sign-in.ts';
import { decideTotpStep } from './totp-step.ts';

const at = '2022-02-10T00:00:00.000Z' as Instant;
const state = (change: Partial<CodeState> = {}): CodeState => ({
  status: 'active',
  ...NO_ATTEMPTS,
  validFrom: null,
  validThrough: null,
  totpLastStep: null,
  ...change,
});

describe('a one-time code', () => {
  it.each([
    ['the first code of an account', null, 100, { ok: true, value: 100 }],
    ['a later step', 99, 100, { ok: true, value: 100 }],
    ['the same step again', 100, 100, { ok: false, reason: 'code-used' }],
    ['an earlier step', 101, 100, { ok: false, reason: 'code-used' }],
    ['no step at all', 99, null, { ok: false, reason: 'code-wrong' }],
  ])('%s', (_, last, matched, expected) => {
    expect(decideTotpStep(last, matched)).toEqual(expected);
  });

  it('accepts each step once, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), steps => {
        let last: number | null = null;
        const accepted: number[] = [];
        for (const step of steps) {
          const decision = decideTotpStep(last, step);
          if (!decision.ok) continue;
          accepted.push(step);
          last = decision.value;
        }
        expect(new Set(accepted).size).toBe(accepted.length);
      }),
    );
  });

  it('counts a wrong code towards the lock, and a used one not', () => {
    expect(decideCode(state({ failedAttempts: 3 }), { matched: null, at })).toMatchObject({
      reason: { told: 'code-wrong', why: 'wrong', attempts: { failedAttempts: 4 } },
    });
    expect(decideCode(state({ failedAttempts: 3, totpLastStep: 7 }), { matched: 7, at })).toMatchObject({
      reason: { told: 'code-used', why: 'used', attempts: { failedAttempts: 3 } },
    });
  });

  it('says the same of a right, a used and a wrong code while the account is locked or suspended', () => {
    const locked = state({ lockedUntil: '2022-02-10T00:10:00.000Z' as Instant, totpLastStep: 7 });
    for (const matched of [null, 7, 8])
      expect(decideCode(locked, { matched, at })).toMatchObject({
        reason: { told: 'code-wrong', why: 'locked' },
      });
    expect(decideCode(state({ status: 'suspended' }), { matched: 8, at })).toMatchObject({
      reason: { told: 'code-wrong', why: 'suspended' },
    });
  });
});
