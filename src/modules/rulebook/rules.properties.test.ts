import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { addHours, type Instant, jstInstant } from '../../kernel/instant.ts';
import { addDays, daysBetween, type PlainDate } from '../../kernel/plain-date.ts';
import {
  evaluateEligibility,
  evaluateFilingWindow,
  evaluateNoticeDue,
  evaluateNoticeValidity,
  evaluatePeriod,
  loadRulebook,
  type Moment,
  type Period,
  type PeriodFacts,
  type Rulebook,
} from './index.ts';

const ORIGIN = '2022-02-01' as PlainDate;
const day = fc.integer({ min: 0, max: 40 }).map(offset => addDays(ORIGIN, offset));
const moment: fc.Arbitrary<Moment> = fc.oneof(
  day,
  fc
    .tuple(day, fc.integer({ min: 0, max: 1439 }))
    .map(([date, minute]) => addHours(jstInstant(date, '00:00'), minute / 60)),
);
const facts: fc.Arbitrary<PeriodFacts> = fc
  .record({
    testedOn: fc.option(day),
    onsetOn: fc.option(day),
    reliefs: fc.array(moment, { maxLength: 3 }),
    relapses: fc.array(moment, { maxLength: 3 }),
    negativeTestOn: fc.option(day),
    setting: fc.constantFrom('home' as const, 'inpatient' as const, 'elderly-facility' as const),
  })
  .filter(({ testedOn, onsetOn }) => testedOn !== null || onsetOn !== null);
const on = fc.constantFrom(
  '2020-06-01',
  '2021-01-01',
  '2022-02-01',
  '2022-09-07',
  '2023-06-01',
) as fc.Arbitrary<PlainDate>;

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await loadRulebook();
});
const periodOf = (reference: PlainDate, given: PeriodFacts): Period => {
  const period = evaluatePeriod(rulebook, reference, given);
  if (!period.ok) throw new Error(period.reason);
  return period.value;
};

const shiftMoment = (given: Moment, days: number): Moment =>
  given.length === 10 ? addDays(given as PlainDate, days) : addHours(given as Instant, days * 24);
const shiftDate = (date: PlainDate | null, days: number) => (date === null ? null : addDays(date, days));
/** Never is later than any time. */
const orNever = (time: string | null): string => time ?? '9999';

describe('periods', () => {
  it('move as a whole when every fact moves, under one version', () => {
    fc.assert(
      fc.property(on, facts, fc.integer({ min: -800, max: 800 }), (reference, given, days) => {
        const here = periodOf(reference, given);
        const there = periodOf(reference, {
          ...given,
          testedOn: shiftDate(given.testedOn, days),
          onsetOn: shiftDate(given.onsetOn, days),
          negativeTestOn: shiftDate(given.negativeTestOn, days),
          reliefs: given.reliefs.map(relief => shiftMoment(relief, days)),
          relapses: given.relapses.map(relapse => shiftMoment(relapse, days)),
        });
        expect(there).toEqual({
          ...here,
          dayZero: addDays(here.dayZero, days),
          lastDay: shiftDate(here.lastDay, days),
          returnDate: shiftDate(here.returnDate, days),
          endsAt: here.endsAt && addHours(here.endsAt, days * 24),
          selfCheckUntil: shiftDate(here.selfCheckUntil, days),
          plannedReturnDate: addDays(here.plannedReturnDate, days),
        });
      }),
    );
  });

  it('never end earlier for a further relapse, nor before the plan', () => {
    fc.assert(
      fc.property(on, facts, moment, (reference, given, relapse) => {
        const before = periodOf(reference, given);
        const after = periodOf(reference, { ...given, relapses: [...given.relapses, relapse] });
        expect(orNever(after.endsAt) >= orNever(before.endsAt)).toBe(true);
        expect(orNever(after.returnDate) >= after.plannedReturnDate).toBe(true);
      }),
    );
  });

  it('never end earlier for a later relief', () => {
    fc.assert(
      fc.property(on, facts, day, fc.integer({ min: 0, max: 20 }), (reference, given, relief, days) => {
        const withoutRelapse = { ...given, relapses: [] };
        const first = given.onsetOn ?? relief;
        const early = periodOf(reference, { ...withoutRelapse, reliefs: [addDays(first, 1)] });
        const late = periodOf(reference, { ...withoutRelapse, reliefs: [addDays(first, 1 + days)] });
        expect(orNever(late.endsAt) >= orNever(early.endsAt)).toBe(true);
      }),
    );
  });

  it('return on the day after the last, at the first midnight not before the end', () => {
    fc.assert(
      fc.property(on, facts, (reference, given) => {
        const { endsAt, lastDay, returnDate } = periodOf(reference, given);
        if (endsAt === null || lastDay === null || returnDate === null) {
          expect([endsAt, lastDay, returnDate]).toEqual([null, null, null]);
          return;
        }
        expect(daysBetween(lastDay, returnDate)).toBe(1);
        expect(jstInstant(returnDate, '00:00') >= endsAt).toBe(true);
        expect(jstInstant(lastDay, '00:00') < endsAt).toBe(true);
      }),
    );
  });
});

describe('eligibility', () => {
  it('is never won by a risk factor, a pregnancy or another bar', () => {
    const birth = fc.integer({ min: 0, max: 36_000 }).map(days => addDays('2022-01-28' as PlainDate, -days));
    const reference = fc.integer({ min: 0, max: 240 }).map(days => addDays('2022-01-28' as PlainDate, days));
    const low = {
      pregnancy: 'no',
      riskFactors: [],
      testedAtMedicalInstitution: false,
      livesInPrefecture: true,
    } as const;
    const bars = fc.constantFrom(
      { riskFactors: ['diabetes'] },
      { pregnancy: 'possible' as const },
      { testedAtMedicalInstitution: true },
      { livesInPrefecture: false },
    );
    fc.assert(
      fc.property(birth, reference, bars, (birthDate, date, bar) => {
        const without = evaluateEligibility(rulebook, date, { birthDate, ...low });
        const barred = evaluateEligibility(rulebook, date, { birthDate, ...low, ...bar });
        if (!without.ok || !barred.ok) throw new Error('No answer.');
        expect(barred.value.reasons).toEqual(expect.arrayContaining([...without.value.reasons]));
        expect(barred.value.eligible).toBe(barred.value.reasons.length === 0);
      }),
    );
  });
});

describe('filing window', () => {
  it('accepts exactly the days from 0 to its end, at every hour of a day in Japan', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -15, max: 15 }),
        fc.boolean(),
        fc.integer({ min: 0, max: 1439 }),
        (days, ill, minute) => {
          const submittedAt = addHours(jstInstant(addDays(ORIGIN, days), '00:00'), minute / 60);
          const given = { submittedAt, onsetOn: ill ? ORIGIN : null, testedOn: ill ? null : ORIGIN };
          const window = evaluateFilingWindow(rulebook, ORIGIN, given);
          if (!window.ok) throw new Error(window.reason);
          expect(window.value.day).toBe(days);
          expect(window.value.accepted).toBe(days >= 0 && days <= (ill ? 10 : 7));
          expect(window.value.accepted).toBe(window.value.reason === null);
        },
      ),
    );
  });
});

describe('notices', () => {
  it('fall due after the submission, later for a later submission', () => {
    const any = fc.integer({ min: 0, max: 25_000 }).map(days => addDays('1975-01-01' as PlainDate, days));
    fc.assert(
      fc.property(any, submittedOn => {
        const due = evaluateNoticeDue(rulebook, submittedOn, { submittedOn });
        const next = evaluateNoticeDue(rulebook, submittedOn, { submittedOn: addDays(submittedOn, 1) });
        if (!due.ok || !next.ok) throw new Error('No answer.');
        expect(due.value.dueOn > submittedOn).toBe(true);
        expect(next.value.dueOn >= due.value.dueOn).toBe(true);
        expect(daysBetween(submittedOn, due.value.dueOn)).toBeLessThanOrEqual(11);
      }),
    );
  });

  it('hold for 28 to 31 days, and end no earlier when issued later', () => {
    for (let issuedOn = '2019-12-01' as PlainDate; issuedOn < '2025-01-01'; issuedOn = addDays(issuedOn, 1)) {
      const { value } = evaluateNoticeValidity(rulebook, issuedOn, { issuedOn }) as {
        value: { validThrough: PlainDate };
      };
      const held = daysBetween(issuedOn, value.validThrough);
      expect(held).toBeGreaterThanOrEqual(28);
      expect(held).toBeLessThanOrEqual(31);
      const tomorrow = evaluateNoticeValidity(rulebook, issuedOn, { issuedOn: addDays(issuedOn, 1) });
      expect(tomorrow.ok && tomorrow.value.validThrough >= value.validThrough).toBe(true);
    }
  });
});
