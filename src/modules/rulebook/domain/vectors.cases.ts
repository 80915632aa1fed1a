/** A worked example as a question of the `rules evaluate` command, and what its answer must contain. */
export type QuestionCase = {
  readonly id: string;
  readonly question: string;
  readonly on?: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly answer: Readonly<Record<string, unknown>>;
};

const WAVE = '2022-02-01';
const LOW_RISK = {
  pregnancy: 'no',
  riskFactors: [],
  testedAtMedicalInstitution: false,
  livesInPrefecture: true,
};

const symptomatic = (
  id: string,
  onsetOn: string,
  relief: string | readonly string[],
  answer: QuestionCase['answer'],
  more: Readonly<Record<string, unknown>> = {},
  on = WAVE,
): QuestionCase => {
  const facts = { testedOn: null, onsetOn, reliefs: [relief].flat(), relapses: [], ...more };
  return { id, question: 'period', on, facts, answer: { dayZero: onsetOn, ...answer } };
};

const tested = (
  id: string,
  testedOn: string,
  answer: QuestionCase['answer'],
  more: Readonly<Record<string, unknown>> = {},
  on = WAVE,
): QuestionCase => ({ id, question: 'period', on, facts: { testedOn, onsetOn: null, ...more }, answer });

const filing = (
  id: string,
  submittedAt: string,
  onsetOn: string | null,
  testedOn: string | null,
  answer: QuestionCase['answer'],
): QuestionCase => ({ id, question: 'filing-window', facts: { submittedAt, onsetOn, testedOn }, answer });

const aged = (
  id: string,
  birthDate: string,
  on: string,
  answer: QuestionCase['answer'],
  more: Readonly<Record<string, unknown>> = {},
): QuestionCase => ({
  id,
  question: 'eligibility',
  on,
  facts: { birthDate, ...LOW_RISK, ...more },
  answer,
});

const guardian = (id: string, birthDate: string, on: string, guardianRequired: boolean): QuestionCase => ({
  id,
  question: 'guardian',
  on,
  facts: { birthDate },
  answer: { age: 18, guardianRequired },
});

const due = (id: string, submittedOn: string, dueOn: string): QuestionCase => ({
  id,
  question: 'notice-due',
  facts: { submittedOn },
  answer: { dueOn },
});

const valid = (id: string, issuedOn: string, validThrough: string): QuestionCase => ({
  id,
  question: 'notice-validity',
  facts: { issuedOn },
  answer: { validThrough },
});

const observed = (
  id: string,
  submittedOn: string,
  onsetOn: string,
  answer: QuestionCase['answer'],
): QuestionCase => ({
  id,
  question: 'observation-days',
  facts: { submittedOn, onsetOn },
  answer,
});

const week = (id: string, date: string, year: number, number: number): QuestionCase => ({
  id,
  question: 'reporting-week',
  facts: { date },
  answer: { year, week: number },
});

/** The vectors of groups A to K. A period is asked under the rule that its group names, whatever year its dates lie in. */
export const QUESTION_CASES: readonly QuestionCase[] = [
  symptomatic('TV-001', '2022-01-28', '2022-02-04T23:59', {
    lastDay: '2022-02-07',
    returnDate: '2022-02-08',
  }),
  symptomatic('TV-004', '2024-02-20', '2024-02-27T23:59', {
    lastDay: '2024-03-01',
    returnDate: '2024-03-02',
  }),
  symptomatic('TV-005', '2021-12-25', '2022-01-01T23:59', {
    lastDay: '2022-01-04',
    returnDate: '2022-01-05',
  }),
  symptomatic('TV-006', '2022-01-01', '2022-01-08T23:59', {
    lastDay: '2022-01-11',
    returnDate: '2022-01-12',
  }),
  symptomatic('TV-007', '2022-04-01', '2022-04-08T23:59', {
    lastDay: '2022-04-11',
    returnDate: '2022-04-12',
  }),

  symptomatic('TV-010', '2022-02-01', '2022-02-09T00:01', {
    endsAt: '2022-02-12T00:01',
    returnDate: '2022-02-13',
  }),
  symptomatic('TV-011', '2022-02-01', '2022-02-10T15:30', {
    endsAt: '2022-02-13T15:30',
    returnDate: '2022-02-14',
  }),
  symptomatic('TV-012', '2022-02-01', '2022-02-11T18:00', {
    endsAt: '2022-02-14T18:00',
    returnDate: '2022-02-15',
  }),
  symptomatic('TV-013', '2022-02-01', '2022-02-14T09:00', {
    endsAt: '2022-02-17T09:00',
    returnDate: '2022-02-18',
  }),
  symptomatic('TV-015', '2021-12-22', '2021-12-31T20:00', {
    endsAt: '2022-01-03T20:00',
    returnDate: '2022-01-04',
  }),
  symptomatic('TV-016', '2024-02-17', '2024-02-27T08:00', {
    endsAt: '2024-03-01T08:00',
    returnDate: '2024-03-02',
  }),
  symptomatic(
    'TV-017',
    '2022-02-01',
    [],
    { endsAt: null, lastDay: null, returnDate: null },
    {},
    '2022-02-13',
  ),
  symptomatic(
    'TV-019',
    '2022-02-01',
    ['2022-02-08T10:00', '2022-02-12T10:00'],
    { endsAt: '2022-02-15T10:00', returnDate: '2022-02-16' },
    { relapses: ['2022-02-10'] },
  ),

  tested('TV-021', '2022-02-22', {
    lastDay: '2022-03-01',
    returnDate: '2022-03-02',
    selfCheckUntil: '2022-03-04',
  }),
  tested('TV-022', '2024-02-23', {
    lastDay: '2024-03-01',
    returnDate: '2024-03-02',
    selfCheckUntil: '2024-03-04',
  }),
  tested('TV-023', '2022-12-27', {
    lastDay: '2023-01-03',
    returnDate: '2023-01-04',
    selfCheckUntil: '2023-01-06',
  }),

  tested(
    'TV-025',
    '2022-02-10',
    { dayZero: '2022-02-17', lastDay: '2022-02-27', returnDate: '2022-02-28' },
    { onsetOn: '2022-02-17', reliefs: ['2022-02-20T10:00'] },
  ),
  tested(
    'TV-027',
    '2022-02-24',
    { dayZero: '2022-02-28', lastDay: '2022-03-10', returnDate: '2022-03-11' },
    { onsetOn: '2022-02-28', reliefs: ['2022-03-03T10:00'] },
  ),
  // Not switched by itself; an officer who reopens the case makes the onset its only day zero.
  tested('TV-028', '2022-02-10', { dayZero: '2022-02-10' }, { onsetOn: '2022-02-19' }),
  symptomatic('TV-028', '2022-02-19', '2022-02-22T10:00', {
    lastDay: '2022-03-01',
    returnDate: '2022-03-02',
  }),

  filing('TV-030', '2022-02-12T23:59:59', '2022-02-01', null, {
    accepted: false,
    day: 11,
    reason: 'window-expired',
  }),
  filing('TV-031', '2022-02-01T23:59:59', '2022-02-01', null, { accepted: true, day: 0, reason: null }),
  filing('TV-033', '2022-02-08T23:59:59', null, '2022-02-01', { accepted: true, day: 7, reason: null }),
  filing('TV-034', '2022-02-09T23:59:59', null, '2022-02-01', {
    accepted: false,
    day: 8,
    reason: 'window-expired',
  }),
  filing('TV-035', '2022-03-03T23:59:59', '2022-02-21', null, { accepted: true, day: 10, reason: null }),
  filing('TV-036', '2024-03-03T23:59:59', '2024-02-21', null, {
    accepted: false,
    day: 11,
    reason: 'window-expired',
  }),
  filing('TV-038', '2022-02-11T15:00:00Z', '2022-02-01', null, {
    accepted: false,
    day: 11,
    reason: 'window-expired',
  }),
  filing('TV-039', '2022-02-12T12:00', '2022-02-06', '2022-02-01', { accepted: true, day: 6, reason: null }),

  aged('TV-040', '2020-03-10', '2022-03-09', { eligible: false, age: 1, reasons: ['age-under-limit'] }),
  aged('TV-044', '1957-03-10', '2022-03-09', { eligible: true, age: 64, reasons: [] }),
  aged(
    'TV-044',
    '1957-03-10',
    '2022-03-09',
    { eligible: false, age: 64, reasons: ['risk-factor'] },
    { riskFactors: ['diabetes'] },
  ),
  aged('TV-045', '1957-03-10', '2022-03-10', { eligible: false, age: 65, reasons: ['age-over-limit'] }),
  aged('TV-047', '2020-02-29', '2022-03-01', { eligible: true, age: 2, reasons: [] }),
  aged('TV-048', '1957-02-28', '2022-02-28', { eligible: false, age: 65, reasons: ['age-over-limit'] }),
  guardian('TV-054', '2003-04-02', '2022-03-31', true),
  guardian('TV-055', '2003-04-02', '2022-04-01', false),

  due('TV-059', '2022-02-05', '2022-02-07'),
  due('TV-060', '2022-02-10', '2022-02-14'),
  due('TV-061', '2022-02-22', '2022-02-24'),
  due('TV-062', '2022-04-28', '2022-05-02'),
  due('TV-064', '2021-12-28', '2022-01-04'),
  due('TV-066', '2023-01-01', '2023-01-04'),
  due('TV-067', '2020-07-22', '2020-07-27'),
  due('TV-068', '2022-03-18', '2022-03-22'),

  valid('TV-069', '2022-02-01', '2022-03-01'),
  valid('TV-071', '2022-01-30', '2022-02-28'),
  valid('TV-073', '2022-02-28', '2022-03-31'),
  valid('TV-075', '2024-02-29', '2024-03-31'),
  valid('TV-076', '2021-12-31', '2022-01-31'),
  valid('TV-077', '2022-03-31', '2022-04-30'),

  observed('TV-079', '2022-02-10', '2022-02-01', { firstDay: '2022-02-11', lastDay: '2022-02-11' }),
  // The plan begins a day after its last day: nothing is left to observe.
  observed('TV-080', '2022-02-11', '2022-02-01', { startsOn: '2022-02-11' }),

  symptomatic(
    'TV-082',
    '2022-09-01',
    '2022-09-05T08:00',
    { endsAt: '2022-09-09T00:00', returnDate: '2022-09-09' },
    {},
    '2022-09-07',
  ),
  symptomatic(
    'TV-083',
    '2022-09-10',
    '2022-09-17T12:00',
    { endsAt: '2022-09-18T12:00', returnDate: '2022-09-19' },
    {},
    '2022-09-17',
  ),
  ...['inpatient', 'elderly-facility'].map(setting =>
    symptomatic(
      'TV-084',
      '2022-09-10',
      '2022-09-13T12:00',
      { lastDay: '2022-09-20', returnDate: '2022-09-21' },
      { setting },
      '2022-09-17',
    ),
  ),
  tested(
    'TV-085',
    '2022-09-10',
    { lastDay: '2022-09-15', returnDate: '2022-09-16', selfCheckUntil: '2022-09-17' },
    { negativeTestOn: '2022-09-15' },
    '2022-09-15',
  ),

  week('TV-089', '2022-01-03', 2022, 1),
  week('TV-090', '2022-01-28', 2022, 4),
  week('TV-092', '2021-01-04', 2021, 1),
  week('TV-093', '2020-12-31', 2020, 53),
  week('TV-094', '2023-01-01', 2022, 52),
];
