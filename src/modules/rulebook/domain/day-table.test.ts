import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { loadRulebook } from '../repository/load-rulebook.repository.ts';
import { datedDays, dayTable } from './day-table.ts';
import { evaluatePeriod } from './period.ts';
import { nearestVersion } from './timeline.ts';

const rulebook = await loadRulebook();
const tableOn = (date: string) => dayTable(nearestVersion(rulebook.periods, date as PlainDate));
const marks = { 'day-zero': '0', recuperation: 'r', 'return-self-check': 's', return: '-' } as const;
const drawn = (days: readonly (keyof typeof marks)[]) => days.map(kind => marks[kind]).join('');

describe('the day-by-day table of Q8', () => {
  it('runs from day 0 to day 11 as the prefecture prints it (K-60..K-62)', () => {
    const { symptomatic, asymptomatic } = tableOn('2022-02-25');
    expect(drawn(symptomatic)).toBe('0rrrrrrrrrr-');
    expect(drawn(asymptomatic)).toBe('0rrrrrrrsss-');
  });

  it('follows the rule of the day', () => {
    expect(drawn(tableOn('2022-01-28').asymptomatic)).toBe('0rrrrrrrrrr-');
    expect(drawn(tableOn('2022-09-07').symptomatic)).toBe('0rrrrrrrsss-');
    expect(drawn(tableOn('2022-09-07').asymptomatic)).toBe('0rrrrrrr----');
    expect(drawn(tableOn('2023-05-08').symptomatic)).toBe('0rrrrrsssss-');
  });

  it('says the same as the period rule, on every day since 2020', () => {
    const onset = fc.integer({ min: 0, max: 1500 }).map(days => addDays('2020-06-01' as PlainDate, days));
    fc.assert(
      fc.property(onset, fc.boolean(), (dayZero, symptomatic) => {
        const facts = { reliefs: [], relapses: [], negativeTestOn: null, setting: 'home' as const };
        const dates = symptomatic
          ? { onsetOn: dayZero, testedOn: null }
          : { onsetOn: null, testedOn: dayZero };
        const period = evaluatePeriod(rulebook, dayZero, { ...facts, ...dates });
        if (!period.ok) throw new Error(period.reason);
        const column = tableOn(dayZero)[symptomatic ? 'symptomatic' : 'asymptomatic'];
        const firstFree = column.findIndex(kind => kind.startsWith('return'));
        expect(addDays(dayZero, firstFree)).toBe(period.value.plannedReturnDate);
        const lastCheck = column.lastIndexOf('return-self-check');
        if (lastCheck >= 0) expect(addDays(dayZero, lastCheck)).toBe(period.value.selfCheckUntil);
      }),
    );
  });
});

it('gives each day of a person its date, and ends with a free day', () => {
  const dayZero = '2022-02-27' as PlainDate;
  const days = datedDays({
    dayZero,
    lastDay: addDays(dayZero, 7),
    selfCheckUntil: addDays(dayZero, 10),
  });
  expect(drawn(days.map(({ kind }) => kind))).toBe('0rrrrrrrsss-');
  expect(days[8]).toEqual({ day: 8, date: '2022-03-07', kind: 'return-self-check' });
});
