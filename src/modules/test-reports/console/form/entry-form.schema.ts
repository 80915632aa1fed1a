import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { readDayNear } from '../../../../kernel/written-day.ts';
import type { Form } from '../../../../platform/http/form.ts';
import { type RawTestEntry, TEST_FIELDS, type TestField } from '../../domain/raw-entry.ts';
import type { TypedEntry } from '../../use-cases/enter-test.use-case.ts';

const DAYS: readonly TestField[] = ['sampledOn', 'resultedOn', 'onsetOn'];

/** The fields of a test as they were typed. */
export const typedFields = (form: Form): RawTestEntry =>
  Object.fromEntries(TEST_FIELDS.map(field => [field, form.text(field)]));

/** What was typed, with the year put to days without one. */
export function readFields(typed: RawTestEntry, today: PlainDate): RawTestEntry {
  const completed = DAYS.map(field => [field, completeDay(typed[field] ?? '', today)]);
  return { ...typed, ...Object.fromEntries(completed) };
}

/** `7/15` as a whole day near today; anything else as it is. */
export const completeDay = (text: string, today: PlainDate): string =>
  text === '' ? '' : (readDayNear(text, today) ?? text);

/** A whole posted form of one entry. */
export const readEntryForm = (form: Form, today: PlainDate, sheetId: Uuid | null): TypedEntry => ({
  raw: readFields(typedFields(form), today),
  facilityId: parseUuid(form.text('facility')),
  channel: form.text('channel'),
  channelReason: form.text('channelReason'),
  channelNote: form.text('channelNote'),
  formId: form.text('formId'),
  sheetId,
});
