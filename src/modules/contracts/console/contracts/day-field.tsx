import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { ja as shared } from '../words.ja.ts';

/** A day in one box, typed as people write it. */
export const DayField = ({
  name,
  label,
  value,
  hint,
  error,
  required,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
}) => (
  <TextField
    name={name}
    label={label}
    hint={hint === undefined ? shared.dayHint : shared.hintWithDay(hint)}
    value={value}
    error={error}
    width="short"
    autocomplete="off"
    required={required}
  />
);
