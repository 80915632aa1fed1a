import { expect, it } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { countedCase, isCountedAlike } from './counted-case.ts';

const report = {
  status: 'submitted',
  kind: 'confirmed',
  reportedAt: '2022-02-13T16:00:00.000Z' as Instant,
  enteredAt: '2022-02-14T02:00:00.000Z' as Instant,
  onsetOn: '2022-02-12' as PlainDate,
  birthDate: '1982-02-14' as PlainDate,
  municipalityCode: '142158',
} as const;

it('counts a report by its days in Japan and by the age on the day of the report', () => {
  expect(countedCase(report)).toEqual({
    reportedOn: '2022-02-14',
    enteredOn: '2022-02-14',
    onsetOn: '2022-02-12',
    ageBand: 40,
    municipalityCode: '142158',
  });
  expect(countedCase({ ...report, birthDate: '1982-02-15' as PlainDate })?.ageBand).toBe(30);
  expect(countedCase({ ...report, birthDate: '1910-01-01' as PlainDate })?.ageBand).toBe(90);
});

it('counts neither what was withdrawn nor a suspicion; one that was given away stays counted', () => {
  expect(countedCase({ ...report, status: 'withdrawn' })).toBeNull();
  expect(countedCase({ ...report, kind: 'suspected-deceased' })).toBeNull();
  expect(countedCase({ ...report, status: 'transferred' })).not.toBeNull();
});

it('tells whether a correction changes a count', () => {
  const counted = countedCase(report);
  expect(isCountedAlike(counted, countedCase({ ...report, status: 'accepted' }))).toBe(true);
  expect(isCountedAlike(counted, countedCase({ ...report, onsetOn: null }))).toBe(false);
  expect(isCountedAlike(counted, null)).toBe(false);
  expect(isCountedAlike(null, null)).toBe(true);
});
