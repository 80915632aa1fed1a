import type { Uuid } from '../../../../kernel/ids.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { CheckboxGroup } from '../../../../ui/checkbox-group/checkbox-group.tsx';
import { staffDate } from '../../../../ui/date-text.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { AnswerProblem, GivenAnswer } from '../../domain/answer.ts';
import type { SlotName } from '../../domain/answered-slot.ts';
import type { QuestionWords } from '../../use-cases/describe-question.ts';
import { slotField } from '../../use-cases/given-answer.schema.ts';
import { answerPath } from '../paths.ts';
import { ja as words } from './words.ja.ts';

export type AskByPhoneProps = {
  readonly caseId: Uuid;
  readonly name: string;
  readonly slot: SlotName;
  readonly answerId: Uuid;
  readonly question: QuestionWords;
  readonly given: GivenAnswer;
  readonly problems: readonly AnswerProblem[];
};

/** Where staff write down what a person answers on the phone. */
export function AskByPhone({ caseId, name, slot, answerId, question, given, problems }: AskByPhoneProps) {
  const errors = problems.map(problem => ({
    name: problem.field,
    message: words.problemOf(words[problem.field], problemText(problem, given)),
  }));
  const errorOf = (field: AnswerProblem['field']) => {
    const problem = problems.find(known => known.field === field);
    return problem && problemText(problem, given);
  };
  return (
    <>
      {errors.length > 0 ? <ErrorSummary errors={errors} /> : null}
      <PageHeading title={words.answerTitle(name)} below={words.answerBelow(staffDate(slot.slotOn))} />
      <Form action={answerPath(caseId)}>
        <HiddenField name="answerId" value={answerId} />
        <HiddenField name="slot" value={slotField(slot)} />
        <TextField
          name="temperature"
          label={words.temperature}
          error={errorOf('temperature')}
          value={readBack(given.temperature, problems, 'temperature')}
          inputmode="decimal"
          width="short"
          required
        />
        <TextField
          name="spo2"
          label={words.spo2}
          hint={words.optional}
          error={errorOf('spo2')}
          value={readBack(given.spo2, problems, 'spo2')}
          inputmode="numeric"
          width="short"
        />
        <RadioGroup
          name="condition"
          label={words.condition}
          error={errorOf('condition')}
          value={given.condition}
          required
          options={(['none', 'same', 'relieved', 'worse'] as const).map(condition => ({
            value: condition,
            label: words.conditions[condition],
          }))}
        />
        <CheckboxGroup
          name="symptoms"
          label={words.symptoms}
          error={errorOf('symptoms')}
          values={given.symptoms}
          options={question.symptoms.map(({ code, title }) => ({ value: code, label: title }))}
          inline
        />
        <CheckboxGroup
          name="emergencySymptoms"
          label={words.emergencySymptoms}
          values={given.emergencySymptoms}
          options={question.emergencySymptoms.map(({ code, title }) => ({ value: code, label: title }))}
          inline
        />
        <Actions>
          <Button>{words.record}</Button>
        </Actions>
      </Form>
    </>
  );
}

const problemText = ({ field, problem }: AnswerProblem, given: GivenAnswer): string =>
  problem.kind === 'did-you-mean'
    ? words.problems['did-you-mean'](String(given[field]), problem.suggestion)
    : words.problems[problem.kind];

function readBack(typed: string, problems: readonly AnswerProblem[], field: 'temperature' | 'spo2'): string {
  const problem = problems.find(known => known.field === field)?.problem;
  return problem?.kind === 'did-you-mean' ? String(problem.suggestion) : typed;
}
