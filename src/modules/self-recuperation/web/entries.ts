import type { DateInput } from '../../../ui/date-field/date-input.ts';

/** What stands in a form's fields: a posted form, or stored answers to be shown again. */
export interface Entries {
  /** The first value of the field, '' when absent. */
  readonly text: (name: string) => string;
  readonly all: (name: string) => readonly string[];
}

/** Values by field name, where a field may have several or, when null, none. */
export type EntryValues = Readonly<Record<string, string | readonly string[] | null>>;

/** Stored values in the form of a posted form. */
export function entriesOf(values: EntryValues): Entries {
  const all = (name: string): readonly string[] => {
    const value = values[name] ?? [];
    return typeof value === 'string' ? [value] : value;
  };
  return { all, text: name => all(name)[0] ?? '' };
}

/** `base` with other values in some fields. */
export const withEntries = (base: Entries, values: Readonly<Record<string, string>>): Entries => ({
  text: name => values[name] ?? base.text(name),
  all: name => (values[name] === undefined ? base.all(name) : [values[name]]),
});

/** The three boxes of a date field as they were typed. */
export const dateInputIn = (entries: Entries, name: string): DateInput => ({
  year: entries.text(`${name}-year`),
  month: entries.text(`${name}-month`),
  day: entries.text(`${name}-day`),
});

/** The values of a date field's three boxes. */
export const dateEntry = (name: string, { year, month, day }: DateInput): EntryValues => ({
  [`${name}-year`]: year,
  [`${name}-month`]: month,
  [`${name}-day`]: day,
});

/** The posted value when it is one of `choices`, else null. */
export const oneOf = <const T extends string>(choices: readonly T[], value: string): T | null =>
  choices.find(choice => choice === value) ?? null;

/** A posted yes or no; null when neither was chosen. */
export function yesOrNo(value: string): boolean | null {
  if (value === 'yes') return true;
  return value === 'no' ? false : null;
}

/** The form value of a yes or no. */
export const yesNoEntry = (value: boolean): 'yes' | 'no' => (value ? 'yes' : 'no');
