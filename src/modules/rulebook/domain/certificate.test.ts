import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import {
  type CertificateFacts,
  type CertificateRule,
  decideCertificate,
  requiredAnswers,
} from './certificate.ts';
import type { Timeline } from './timeline.ts';

const date = (text: string): PlainDate => text as PlainDate;
const rules = (more: Partial<CertificateRule> = {}): { certificate: Timeline<CertificateRule> } => ({
  certificate: [
    {
      id: 'certificate',
      title: 'certificate',
      source: { provenance: 'configuration', citation: 'test' },
      inForceFrom: date('2022-03-01'),
      inForceThrough: null,
      minAnswers: { kind: 'percent', value: 50 },
      retroactive: true,
      ...more,
    },
  ],
});
const facts: CertificateFacts = {
  noticeIssued: true,
  livesInPrefecture: true,
  recuperationLastDay: date('2022-02-11'),
  daysAnswered: 4,
  daysOffered: 7,
};

describe('certificates', () => {
  it('are not issued before their first day', () => {
    expect(decideCertificate(rules(), date('2022-02-28'), facts).reasons).toEqual(['not-issued-yet']);
    expect(decideCertificate(rules(), date('2022-03-01'), facts)).toEqual({
      granted: true,
      required: 4,
      reasons: [],
    });
  });

  it('reach back to recuperations that ended earlier, unless the rule says no', () => {
    const onlyLater = rules({ retroactive: false });
    expect(decideCertificate(onlyLater, date('2022-03-05'), facts).reasons).toEqual([
      'ended-before-first-issue',
    ]);
    const later = { ...facts, recuperationLastDay: date('2022-03-01') };
    expect(decideCertificate(onlyLater, date('2022-03-05'), later).granted).toBe(true);
  });

  it('name every condition that is not met', () => {
    const unmet = { ...facts, noticeIssued: false, livesInPrefecture: false, daysAnswered: 3 };
    expect(decideCertificate(rules(), date('2022-03-05'), unmet)).toEqual({
      granted: false,
      required: 4,
      reasons: ['no-notice', 'outside-prefecture', 'too-few-answers'],
    });
  });

  it('never ask for more answers than days were offered', () => {
    const share = fc.record({
      kind: fc.constant('percent' as const),
      value: fc.integer({ min: 0, max: 100 }),
    });
    const days = fc.record({ kind: fc.constant('days' as const), value: fc.integer({ min: 0, max: 30 }) });
    fc.assert(
      fc.property(fc.oneof(share, days), fc.integer({ min: 0, max: 40 }), (minAnswers, offered) => {
        const required = requiredAnswers(minAnswers, offered);
        expect(required).toBeLessThanOrEqual(offered);
        expect(required).toBeGreaterThanOrEqual(0);
        expect(requiredAnswers(minAnswers, offered + 1)).toBeGreaterThanOrEqual(required);
      }),
    );
  });
});
