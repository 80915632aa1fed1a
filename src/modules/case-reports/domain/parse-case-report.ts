import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { CaseReport, CaseReportEntry, ItemValue, Sex } from './case-report.ts';
import { datesOutOfOrder } from './date-checks.ts';
import type { FieldReason, ItemProblem } from './field-reason.ts';
import { itemsToAsk, REPORT_KINDS, type ReportItem, type ReportKind, type ReportProfile } from './profile.ts';
import { readItem } from './read-item.ts';

/** What was typed or sent, by the code of the item; absent and empty are the same. */
export type RawCaseReport = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A municipality given besides the items of the form: a file's column, or the one chosen among those of a postal code. */
export const MUNICIPALITY = 'municipality-code';

/** The items that a report has a field of its own for; all others are its content. */
const FIELD_OF = {
  kind: 'kind',
  name: 'name',
  'name-kana': 'nameKana',
  sex: 'sex',
  'birth-date': 'birthDate',
  phone: 'phone',
  'postal-code': 'postalCode',
  [MUNICIPALITY]: 'municipalityCode',
  address: 'address',
  'onset-on': 'onsetOn',
  'sampled-on': 'sampledOn',
  'diagnosed-on': 'diagnosedOn',
  'died-on': 'diedOn',
  physician: 'physician',
} as const satisfies Record<string, keyof CaseReportEntry>;

const COLUMNS: ReadonlyMap<string, keyof CaseReportEntry> = new Map(Object.entries(FIELD_OF));

/** The field of a report in which an item stands. */
export const fieldOfItem = (code: string): keyof CaseReportEntry => COLUMNS.get(code) ?? 'content';

/** The texts of one item that are not empty. */
export const textsOf = (raw: RawCaseReport, code: string): readonly string[] =>
  [raw[code] ?? []]
    .flat()
    .map(text => text.trim())
    .filter(text => text !== '');

/** The kind that was chosen; a confirmed patient unless told. */
export const kindOf = (raw: RawCaseReport): ReportKind =>
  REPORT_KINDS.find(kind => kind === textsOf(raw, 'kind')[0]) ?? 'confirmed';

/** The completed years on `today` of the person that was typed in; null while the birth date cannot be read. */
export function ageTyped(profile: ReportProfile, raw: RawCaseReport, today: PlainDate): number | null {
  const item = profile.items.find(({ code }) => code === 'birth-date');
  const given = textsOf(raw, 'birth-date');
  if (item === undefined || given.length === 0) return null;
  const birthDate = readItem(item, given, profile, today);
  return birthDate.ok ? profile.ageOn(birthDate.value as PlainDate, today) : null;
}

/**
 * Reads a case report by the item set of its day, or names everything to put right, in the order of the form
 * (H-12, F-05, F-06). The one reading for the form, files and FHIR. `today` is the day of the report.
 */
export function parseCaseReport(
  profile: ReportProfile,
  raw: RawCaseReport,
  today: PlainDate,
): Result<CaseReportEntry, readonly FieldReason[]> {
  const kind = kindOf(raw);
  const asked = itemsToAsk(profile, kind, ageTyped(profile, raw, today));
  const isAsked = new Map(asked.map(item => [item.code, item]));
  const values = new Map<string, ItemValue>();
  const problems: FieldReason[] = [];
  for (const item of profile.items) {
    const read = readAsked(item, isAsked.get(item.code)?.isRequired ?? null, profile, raw, today);
    if (!read.ok) problems.push({ field: item.code, reason: read.reason });
    else if (read.value !== null) values.set(item.code, read.value);
  }
  const ordered = datesOutOfOrder(datesAmong(profile.items, values));
  const unfit = unfitType(profile, values);
  const all = [...problems, ...ordered, ...unfit];
  if (all.length > 0) return fail(inOrderOf(profile, all));
  return ok(entryOf(profile.id, kind, values, textsOf(raw, MUNICIPALITY)[0] ?? null));
}

/** `isRequired` is null for an item that this person is not asked: what is told of it contradicts the kind. */
function readAsked(
  item: ReportItem,
  isRequired: boolean | null,
  profile: ReportProfile,
  raw: RawCaseReport,
  today: PlainDate,
): Result<ItemValue | null, ItemProblem> {
  const given = textsOf(raw, item.code);
  // An adult's guardian is left out without a word: nobody asked for one.
  if (isRequired === null) return given.length === 0 || item.guardian ? ok(null) : fail('not-for-this-kind');
  if (given.length === 0) return isRequired ? fail('missing') : ok(null);
  return readItem(item, given, profile, today);
}

const datesAmong = (items: readonly ReportItem[], values: ReadonlyMap<string, ItemValue>) =>
  new Map(
    items.flatMap(({ code, type }) => {
      const value = values.get(code);
      return type === 'date' && value !== undefined ? [[code, value as PlainDate] as const] : [];
    }),
  );

/** Whoever is reported as elderly must be it on the day of diagnosis (the four types of 2022-09-26). */
function unfitType(
  { elderlyFrom, ageOn }: ReportProfile,
  values: ReadonlyMap<string, ItemValue>,
): readonly FieldReason[] {
  const [birthDate, diagnosedOn] = [values.get('birth-date'), values.get('diagnosed-on')];
  if (elderlyFrom === null || values.get('notifiable-type') !== 'elderly') return [];
  if (birthDate === undefined || diagnosedOn === undefined) return [];
  return ageOn(birthDate as PlainDate, diagnosedOn as PlainDate) < elderlyFrom
    ? [{ field: 'notifiable-type', reason: 'not-elderly' }]
    : [];
}

/** One reason a field, in the order of the form. */
function inOrderOf({ items }: ReportProfile, reasons: readonly FieldReason[]): readonly FieldReason[] {
  const first = new Map<string, FieldReason>();
  for (const reason of reasons) if (!first.has(reason.field)) first.set(reason.field, reason);
  return items.flatMap(({ code }) => first.get(code) ?? []);
}

function entryOf(
  profileId: string,
  kind: ReportKind,
  values: ReadonlyMap<string, ItemValue>,
  municipalityCode: string | null,
): CaseReportEntry {
  const text = (code: string): string => (values.get(code) as string | undefined) ?? '';
  const date = (code: string): PlainDate | null => (values.get(code) as PlainDate | undefined) ?? null;
  return {
    profileId,
    kind,
    name: text('name'),
    nameKana: text('name-kana'),
    sex: text('sex') as Sex,
    birthDate: text('birth-date') as PlainDate,
    phone: text('phone'),
    postalCode: text('postal-code'),
    municipalityCode,
    address: text('address'),
    onsetOn: date('onset-on'),
    sampledOn: date('sampled-on'),
    diagnosedOn: text('diagnosed-on') as PlainDate,
    diedOn: date('died-on'),
    physician: text('physician'),
    content: Object.fromEntries([...values].filter(([code]) => !COLUMNS.has(code))),
  };
}

/**
 * A report in the form in which it was typed, to be shown or corrected: dates as `YYYY-MM-DD`. Of a report of which only a
 * part may be seen, that part.
 */
export function rawOf(
  report: Partial<Omit<CaseReportEntry, 'profileId'>>,
): Readonly<Record<string, ItemValue>> {
  const items = [
    ...Object.entries(report.content ?? {}),
    ...Object.entries(FIELD_OF).map(([code, field]) => [code, report[field]] as const),
  ];
  return Object.fromEntries(items.filter((item): item is [string, ItemValue] => item[1] != null));
}

/** Whom a form names, as far as it can be read already; null while there is no reading of a name. */
export function personTyped(
  profile: ReportProfile,
  raw: RawCaseReport,
  today: PlainDate,
): Readonly<{ name: string; nameKana: string; birthDate: PlainDate | null; phone: string }> | null {
  const read = (code: string): string => {
    const item = profile.items.find(known => known.code === code);
    const given = textsOf(raw, code);
    const value = item === undefined || given.length === 0 ? null : readItem(item, given, profile, today);
    return value?.ok && typeof value.value === 'string' ? value.value : '';
  };
  const nameKana = read('name-kana');
  if (nameKana === '') return null;
  const birthDate = read('birth-date');
  return {
    name: read('name'),
    nameKana,
    birthDate: birthDate === '' ? null : (birthDate as PlainDate),
    phone: read('phone'),
  };
}

/** The person of a report that is told by its items. */
export function personIn(
  items: RawCaseReport,
): Pick<
  CaseReport,
  'name' | 'nameKana' | 'birthDate' | 'phone' | 'postalCode' | 'municipalityCode' | 'address'
> {
  const text = (code: string): string => textsOf(items, code)[0] ?? '';
  return {
    name: text('name'),
    nameKana: text('name-kana'),
    birthDate: text('birth-date') as PlainDate,
    phone: text('phone'),
    postalCode: text('postal-code'),
    municipalityCode: text(MUNICIPALITY),
    address: text('address'),
  };
}
