import type { Child } from 'hono/jsx';
import { Kbd } from '../kbd/kbd.tsx';

/** One answer that can be picked. */
export type ChoiceOption = {
  readonly value: string;
  readonly label: Child;
  readonly hint?: Child;
  /** A key that ticks it on staff pages. */
  readonly shortcut?: string | undefined;
};

type ChoiceProps = {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly option: ChoiceOption;
  readonly checked: boolean;
  readonly required?: boolean | undefined;
  readonly invalid?: boolean | undefined;
  readonly describedBy?: string | undefined;
};

/** A radio button or checkbox whose whole row can be pressed. */
export function Choice({ type, id, name, option, checked, required, invalid, describedBy }: ChoiceProps) {
  const hintId = option.hint ? `${id}-hint` : '';
  return (
    <label class="choice" for={id}>
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        required={required}
        data-key={option.shortcut}
        aria-keyshortcuts={option.shortcut}
        aria-invalid={invalid ? 'true' : undefined}
        aria-describedby={[hintId, describedBy ?? ''].filter(part => part !== '').join(' ') || undefined}
      />
      <span>
        {option.label}
        {option.hint ? (
          <span class="choice-hint" id={hintId}>
            {option.hint}
          </span>
        ) : null}
      </span>
      {option.shortcut ? <Kbd hidden>{option.shortcut}</Kbd> : null}
    </label>
  );
}

/** The id of the n-th choice (from 0): the first has the field's own, so that the error summary leads to it. */
export const choiceId = (name: string, index: number): string =>
  index === 0 ? name : `${name}-${index + 1}`;
