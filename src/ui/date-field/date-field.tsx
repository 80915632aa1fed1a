import type { PlainDate } from '../../kernel/plain-date.ts';
import { controlAttributes, FieldGroup, type FieldProps } from '../field/field.tsx';
import { htmlLang, useLanguage } from '../language.ts';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';
import type { DateInput } from './date-input.ts';

export type DateFieldProps = FieldProps & {
  /** What was typed, sent back as it was. */
  readonly value?: DateInput | undefined;
  /** `bday` lets the phone fill in a birthday. */
  readonly autocomplete?: 'bday' | undefined;
  /** Today, to show the age on it while the date is typed (island `date-age`). */
  readonly ageOn?: PlainDate | undefined;
};

const parts = ['year', 'month', 'day'] as const;

/**
 * A date by year, month and day in three boxes named `<name>-year`, `<name>-month`, `<name>-day`.
 * The year also takes an era year, for which the keyboard of the page in Japanese has letters. Read it with `readDateInput`.
 */
export function DateField(props: DateFieldProps) {
  const words = useWords(uiWords);
  const { name, value, autocomplete } = props;
  const eraYears = htmlLang(useLanguage()) === 'ja';
  return (
    <FieldGroup {...props}>
      <div
        class="date-parts"
        data-age-on={props.ageOn}
        data-age-text={props.ageOn === undefined ? undefined : words.age('{age}')}
      >
        {parts.map(part => {
          const id = part === 'year' ? name : `${name}-${part}`;
          return (
            <span class="date-part">
              <input
                class={part === 'year' ? 'input date-year' : 'input'}
                id={id}
                name={`${name}-${part}`}
                type="text"
                inputmode={part === 'year' && eraYears ? undefined : 'numeric'}
                value={value?.[part]}
                autocomplete={autocomplete ? `${autocomplete}-${part}` : 'off'}
                maxlength={part === 'year' ? 8 : 4}
                required={props.required}
                aria-invalid={controlAttributes(props)['aria-invalid']}
              />
              <label for={id}>{words[part]}</label>
            </span>
          );
        })}
      </div>
    </FieldGroup>
  );
}
