import { beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../../kernel/instant.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { evaluatePeriod, loadRulebook, type Moment, type PeriodFacts, type Rulebook } from './index.ts';

// An oracle that shares nothing with the rule it checks, not even the kernel. It keeps its own calendar, counts time in
// whole minutes, and finds the end of a period by walking: it turns the pages of a diary until a day is free.

type Law = { on: string; days: number; hours: number; carefulDays: number | null; quietDays: number } & {
  quietCarefulDays: number | null;
  setting?: PeriodFacts['setting'];
};

const LAWS: Law[] = [
  { on: '2020-06-01', days: 14, hours: 72, carefulDays: null, quietDays: 14, quietCarefulDays: null },
  { on: '2021-08-01', days: 10, hours: 72, carefulDays: null, quietDays: 10, quietCarefulDays: null },
  { on: '2022-02-13', days: 10, hours: 72, carefulDays: null, quietDays: 7, quietCarefulDays: 10 },
  { on: '2022-09-20', days: 7, hours: 24, carefulDays: 10, quietDays: 7, quietCarefulDays: 7 },
  {
    on: '2022-09-20',
    days: 10,
    hours: 72,
    carefulDays: null,
    quietDays: 7,
    quietCarefulDays: 7,
    setting: 'inpatient',
  },
  { on: '2023-05-20', days: 5, hours: 24, carefulDays: 10, quietDays: 5, quietCarefulDays: 10 },
];
const LAW_OF_THE_WAVE = LAWS[2] as Law;

const DAY = 1440;
const HOUR = 60;
const NO_DAY = -1;

/** Calendar pages from 2022-01-20 on, turned one by one. */
const PAGES = ((): string[] => {
  const lengths = [31, 28, 31, 30, 31, 30];
  const pages: string[] = [];
  for (let month = 1, day = 20; pages.length < 110; day++) {
    if (day > (lengths[month - 1] ?? 0)) {
      month++;
      day = 1;
    }
    pages.push(`2022-0${month}-${day < 10 ? '0' : ''}${day}`);
  }
  return pages;
})();
// The days of the scenarios start on page 1, so that nine hours earlier there is still a page.
const page = (day: number): PlainDate => (PAGES[day + 1] ?? '') as PlainDate;
const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** A minute of Japanese time as people in Greenwich write it, nine hours behind. */
function greenwich(minute: number): Instant {
  const there = minute + DAY - 9 * HOUR;
  const within = there % DAY;
  return `${PAGES[(there - within) / DAY]}T${two((within / HOUR) | 0)}:${two(within % HOUR)}:00.000Z` as Instant;
}

/** A moment on a day: the text that the rule reads and the minute that it means. Form 0 is the date alone. */
const CLOCKS = [0, 0, 1, 12 * HOUR, 23 * HOUR + 59];
const FORMS = CLOCKS.length;
type Told = { text: Moment; day: number; minute: number };
const tell = (day: number, form: number, minuteOfDateAlone: number): Told =>
  form === 0
    ? { text: page(day), day, minute: day * DAY + minuteOfDateAlone }
    : { text: greenwich(day * DAY + (CLOCKS[form] ?? 0)), day, minute: day * DAY + (CLOCKS[form] ?? 0) };
const forty = Array.from({ length: 40 }, (_, day) => day);
const forms = Array.from({ length: FORMS }, (_, form) => form);
const RELIEFS = forty.map(day => forms.map(form => tell(day, form, DAY)));
const RELAPSES = forty.map(day => forms.map(form => tell(day, form, 0)));

type Diary = { zero: number; free: number; freeMinute: number; planned: number; careful: number | null };

/** Turns the pages from day zero until a day need not be spent at home. `free` is NO_DAY while symptoms last. */
function keepDiary(
  law: Law,
  test: number | null,
  onset: number | null,
  relief: Told | null,
  relapse: Told | null,
): Diary | null {
  const fellIll = onset !== null && (test === null || onset - test <= law.quietDays);
  if (!fellIll) {
    if (test === null) return null;
    let day = test;
    for (let pages = 0; pages <= law.quietDays; pages++) day++;
    const careful = law.quietCarefulDays === null ? null : test + law.quietCarefulDays;
    return { zero: test, free: day, freeMinute: day * DAY, planned: day, careful };
  }
  let planned = onset;
  for (let pages = 0; pages <= law.days; pages++) planned++;
  const careful = law.carefulDays === null ? null : onset + law.carefulDays;
  const isWell =
    relief !== null && relief.day >= onset && !(relapse !== null && relapse.minute >= relief.minute);
  if (!isWell) return { zero: onset, free: NO_DAY, freeMinute: NO_DAY, planned, careful };
  const rested = relief.minute + law.hours * HOUR;
  let day = onset;
  while (day < planned || day * DAY < rested) day++;
  // The hours are whole days, so the clock shows what it showed at the relief.
  const lastDayIsLonger = day > planned && rested % DAY !== 0;
  const freeMinute = lastDayIsLonger ? (day - 1) * DAY + (relief.minute % DAY) : day * DAY;
  return { zero: onset, free: day, freeMinute, planned, careful };
}

/** Where rule and diary differ, or null. */
function difference(rulebook: Rulebook, law: Law, facts: PeriodFacts, diary: Diary | null): string | null {
  const period = evaluatePeriod(rulebook, law.on as PlainDate, facts);
  if (!period.ok || diary === null) return period.ok === (diary !== null) ? null : JSON.stringify(facts);
  const { dayZero, lastDay, returnDate, endsAt, selfCheckUntil, plannedReturnDate } = period.value;
  const isFree = diary.free !== NO_DAY;
  const agrees =
    dayZero === page(diary.zero) &&
    plannedReturnDate === page(diary.planned) &&
    returnDate === (isFree ? page(diary.free) : null) &&
    lastDay === (isFree ? page(diary.free - 1) : null) &&
    endsAt === (isFree ? greenwich(diary.freeMinute) : null) &&
    selfCheckUntil === (diary.careful === null ? null : page(diary.careful));
  return agrees ? null : JSON.stringify({ facts, rule: period.value, diary });
}

/** Compares rule and diary on every combination of the days given, null among each; counts the cases. */
function compareAll(
  rulebook: Rulebook,
  law: Law,
  days: readonly number[],
): { cases: number; differences: string[] } {
  const choices = [null, ...days];
  const differences: string[] = [];
  let cases = 0;
  for (const test of choices)
    for (const onset of choices)
      for (const reliefDay of choices)
        for (const relapseDay of choices) {
          const relief = reliefDay === null ? null : (RELIEFS[reliefDay]?.[cases % FORMS] ?? null);
          const relapse = relapseDay === null ? null : (RELAPSES[relapseDay]?.[(cases >> 3) % FORMS] ?? null);
          const facts: PeriodFacts = {
            testedOn: test === null ? null : page(test),
            onsetOn: onset === null ? null : page(onset),
            reliefs: relief === null ? [] : [relief.text],
            relapses: relapse === null ? [] : [relapse.text],
            negativeTestOn: null,
            setting: law.setting ?? 'home',
          };
          const found = difference(rulebook, law, facts, keepDiary(law, test, onset, relief, relapse));
          if (found !== null && differences.length < 5) differences.push(found);
          cases++;
        }
  return { cases, differences };
}

describe('the period rule and an oracle that keeps a diary', () => {
  let rulebook: Rulebook;
  beforeAll(async () => {
    rulebook = await loadRulebook();
  });

  it('agree on every combination of onset, test, relief and relapse within 40 days', {
    timeout: 120_000,
  }, () => {
    const { cases, differences } = compareAll(rulebook, LAW_OF_THE_WAVE, forty);
    expect(differences).toEqual([]);
    expect(cases).toBe(41 ** 4);
    expect(cases).toBeGreaterThan(1_000_000);
  });

  it.each(LAWS)('agree under the rule of $on ($setting)', law => {
    // Among these days lie the lengths of all periods, and one more and one less.
    const days = [0, 1, 4, 5, 6, 7, 8, 10, 11, 14, 15, 21, 39];
    const { cases, differences } = compareAll(rulebook, law, days);
    expect(differences).toEqual([]);
    expect(cases).toBe(14 ** 4);
  });

  it('agree on every negative kit within 40 days of a test under the rule of 2022-09-07', () => {
    for (const test of forty)
      for (const negative of forty) {
        let free = test + 8;
        for (let day = test + 6; day >= test + 5; day--) if (negative === day) free = day + 1;
        const period = evaluatePeriod(rulebook, '2022-09-20' as PlainDate, {
          testedOn: page(test),
          onsetOn: null,
          reliefs: [],
          relapses: [],
          negativeTestOn: page(negative),
          setting: 'home',
        });
        expect(period).toMatchObject({
          ok: true,
          value: { returnDate: page(free), selfCheckUntil: page(test + 7) },
        });
      }
  });

  it('agree hour by hour on two reliefs and two relapses', { timeout: 60_000 }, () => {
    const onset = 2;
    const hours = [null, ...Array.from({ length: 12 }, (_, half) => onset * 24 + half * 33 - 20)];
    const moment = (hour: number) => greenwich(hour * HOUR);
    for (const first of hours)
      for (const second of hours)
        for (const back of hours)
          for (const again of hours) {
            const told = (list: (number | null)[]) => list.filter(hour => hour !== null);
            const reliefs = told([first, second]);
            const relapses = told([back, again]);
            const period = evaluatePeriod(rulebook, '2022-02-13' as PlainDate, {
              testedOn: null,
              onsetOn: page(onset),
              reliefs: reliefs.map(moment),
              relapses: relapses.map(moment),
              negativeTestOn: null,
              setting: 'home',
            });
            const free = walkHours(onset * 24, reliefs, relapses);
            const endsAt = period.ok ? period.value.endsAt : undefined;
            if (endsAt !== (free === null ? null : moment(free)))
              expect.fail(JSON.stringify({ reliefs, relapses, free, endsAt }));
          }
  });
});

/** Lives through the hours from onset on and notes since when the person has been free without a break. */
function walkHours(onset: number, reliefs: readonly number[], relapses: readonly number[]): number | null {
  let wellFor: number | null = null;
  let freeSince: number | null = null;
  for (let hour = onset; hour < onset + 30 * 24; hour++) {
    if (wellFor !== null) wellFor++;
    if (reliefs.includes(hour)) wellFor = 0;
    if (relapses.includes(hour)) wellFor = null;
    const isFree = hour >= onset + 11 * 24 && wellFor !== null && wellFor >= 72;
    freeSince = isFree ? (freeSince ?? hour) : null;
  }
  return freeSince;
}
