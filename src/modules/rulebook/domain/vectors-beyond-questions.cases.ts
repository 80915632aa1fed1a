// Worked examples that the questions of `rules evaluate` cannot put: switches, ladders, old papers, other modules.

/** Ages on days when the scheme is not in force: the age, and whether the rule of 2022-02-24 bars a person with and without a risk factor. */
export const AGE_CASES = [
  { id: 'TV-049', birthDate: '1956-02-29', on: '2021-02-28', age: 64, barred: false, barredWithRisk: true },
  { id: 'TV-050', birthDate: '1956-02-29', on: '2021-03-01', age: 65, barred: true, barredWithRisk: true },
  { id: 'TV-051', birthDate: '1984-02-29', on: '2024-02-28', age: 39, barred: false, barredWithRisk: false },
  { id: 'TV-052', birthDate: '1984-02-29', on: '2024-02-29', age: 40, barred: false, barredWithRisk: true },
] as const;

/** What the old papers printed to people without symptoms: day 10 under one label, day 11 under the other. */
export const LEGACY_GUIDE_CASES = [
  { id: 'TV-021', testedOn: '2022-02-22', day10: '2022-03-04', day11: '2022-03-05' },
  { id: 'TV-022', testedOn: '2024-02-23', day10: '2024-03-04', day11: '2024-03-05' },
  { id: 'TV-023', testedOn: '2022-12-27', day10: '2023-01-06', day11: '2023-01-07' },
] as const;

/** The 年齢計算ニ関スル法律 read by dates: a switch of the rulebook, off as it ships. */
export const ATTAINED_DAY_BEFORE_CASE = {
  id: 'TV-056',
  birthDate: '1957-03-10',
  on: '2022-03-09',
  age: 65,
  reasons: ['age-over-limit'],
} as const;

/** Answered days needed by late filers: never more than were offered. */
export const LATE_FILER_CASES = [
  { id: 'TV-079', daysOffered: 1, atMost: 1 },
  { id: 'TV-080', daysOffered: 0, atMost: 0 },
] as const;

/** Days without an answer, one more at a time. */
export const SILENCE_CASE = { id: 'TV-081', steps: ['reminder', 'voice-call', 'staff-call'] } as const;

/** Vectors whose rule is not the rulebook's. */
export const LATER_MODULES: Readonly<Record<string, string>> = {
  'TV-097': 'municipal-support: the day a city programme starts is in its own agreement',
  'TV-098': 'municipal-support: the plan of morning and afternoon calls',
  'TV-099': 'kernel: the check digit of municipality codes comes with the first module that reads one',
};
