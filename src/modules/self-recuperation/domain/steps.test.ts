import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import type { Applicant } from './applicant.ts';
import type { Conditions, Verdict } from './conditions.ts';
import { NO_ANSWERS } from './draft.ts';
import { IMAGE_KINDS } from './evidence.ts';
import { isReachable, nextStep, type Progress, STEPS } from './steps.ts';

const at = '2022-03-01T01:00:00.000Z' as Instant;
const applicant = { email: 'taro@example.jp', guardianName: '花' } as Applicant;
const accepted: Verdict = { accepted: true, reasons: [], age: 26, guardianRequired: false };

const whole: Progress = {
  answers: {
    consent: { at, version: '1' },
    conditions: {} as Conditions,
    applicant,
    evidence: { kind: 'notice', listed: null, maker: null, remarks: null },
    household: null,
  },
  verifiedEmail: 'taro@example.jp',
  images: new Set(IMAGE_KINDS),
  submittedAt: null,
};
const lacking = (answers: Partial<Progress['answers']>): Progress => ({
  ...whole,
  answers: { ...whole.answers, ...answers },
});

describe('the next step', () => {
  it.each([
    ['nothing', { ...whole, answers: NO_ANSWERS }, null, 'consent'],
    ['no consent but the rest', lacking({ consent: null }), accepted, 'consent'],
    ['no conditions', lacking({ conditions: null }), null, 'conditions'],
    ['a refusal', whole, { ...accepted, accepted: false, reasons: ['pregnancy'] }, 'not-eligible'],
    ['no applicant', lacking({ applicant: null }), accepted, 'applicant'],
    [
      'no guardian of a minor',
      lacking({ applicant: { ...applicant, guardianName: null } }),
      { ...accepted, guardianRequired: true },
      'applicant',
    ],
    ['an address that is not verified', { ...whole, verifiedEmail: null }, accepted, 'email'],
    ['an address that was changed', { ...whole, verifiedEmail: 'old@example.jp' }, accepted, 'email'],
    ['no evidence', lacking({ evidence: null }), accepted, 'evidence'],
    ['no identity photo', { ...whole, images: new Set(['test-result']) }, accepted, 'evidence'],
    [
      'no photo of the guardian',
      { ...whole, images: new Set(['test-result', 'identity']) },
      { ...accepted, guardianRequired: true },
      'evidence',
    ],
    ['everything', whole, accepted, 'confirm'],
    ['a filing', { ...whole, submittedAt: at }, accepted, 'done'],
  ] as const)('with %s', (_with, progress, verdict, step) => {
    expect(nextStep(progress as Progress, verdict)).toBe(step);
  });

  it('can always be reached, and nothing ahead of it can', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STEPS), fc.constantFrom(...STEPS), (step, next) => {
        expect(isReachable(next, next)).toBe(true);
        if (STEPS.indexOf(step) > STEPS.indexOf(next)) expect(isReachable(step, next)).toBe(false);
      }),
    );
  });

  it('leaves every answered form open to change until it is filed, and none afterwards', () => {
    for (const step of ['consent', 'conditions', 'applicant', 'evidence'] as const) {
      expect(isReachable(step, 'confirm')).toBe(true);
      expect(isReachable(step, 'done')).toBe(false);
    }
    expect(isReachable('email', 'confirm')).toBe(false);
    expect(isReachable('not-eligible', 'confirm')).toBe(false);
    expect(isReachable('conditions', 'not-eligible')).toBe(true);
  });
});
