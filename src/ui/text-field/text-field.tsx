import type { Child } from 'hono/jsx';
import { controlAttributes, Field, type FieldProps } from '../field/field.tsx';
import { Kbd } from '../kbd/kbd.tsx';

export type TextFieldProps = FieldProps & {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'tel' | 'email' | 'password' | 'search' | 'datetime-local' | undefined;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined;
  /** An HTML autofill token, e.g. `family-name`, `postal-code`, `one-time-code`. */
  readonly autocomplete?: string | undefined;
  /** `short` about 7 characters, `medium` about 16, else the whole column. */
  readonly width?: 'short' | 'medium' | 'full' | undefined;
  /** A unit after the box, e.g. a degree sign. */
  readonly suffix?: Child;
  readonly maxlength?: number | undefined;
  readonly readonly?: boolean | undefined;
  /** A key that goes to the field on staff pages; `/` for the page's search. */
  readonly shortcut?: string | undefined;
};

/** One line of text. What was typed comes back in `value` after an error. */
export function TextField(props: TextFieldProps) {
  const { name, type = 'text', width = 'full', suffix } = props;
  const input = (
    <input
      class={width === 'full' ? 'input' : `input input-${width}`}
      id={name}
      name={name}
      type={type}
      value={props.value}
      inputmode={props.inputmode}
      autocomplete={props.autocomplete}
      maxlength={props.maxlength}
      readonly={props.readonly}
      required={props.required}
      data-key={props.shortcut}
      spellcheck={false}
      autocapitalize="none"
      {...controlAttributes(props)}
    />
  );
  return (
    <Field {...props} label={props.shortcut ? <WithKey {...props} /> : props.label}>
      {suffix ? (
        <span class="input-with-suffix">
          {input}
          <span>{suffix}</span>
        </span>
      ) : (
        input
      )}
    </Field>
  );
}

const WithKey = ({ label, shortcut }: TextFieldProps) => (
  <>
    {label} <Kbd hidden>{shortcut}</Kbd>
  </>
);
