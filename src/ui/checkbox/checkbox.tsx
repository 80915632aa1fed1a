import type { Child } from 'hono/jsx';
import { Choice } from '../choice/choice.tsx';
import { FieldError } from '../field/field.tsx';

export type CheckboxProps = {
  readonly name: string;
  readonly label: Child;
  readonly hint?: Child;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  /** What is sent when ticked; `yes` unless given. */
  readonly value?: string | undefined;
  readonly checked?: boolean | undefined;
};

/** One statement to agree to, such as a consent. */
export function Checkbox({
  name,
  label,
  hint,
  error,
  required,
  value = 'yes',
  checked = false,
}: CheckboxProps) {
  return (
    <div class="field consent">
      <FieldError name={name} error={error} />
      <Choice
        type="checkbox"
        id={name}
        name={name}
        option={{ value, label, hint }}
        checked={checked}
        required={required}
        invalid={error !== undefined}
        describedBy={error ? `${name}-error` : undefined}
      />
    </div>
  );
}
