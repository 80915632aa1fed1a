import type { PlainDate } from '../../../kernel/plain-date.ts';

/**
 * What is counted a day. Cases are counted by three dates that are never mixed: when they were reported, when the person
 * fell ill, and when the report was entered (F-04). Totals are what institutions tell of a day on which not every patient is
 * reported one by one. The last three count patients at the end of the day, by where they were; those who await a place
 * (療養先調整中) have a question of their own, which snapshots taken before it did not ask.
 */
export const QUESTIONS = [
  'cases-by-report-day',
  'cases-by-onset-day',
  'cases-by-entry-day',
  'cases-by-age',
  'cases-by-municipality',
  'tests-by-sampling-day',
  'totals-by-day',
  'patients-by-place',
  'severe-patients',
  'awaiting-patients',
] as const;
export type Question = (typeof QUESTIONS)[number];

/**
 * Those that tell where patients were at the end of a day, how many of those in hospital were severely ill, and how many had
 * no place yet.
 */
export const PLACE_QUESTIONS = [
  'patients-by-place',
  'severe-patients',
  'awaiting-patients',
] as const satisfies readonly Question[];

/** Those that count reports and tests. */
export const REPORT_QUESTIONS: readonly Question[] = QUESTIONS.filter(
  question => !PLACE_QUESTIONS.some(known => known === question),
);

/** Where a patient can be; `expected` are on the way to an institution. In the order of the national table. */
export const COUNTED_PLACES = ['hospital', 'hotel', 'home', 'elsewhere', 'expected'] as const;
export type CountedPlace = (typeof COUNTED_PLACES)[number];

/** How many there are of one part of one day. A day or part with none has no figure. */
export interface Figure {
  readonly question: Question;
  readonly day: PlainDate;
  /**
   * The result of a test, the first year of an age band of ten, the code of a municipality, or a place; age and
   * municipality by the day of the report. Empty for the whole day.
   */
  readonly part: string;
  readonly count: number;
}

/** The kinds of a case report that are a case: a suspicion is none until it is confirmed (H-12). */
export const COUNTED_KINDS = ['confirmed', 'asymptomatic', 'deceased'] as const;

/** The age from which on everybody is in one band. */
export const OLDEST_BAND = 90;

/** Age bands of ten years by their first year. */
export const AGE_BANDS: readonly number[] = Array.from(
  { length: OLDEST_BAND / 10 + 1 },
  (_, place) => place * 10,
);

/** Figures as one text that is the same for the same figures in any order: what a snapshot's hash is made of (F-07). */
export const canonicalText = (figures: readonly Figure[]): string =>
  figures
    .map(({ question, day, part, count }) => `${question}\t${day}\t${part}\t${count}\n`)
    .sort()
    .join('');
