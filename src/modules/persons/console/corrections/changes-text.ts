import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { eraDate } from '../../../../ui/date-text.ts';
import type { FieldChange } from '../../domain/merge.ts';
import { ja as words } from '../words.ja.ts';

/** Fields with what stood there and what is said now, in words. */
export const changesText = (changes: readonly FieldChange[]): string =>
  changes
    .map(({ field, before, after }) =>
      words.merge.change(words.fieldNames[field], valueText(field, before), valueText(field, after)),
    )
    .join(words.corrections.separator);

function valueText(field: FieldChange['field'], value: string): string {
  if (value === '') return words.nothing;
  return field === 'birthDate' ? eraDate(value as PlainDate) : value;
}
