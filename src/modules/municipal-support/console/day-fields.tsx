import type { PlainDate } from '../../../kernel/plain-date.ts';
import { readDayNear } from '../../../kernel/written-day.ts';
import type { FormError } from '../../../ui/error-summary/error-summary.tsx';
import { FieldRow } from '../../../ui/field-row/field-row.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { ja as shared } from './words.ja.ts';

/** A first and a last day as they were typed. */
export interface TypedDays {
  readonly from: string;
  readonly through: string;
}

/** What was read of them, each null where it was left empty or is no day, and what must be put right. */
export interface ReadDays {
  readonly from: PlainDate | null;
  readonly through: PlainDate | null;
  readonly errors: readonly FormError[];
}

/** Reads a first and a last day; one without a year is the nearest to `today`. The first day may have to be there. */
export function readDays(typed: TypedDays, today: PlainDate, isFromRequired = false): ReadDays {
  const read = (text: string): PlainDate | null => (text === '' ? null : readDayNear(text, today));
  const [from, through] = [read(typed.from), read(typed.through)];
  const errors: FormError[] = [];
  if (typed.from === '' && isFromRequired) errors.push({ name: 'from', message: shared.days.missing });
  if (typed.from !== '' && from === null) errors.push({ name: 'from', message: shared.days['no-such-day'] });
  if (typed.through !== '' && through === null)
    errors.push({ name: 'through', message: shared.days['no-such-day'] });
  return { from, through, errors };
}

interface DayFieldsProps {
  readonly typed: TypedDays;
  readonly errors: readonly FormError[];
  readonly words: { readonly from: string; readonly through: string; readonly throughHint: string };
  readonly isFromRequired?: boolean;
}

/** The fields of a first and a last day, beside each other. */
export function DayFields({ typed, errors, words, isFromRequired }: DayFieldsProps) {
  const field = (name: keyof TypedDays, hint: string) => ({
    name,
    label: words[name],
    hint,
    value: typed[name],
    error: errors.find(error => error.name === name)?.message,
    width: 'short' as const,
    autocomplete: 'off',
  });
  return (
    <FieldRow>
      <TextField {...field('from', shared.dayHint)} required={isFromRequired} />
      <TextField {...field('through', words.throughHint)} />
    </FieldRow>
  );
}
