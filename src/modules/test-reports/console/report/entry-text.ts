import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { distantDate, shortDate } from '../../../../ui/date-text.ts';
import { telephoneText } from '../../../../ui/telephone/telephone-text.ts';
import type { Span } from '../../domain/latency.ts';
import type { RawTestEntry, TestField } from '../../domain/raw-entry.ts';
import type { LegalBasis, Sex, Specimen, TestMethod, TestResult } from '../../domain/test-codes.ts';
import type { TestEntry } from '../../domain/test-entry.ts';
import { ja as words } from '../words.ja.ts';

/** A day with its time where that is known. */
export const momentText = (on: PlainDate, minute: number | null): string =>
  minute === null ? shortDate(on) : `${shortDate(on)} ${clockText(minute)}`;

/** Minutes of the day as a clock shows them. */
const clockText = (minute: number): string =>
  words.minuteOfDay(Math.floor(minute / 60), String(minute % 60).padStart(2, '0'));

/** A length of time in the unit in which it is known. */
export const spanText = ({ unit, value }: Span): string =>
  unit === 'hours' ? words.hours(value) : words.days(value);

/** One part of an entry as people read it; the sign for nothing where there is nothing. */
export function partText(entry: Partial<TestEntry>, part: keyof TestEntry): string {
  const value = entry[part] ?? null;
  if (value === null) return words.none;
  switch (part) {
    case 'sampledOn':
    case 'resultedOn':
    case 'onsetOn':
      return shortDate(value as PlainDate);
    case 'birthDate':
      return distantDate(value as PlainDate);
    case 'sampledMinute':
    case 'resultedMinute':
      return clockText(value as number);
    case 'specimen':
      return words.specimens[value as Specimen];
    case 'method':
      return words.methods[value as TestMethod];
    case 'result':
      return words.results[value as TestResult];
    case 'legalBasis':
      return words.legalBases[value as LegalBasis];
    case 'sex':
      return words.sexes[value as Sex];
    case 'phone':
      return telephoneText(value as string);
    default:
      return String(value);
  }
}

/** The name of a part in the words of the form. */
export const partLabel = (part: keyof TestEntry): string => words.fields[FIELD_OF[part]];

const FIELD_OF: Readonly<Record<keyof TestEntry, TestField>> = {
  sampledOn: 'sampledOn',
  sampledMinute: 'sampledTime',
  resultedOn: 'resultedOn',
  resultedMinute: 'resultedTime',
  specimen: 'specimen',
  method: 'method',
  result: 'result',
  legalBasis: 'legalBasis',
  patientNumber: 'patientNumber',
  name: 'name',
  nameKana: 'nameKana',
  birthDate: 'birthDate',
  sex: 'sex',
  phone: 'phone',
  postalCode: 'postalCode',
  municipalityCode: 'municipality',
  address: 'address',
  onsetOn: 'onsetOn',
};

/** An entry as it would be typed, to stand in a form. */
export const typedEntry = (entry: Partial<TestEntry>): RawTestEntry =>
  Object.fromEntries(
    (Object.keys(FIELD_OF) as (keyof TestEntry)[]).map(part => {
      const value = entry[part] ?? null;
      return [FIELD_OF[part], value === null ? '' : typeof value === 'number' ? clockText(value) : value];
    }),
  );
