import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type RawTestEntry, TEST_FIELDS, type TestField } from './raw-entry.ts';
import { type EntryContext, EntryReader, type FieldReason } from './read-field.ts';
import {
  LEGAL_BASES,
  type LegalBasis,
  METHODS,
  SEXES,
  type Sex,
  SPECIMENS,
  type Specimen,
  TEST_RESULTS,
  type TestMethod,
  type TestResult,
} from './test-codes.ts';

/** One administrative test with its result, and whom it was done on as far as they are named (domain.md 4.4). */
export interface TestEntry {
  readonly sampledOn: PlainDate;
  /** Minutes of the day in Japan; null where only the day is known. */
  readonly sampledMinute: number | null;
  readonly resultedOn: PlainDate;
  readonly resultedMinute: number | null;
  readonly specimen: Specimen;
  readonly method: TestMethod;
  readonly result: TestResult;
  readonly legalBasis: LegalBasis;
  /** The institution's own number of the patient. */
  readonly patientNumber: string | null;
  readonly name: string | null;
  /** Full-width katakana or Latin capitals. */
  readonly nameKana: string | null;
  readonly birthDate: PlainDate | null;
  readonly sex: Sex | null;
  /** Digits with a leading 0. */
  readonly phone: string | null;
  /** Seven digits. */
  readonly postalCode: string | null;
  /** Six digits with the check digit. */
  readonly municipalityCode: string | null;
  /** Town, block and building. */
  readonly address: string | null;
  readonly onsetOn: PlainDate | null;
}

/** What somebody must be known by when the test found the disease; nobody else needs to be named (H-25). */
const NAMED_WHEN_POSITIVE: readonly TestField[] = [
  'name',
  'nameKana',
  'birthDate',
  'sex',
  'phone',
  'municipality',
  'address',
];

/**
 * Reads what was typed, posted or imported about one test, or names everything to put right, in the order of the form.
 * A negative needs the days, the specimen, the method and the result (H-07, H-25); a positive the person as well.
 * The result is not before the sampling, and no day lies in the future.
 */
export function parseTestEntry(
  raw: RawTestEntry,
  context: EntryContext,
): Result<TestEntry, readonly FieldReason[]> {
  const reader = new EntryReader(raw, context);
  const test = readTest(reader);
  const person = readPerson(reader, test.result === 'positive');
  if (reader.reasons.length > 0 || !isComplete(test)) return fail(inOrder(reader.reasons));
  // Written out: of a file with a million rows, putting two objects together took a third of the time.
  return ok({
    sampledOn: test.sampledOn,
    sampledMinute: test.sampledMinute,
    resultedOn: test.resultedOn,
    resultedMinute: test.resultedMinute,
    specimen: test.specimen,
    method: test.method,
    result: test.result,
    legalBasis: test.legalBasis,
    patientNumber: person.patientNumber,
    name: person.name,
    nameKana: person.nameKana,
    birthDate: person.birthDate,
    sex: person.sex,
    phone: person.phone,
    postalCode: person.postalCode,
    municipalityCode: person.municipalityCode,
    address: person.address,
    onsetOn: person.onsetOn,
  });
}

function readTest(reader: EntryReader) {
  const sampledOn = reader.day('sampledOn', { required: true, from: 'epidemic' });
  const sampledMinute = reader.minute('sampledTime');
  const resultedOn = reader.day('resultedOn', { required: true, from: 'epidemic' });
  const resultedMinute = reader.minute('resultedTime');
  if (isBefore({ on: resultedOn, minute: resultedMinute }, { on: sampledOn, minute: sampledMinute }))
    reader.refuse(resultedOn === sampledOn ? 'resultedTime' : 'resultedOn', 'before-sampling');
  return {
    sampledOn,
    sampledMinute,
    resultedOn,
    resultedMinute,
    specimen: reader.code('specimen', SPECIMENS),
    method: reader.code('method', METHODS),
    result: reader.code('result', TEST_RESULTS),
    legalBasis: reader.optionalCode('legalBasis', LEGAL_BASES) ?? ('article-15' as const),
  };
}

function readPerson(reader: EntryReader, isNamed: boolean) {
  if (isNamed) reader.require(NAMED_WHEN_POSITIVE);
  const birthDate = reader.day('birthDate', { required: false, from: 'any' });
  return {
    patientNumber: reader.line('patientNumber', 40),
    name: reader.name('name'),
    nameKana: reader.kana('nameKana'),
    birthDate,
    sex: reader.optionalCode('sex', SEXES),
    phone: reader.phone('phone'),
    postalCode: reader.postalCode('postalCode'),
    municipalityCode: reader.municipality('municipality', 'postalCode'),
    address: reader.line('address', 200),
    onsetOn: reader.day('onsetOn', { required: false, from: 'epidemic' }),
  };
}

/** Whom a form names, as far as it can be read already; null while there is no reading of a name. */
export function personTyped(
  raw: RawTestEntry,
  context: EntryContext,
): Readonly<{ name: string; nameKana: string; birthDate: PlainDate | null; phone: string }> | null {
  const reader = new EntryReader(raw, context);
  const nameKana = reader.kana('nameKana');
  if (nameKana === null) return null;
  return {
    name: reader.name('name') ?? '',
    nameKana,
    birthDate: reader.day('birthDate', { required: false, from: 'any' }),
    phone: reader.phone('phone') ?? '',
  };
}

interface TestMoment {
  readonly on: PlainDate | null;
  readonly minute: number | null;
}

/** Two minutes can be compared only when both are known. */
function isBefore(later: TestMoment, earlier: TestMoment): boolean {
  if (later.on === null || earlier.on === null) return false;
  if (later.on !== earlier.on) return later.on < earlier.on;
  return later.minute !== null && earlier.minute !== null && later.minute < earlier.minute;
}

type ReadTest = ReturnType<typeof readTest>;
type CompleteTest = {
  readonly [Key in keyof ReadTest]: Key extends `${string}Minute`
    ? ReadTest[Key]
    : NonNullable<ReadTest[Key]>;
};

const isComplete = (test: ReadTest): test is CompleteTest =>
  test.sampledOn !== null &&
  test.resultedOn !== null &&
  test.specimen !== null &&
  test.method !== null &&
  test.result !== null;

const inOrder = (reasons: readonly FieldReason[]): readonly FieldReason[] =>
  reasons.toSorted((a, b) => TEST_FIELDS.indexOf(a.field) - TEST_FIELDS.indexOf(b.field));
