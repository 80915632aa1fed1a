import { controlAttributes, Field, type FieldProps } from '../field/field.tsx';

export type SelectProps = FieldProps & {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value?: string | undefined;
  /** The text of the empty first choice; without it the first option is chosen. */
  readonly placeholder?: string | undefined;
};

/** One of many by a drop-down; prefer RadioGroup for up to about seven. */
export function Select(props: SelectProps) {
  return (
    <Field {...props}>
      <select
        class="input"
        id={props.name}
        name={props.name}
        required={props.required}
        {...controlAttributes(props)}
      >
        {props.placeholder === undefined ? null : <option value="">{props.placeholder}</option>}
        {props.options.map(({ value, label }) => (
          <option value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
