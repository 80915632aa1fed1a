import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { CheckboxGroup } from '../../../../ui/checkbox-group/checkbox-group.tsx';
import { DateBox } from '../../../../ui/date-box/date-box.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextField, type TextFieldProps } from '../../../../ui/text-field/text-field.tsx';
import type { RawCaseReport } from '../../domain/parse-case-report.ts';
import type { ReportItem } from '../../domain/profile.ts';

interface ItemFieldProps {
  readonly item: ReportItem;
  readonly isRequired: boolean;
  readonly answers: RawCaseReport;
  readonly error: string | undefined;
  readonly today: PlainDate;
}

/** The box or boxes of one item, with what its words mean (F-06). */
export function ItemField({ item, isRequired, answers, error, today }: ItemFieldProps) {
  // As typed: a surname that was copied keeps the space after which the name is typed.
  const values = [answers[item.code] ?? []].flat();
  const common = {
    name: item.code,
    label: item.title,
    hint: item.explanation === '' ? undefined : item.explanation,
    required: isRequired,
    error,
  };
  const options = item.choices.map(({ code, title }) => ({ value: code, label: title }));
  switch (item.type) {
    case 'date':
      return <DateBox {...common} value={values[0]} ageOn={item.code === 'birth-date' ? today : undefined} />;
    case 'choice':
      return (
        <RadioGroup
          {...common}
          options={options}
          inline
          value={values[0] ?? (item.code === 'kind' ? 'confirmed' : undefined)}
        />
      );
    case 'choices':
      return <CheckboxGroup {...common} options={options} inline values={values} />;
    case 'phone':
      return <TextField {...common} {...boxOf(values)} type="tel" width="medium" />;
    case 'postal':
      return <TextField {...common} {...boxOf(values)} inputmode="numeric" width="short" />;
    case 'name':
    case 'kana':
      return <TextField {...common} {...boxOf(values)} width="medium" />;
    case 'text':
      return <TextField {...common} {...boxOf(values)} />;
  }
}

/** What is typed is another person's: the browser must not remember it. */
const boxOf = (values: readonly string[]): Pick<TextFieldProps, 'value' | 'autocomplete'> => ({
  value: values[0],
  autocomplete: 'off',
});
