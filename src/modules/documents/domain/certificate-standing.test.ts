import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { decideCertificate, loadRulebook } from '../../rulebook/index.ts';
import { type CertificateFacts, certificateStandingOf } from './certificate-standing.ts';

const rulebook = await loadRulebook();
const ready: CertificateFacts = {
  filingStatus: 'completed',
  municipalityCode: '141046',
  category: 'self',
  isReleased: true,
  recuperationLastDay: '2022-02-11' as PlainDate,
  wasRevoked: false,
  daysOffered: 10,
  daysAnswered: 5,
};
const missing = (changed: Partial<CertificateFacts>, on = '2022-03-01'): readonly string[] =>
  certificateStandingOf({ ...ready, ...changed }, '14', facts =>
    decideCertificate(rulebook, on as PlainDate, facts),
  ).missing;

describe('what keeps a person from the certificate', () => {
  it('is nothing when the three conditions are met, also long after the end (K-47, K-48)', () => {
    expect(missing({})).toEqual([]);
    expect(missing({ filingStatus: 'issued' })).toEqual([]);
    expect(missing({ recuperationLastDay: '2022-01-30' as PlainDate }, '2022-06-01')).toEqual([]);
  });

  it('is each condition that is not met', () => {
    expect(missing({ daysAnswered: 4 })).toEqual(['too-few-answers']);
    expect(missing({ municipalityCode: '131016' })).toEqual(['outside-prefecture']);
    expect(missing({ filingStatus: 'withdrawn', isReleased: false })).toEqual(['no-notice', 'not-ended']);
    expect(missing({}, '2022-02-28')).toEqual(['not-issued-yet']);
  });

  it('is a physician’s report alone, whatever else: the certificate of the law takes its place (K-58, A-19)', () => {
    for (const changed of [{ filingStatus: 'transferred' }, { category: 'notified' as const }])
      expect(missing({ ...changed, daysAnswered: 0, isReleased: false, wasRevoked: true })).toEqual([
        'transferred',
      ]);
  });

  it('is a paper that staff took back', () => {
    expect(missing({ wasRevoked: true, daysAnswered: 0 })).toEqual(['revoked']);
  });
});
