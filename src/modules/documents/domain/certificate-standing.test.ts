import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { decideCertificate, loadRulebook } from '../../rulebook/index.ts';
import { type CertificateFacts, certificateStandingOf } from './certificate-standing.ts';

const rulebook = await loadRulebook();
const ready: CertificateFacts = {
  filing: { status: 'completed', municipalityCode: '141046' },
  category: 'self',
  isReleased: true,
  recuperationLastDay: '2022-02-11' as PlainDate,
  wasRevoked: false,
  isUnreported: false,
  daysOffered: 10,
  daysAnswered: 5,
};
const filed = (status: string, municipalityCode = '141046') => ({ filing: { status, municipalityCode } });
const standing = (changed: Partial<CertificateFacts>, on = '2022-03-01') =>
  certificateStandingOf({ ...ready, ...changed }, '14', (kind, facts) =>
    decideCertificate(
      { certificate: kind === 'certificate' ? rulebook.certificate : rulebook.legalCertificate },
      on as PlainDate,
      facts,
    ),
  );
const missing = (changed: Partial<CertificateFacts>, on?: string): readonly string[] =>
  standing(changed, on).missing;

describe('what keeps a person from the certificate', () => {
  it('is nothing when the three conditions are met, also long after the end (K-47, K-48)', () => {
    expect(missing({})).toEqual([]);
    expect(missing(filed('issued'))).toEqual([]);
    expect(missing({ recuperationLastDay: '2022-01-30' as PlainDate }, '2022-06-01')).toEqual([]);
  });

  it('is each condition that is not met', () => {
    expect(missing({ daysAnswered: 4 })).toEqual(['too-few-answers']);
    expect(missing(filed('completed', '131016'))).toEqual(['outside-prefecture']);
    expect(missing({ ...filed('withdrawn'), isReleased: false })).toEqual(['no-notice', 'not-ended']);
    expect(missing({}, '2022-02-28')).toEqual(['not-issued-yet']);
  });

  it('is for a notified patient the end alone: the certificate of the law takes the place of the other (K-58, A-19)', () => {
    for (const filing of [null, filed('transferred', '131016').filing]) {
      const notified = { filing, category: 'notified' as const, daysAnswered: 0 };
      expect(standing(notified, '2021-09-01')).toMatchObject({ kind: 'legal-certificate', required: 0 });
      expect(missing(notified, '2021-09-01')).toEqual([]);
      expect(missing({ ...notified, isReleased: false })).toEqual(['not-ended']);
      expect(missing({ ...notified, wasRevoked: true })).toEqual(['revoked']);
    }
    expect(missing(filed('transferred'))).toEqual(['no-notice']);
  });

  it('is for a notified patient that every report was withdrawn, and nothing else (K-58, SM-3)', () => {
    const unreported = { category: 'notified' as const, isUnreported: true };
    for (const other of [{}, { isReleased: false }, { wasRevoked: true }])
      expect(missing({ ...unreported, ...other })).toEqual(['report-withdrawn']);
    expect(missing({ isUnreported: true })).toEqual([]);
  });

  it('is a paper that staff took back', () => {
    expect(missing({ wasRevoked: true, daysAnswered: 0 })).toEqual(['revoked']);
  });
});
