import { CheckboxGroup } from '../../../../ui/checkbox-group/checkbox-group.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { QuestionWords } from '../../../observation/index.ts';
import type { GivenFields } from '../../domain/stay-entry.ts';
import { ja as words } from '../words.ja.ts';
import { ja as stayWords } from './words.ja.ts';

const text = stayWords;

export interface DayFieldsProps {
  readonly fields: GivenFields;
  readonly question: Pick<QuestionWords, 'symptoms' | 'emergencySymptoms'>;
  readonly errorOf: (field: string) => string | undefined;
}

/** What was measured and heard today: the fields of the daily question. */
export const DayFields = ({ fields, question, errorOf }: DayFieldsProps) => (
  <>
    <TextField
      name="temperature"
      label={text.fields.temperature}
      value={fields.temperature?.[0]}
      error={errorOf('temperature')}
      inputmode="decimal"
      width="short"
      required
    />
    <TextField
      name="spo2"
      label={text.fields.spo2}
      hint={text.spo2Hint}
      value={fields.spo2?.[0]}
      error={errorOf('spo2')}
      inputmode="numeric"
      width="short"
    />
    <RadioGroup
      name="condition"
      label={text.fields.condition}
      value={fields.condition?.[0]}
      error={errorOf('condition')}
      inline
      required
      options={(['none', 'same', 'relieved', 'worse'] as const).map(value => ({
        value,
        label: words.conditions[value],
      }))}
    />
    <CheckboxGroup
      name="symptoms"
      label={text.fields.symptoms}
      values={fields.symptoms}
      error={errorOf('symptoms')}
      options={question.symptoms.map(({ code, title }) => ({ value: code, label: title }))}
      inline
    />
    <CheckboxGroup
      name="emergencySymptoms"
      label={text.fields.emergencySymptoms}
      values={fields.emergencySymptoms}
      options={question.emergencySymptoms.map(({ code, title }) => ({ value: code, label: title }))}
      inline
    />
  </>
);
