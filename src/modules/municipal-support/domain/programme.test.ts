import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { decideProgrammeAt, decideProgrammeDay, type Programme } from './programme.ts';

const day = (text: string) => text as PlainDate;
const ordinance: Programme = {
  ordinance: 'Ordinance of Ebina',
  inForceOn: day('2021-01-28'),
  startsOn: day('2021-02-05'),
  endsOn: null,
  carriesOpenCases: false,
  services: { 'health-call': 'article 3 (1)' },
  offerWithinHours: 24,
};

describe('the programme of a city (Y-16, Y-21)', () => {
  it('offers nothing before its first day, although the ordinance is in force (TV-097, E-12)', () => {
    expect(decideProgrammeDay(ordinance, day('2021-02-04'))).toEqual({
      ok: false,
      reason: 'programme-not-started',
    });
    expect(decideProgrammeDay(ordinance, day('2021-02-05')).ok).toBe(true);
  });

  it('begins at midnight in Japan', () => {
    expect(decideProgrammeAt(ordinance, '2021-02-04T14:59:59.000Z' as Instant).ok).toBe(false);
    expect(decideProgrammeAt(ordinance, '2021-02-04T15:00:00.000Z' as Instant).ok).toBe(true);
  });

  it('goes on until the mayor ends it, its last day included', () => {
    expect(decideProgrammeDay(ordinance, addDays(ordinance.startsOn, 5_000)).ok).toBe(true);
    const ended = { ...ordinance, endsOn: day('2022-12-31') };
    expect(decideProgrammeDay(ended, day('2022-12-31')).ok).toBe(true);
    expect(decideProgrammeDay(ended, day('2023-01-01'))).toEqual({ ok: false, reason: 'programme-over' });
  });

  it('is no programme until somebody entered it', () => {
    expect(decideProgrammeDay(null, day('2022-02-14'))).toEqual({ ok: false, reason: 'no-programme' });
  });
});
