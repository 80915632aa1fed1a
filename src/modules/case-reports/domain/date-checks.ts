import { daysBetween, type PlainDate } from '../../../kernel/plain-date.ts';
import type { CaseReportEntry } from './case-report.ts';
import type { FieldReason } from './field-reason.ts';
import { isOfDeceased } from './profile.ts';

/** The dates of a report that were given, by the code of their item. */
export type GivenDates = ReadonlyMap<string, PlainDate>;

/** No later one may lie before the earlier one (domain.md 4.3, validation order of dates). */
const IN_ORDER: readonly (readonly [earlier: string, later: string])[] = [
  ['infected-on', 'onset-on'],
  ['onset-on', 'diagnosed-on'],
  ['infected-on', 'diagnosed-on'],
  ['sampled-on', 'diagnosed-on'],
  ['first-visit-on', 'diagnosed-on'],
  ['onset-on', 'died-on'],
  ['infected-on', 'died-on'],
];

/** Dates that cannot be true together: each later one is named, and nothing happens before birth. */
export function datesOutOfOrder(dates: GivenDates): readonly FieldReason[] {
  const birth = [...dates.keys()]
    .filter(code => code !== 'birth-date')
    .map(code => ['birth-date', code] as const);
  return [...IN_ORDER, ...birth].flatMap(([earlier, later]) => {
    const [first, second] = [dates.get(earlier), dates.get(later)];
    return first !== undefined && second !== undefined && second < first
      ? [{ field: later, reason: 'earlier-than' as const, than: earlier }]
      : [];
  });
}

/** What is likely a slip but can be true, so that it is asked about and never refused (F-05). */
export type SoftQuestion =
  | 'onset-equals-sampling'
  | 'onset-missing'
  | 'onset-long-before-diagnosis'
  | 'infected-long-before-onset'
  | 'diagnosed-long-ago'
  | 'died-after-diagnosis'
  | 'no-symptoms'
  | 'very-old'
  | 'reported-before';

const INCUBATION_DAYS = 14;
const LATE_DAYS = 7;
const OLD_YEARS = 105;

/** Every question about the entry, in the order of the form. `today` is the day of the report. */
export function questionsAbout(
  entry: Omit<CaseReportEntry, 'municipalityCode'>,
  today: PlainDate,
): readonly SoftQuestion[] {
  const { kind, onsetOn, sampledOn, diagnosedOn, diedOn, birthDate, content } = entry;
  const infectedOn = content['infected-on'] as PlainDate | undefined;
  const asked: readonly (readonly [SoftQuestion, boolean])[] = [
    ['very-old', Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) > OLD_YEARS],
    ['no-symptoms', kind === 'confirmed' && [content.symptoms].flat().includes('none')],
    ['onset-equals-sampling', onsetOn !== null && onsetOn === sampledOn],
    ['onset-long-before-diagnosis', onsetOn !== null && daysBetween(onsetOn, diagnosedOn) > INCUBATION_DAYS],
    [
      'infected-long-before-onset',
      infectedOn !== undefined && onsetOn !== null && daysBetween(infectedOn, onsetOn) > INCUBATION_DAYS,
    ],
    ['diagnosed-long-ago', daysBetween(diagnosedOn, today) > LATE_DAYS],
    ['died-after-diagnosis', isOfDeceased(kind) && diedOn !== null && diedOn > diagnosedOn],
  ];
  return asked.flatMap(([question, isAsked]) => (isAsked ? [question] : []));
}
