import type { PlainDate } from '../../kernel/plain-date.ts';
import { controlAttributes, Field, type FieldProps } from '../field/field.tsx';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

export type DateBoxProps = FieldProps & {
  readonly value?: string | undefined;
  /** The day on which the age of a person born then is told; needs the island `date-age`. */
  readonly ageOn?: PlainDate | undefined;
};

/**
 * A date in one box, for people who type many: `3/15`, `20220315`, `R4.3.15` and others. Read it with `readDayNear`, a
 * birth date with `readWrittenDay`. Residents are asked by the three boxes of `DateField`.
 */
export function DateBox(props: DateBoxProps) {
  const words = useWords(uiWords);
  const { name, ageOn } = props;
  return (
    <Field {...props}>
      <span
        class="input-with-suffix"
        data-age-on={ageOn}
        data-age-text={ageOn === undefined ? undefined : words.age('{age}')}
      >
        <input
          class="input input-medium"
          id={name}
          name={name}
          type="text"
          value={props.value}
          autocomplete="off"
          maxlength={20}
          required={props.required}
          spellcheck={false}
          {...controlAttributes(props)}
        />
      </span>
    </Field>
  );
}
