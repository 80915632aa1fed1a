import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { loadRulebook } from '../repository/load-rulebook.repository.ts';
import { mayStillCorrect, reportingDuty, testReportingOn } from './test-reporting.ts';

const rulebook = await loadRulebook();
const on = (day: string) => testReportingOn(rulebook, day as PlainDate);

describe('whether a negative must be reported (F-22)', () => {
  const clinic = { result: 'negative', facilityKind: 'outpatient-clinic' };

  it('by everybody from 2020-07-17, by hospitals alone from 2020-09-28', () => {
    expect(reportingDuty(on('2020-07-17'), clinic)).toBe('required');
    expect(reportingDuty(on('2020-09-27'), clinic)).toBe('required');
    expect(reportingDuty(on('2020-09-28'), clinic)).toBe('voluntary');
    expect(reportingDuty(on('2022-02-14'), { ...clinic, facilityKind: 'hospital' })).toBe('required');
  });

  it('and a positive or an indeterminate one always', () => {
    for (const result of ['positive', 'indeterminate'])
      expect(reportingDuty(on('2022-02-14'), { ...clinic, result })).toBe('required');
  });

  it('by the first version before there was any', () => {
    expect(reportingDuty(on('2020-02-01'), clinic)).toBe('required');
  });
});

describe('until when a report can be changed (F-08)', () => {
  const enteredAt = '2020-07-20T14:59:00.000Z' as Instant; // 23:59 in Japan
  const may = (side: 'institution' | 'authority', now: string) =>
    mayStillCorrect(on('2020-07-20'), side, { enteredAt, now: now as Instant });

  it('by the institution until midnight in Japan of the day of entry', () => {
    expect(may('institution', '2020-07-20T14:59:59.999Z')).toBe(true);
    expect(may('institution', '2020-07-20T15:00:00.000Z')).toBe(false);
  });

  it('by the authority at any time afterwards', () => {
    expect(may('authority', '2021-07-20T15:00:00.000Z')).toBe(true);
  });
});
