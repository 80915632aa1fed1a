import { Button } from '../../../../ui/button/button.tsx';
import { CheckboxGroup } from '../../../../ui/checkbox-group/checkbox-group.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { AnswerProblem, GivenAnswer } from '../../domain/answer.ts';
import type { SlotName } from '../../domain/answered-slot.ts';
import type { QuestionWords } from '../../use-cases/describe-question.ts';
import { LONGEST_NOTE, slotField } from '../../use-cases/given-answer.schema.ts';
import { words } from '../words.ts';

export type AnswerFormProps = {
  readonly action: string;
  readonly answerId: string;
  /** The filing of whom the answer is about; null for the resident. */
  readonly memberFiling: string | null;
  readonly slot: SlotName;
  readonly note: string;
  readonly question: QuestionWords;
  readonly given: GivenAnswer;
  /** The text of what must be asked again about a field. */
  readonly errorOf: (field: AnswerProblem['field']) => string | undefined;
};

/** The one screen of the daily question, temperature first. */
export function AnswerForm({
  action,
  answerId,
  memberFiling,
  slot,
  note,
  question,
  given,
  errorOf,
}: AnswerFormProps) {
  const { observe } = useWords(words);
  return (
    <Form action={action}>
      <HiddenField name="answerId" value={answerId} />
      {memberFiling === null ? null : <HiddenField name="for" value={memberFiling} />}
      <HiddenField name="slot" value={slotField(slot)} />
      <TextField
        name="temperature"
        label={observe.temperature}
        hint={observe.temperatureHint}
        error={errorOf('temperature')}
        value={given.temperature}
        inputmode="decimal"
        autocomplete="off"
        width="short"
        suffix={observe.degrees}
        maxlength={20}
        required
      />
      <TextField
        name="spo2"
        label={observe.spo2}
        hint={observe.spo2Hint}
        error={errorOf('spo2')}
        value={given.spo2}
        inputmode="decimal"
        autocomplete="off"
        width="short"
        suffix={observe.percent}
        maxlength={20}
      />
      <RadioGroup
        name="condition"
        label={observe.condition}
        error={errorOf('condition')}
        value={given.condition}
        required
        options={[
          { value: 'none', label: observe.conditions.none },
          { value: 'same', label: observe.conditions.same },
          { value: 'relieved', label: observe.conditions.relieved },
          { value: 'worse', label: observe.conditions.worse },
        ]}
      />
      <CheckboxGroup
        name="symptoms"
        label={observe.symptoms}
        hint={observe.symptomsHint}
        error={errorOf('symptoms')}
        values={given.symptoms}
        options={question.symptoms.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <CheckboxGroup
        name="emergencySymptoms"
        label={observe.emergency}
        hint={observe.emergencyHint}
        values={given.emergencySymptoms}
        options={question.emergencySymptoms.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <TextArea
        name="note"
        label={observe.note}
        hint={observe.noteHint}
        value={note}
        maxlength={LONGEST_NOTE}
      />
      <Actions>
        <Button>{observe.submit}</Button>
      </Actions>
    </Form>
  );
}
