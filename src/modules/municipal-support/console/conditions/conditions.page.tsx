import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { FieldRow } from '../../../../ui/field-row/field-row.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { ANSWERS, EVIDENCES, QUESTIONS, type Question } from '../../domain/condition.ts';
import type { Eligibility } from '../../domain/decide-eligibility.ts';
import { isBeingChecked, mayMove } from '../../domain/support-status.ts';
import type { ConditionsView } from '../../use-cases/check-conditions.use-case.ts';
import { supportPaths } from '../paths.ts';
import { nameText, periodText, StatusTag } from '../support-text.tsx';
import { ja as shared } from '../words.ja.ts';
import { type TypedAnswer, type TypedAnswers, WITH_DAYS } from './conditions.schema.ts';
import { EligibilityNotice } from './eligibility-notice.tsx';
import { ja as words } from './words.ja.ts';

export interface ConditionsProps {
  readonly view: ConditionsView;
  readonly typed: TypedAnswers;
  readonly errors: readonly FormError[];
}

/** The six questions of the four conditions, and what follows from the answers (Y-02 to Y-08). */
export const ConditionsPage = ({ view: { subject, eligibility }, typed, errors }: ConditionsProps) => (
  <>
    <ErrorSummary errors={errors} />
    <PageHeading
      title={words.title}
      above={`${nameText(subject)} · ${shared.populations[subject.population]} · ${periodText(subject)}`}
      below={words.below}
    />
    <p>
      <StatusTag status={subject.status} />
    </p>
    <EligibilityNotice eligibility={eligibility}>
      <p>
        {isBeingChecked(subject.status)
          ? words.nextStep[eligibility.kind]
          : words.refused['not-being-checked']}
      </p>
      <NextStep subject={subject} kind={eligibility.kind} />
    </EligibilityNotice>
    {isBeingChecked(subject.status) ? (
      <Form action={supportPaths.conditions(subject.supportCaseId)}>
        {QUESTIONS.map(question => (
          <QuestionFields question={question} typed={typed[question]} errors={errors} />
        ))}
        <Actions>
          <Button shortcut="s">{words.check}</Button>
          <ButtonLink href={supportPaths.case(subject.supportCaseId)} variant="ghost">
            {shared.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    ) : (
      <Actions>
        <ButtonLink href={supportPaths.case(subject.supportCaseId)} variant="secondary">
          {words.toCase}
        </ButtonLink>
      </Actions>
    )}
  </>
);

function NextStep({
  subject,
  kind,
}: {
  readonly subject: ConditionsView['subject'];
  readonly kind: Eligibility['kind'];
}) {
  if (kind === 'needs-decision' && mayMove(subject.status, 'asks-mayor'))
    return (
      <Actions>
        <ButtonLink href={supportPaths.decision(subject.supportCaseId)}>{words.write}</ButtonLink>
      </Actions>
    );
  if (kind !== 'not-eligible' || !mayMove(subject.status, 'found-ineligible')) return null;
  return (
    <Form action={supportPaths.ineligible(subject.supportCaseId)}>
      <Actions>
        <Button variant="danger">{words.closeIneligible}</Button>
      </Actions>
    </Form>
  );
}

interface QuestionProps {
  readonly question: Question;
  readonly typed: TypedAnswer;
  readonly errors: readonly FormError[];
}

function QuestionFields({ question, typed, errors }: QuestionProps) {
  const errorOf = (name: string) => errors.find(error => error.name === name)?.message;
  const labels: Readonly<Record<string, string>> = words.answers[question];
  const hint = words.hints[question];
  return (
    <>
      <RadioGroup
        name={question}
        label={words.question(words.questions[question], words.articles[question])}
        hint={hint === '' ? undefined : hint}
        value={typed.answer}
        error={errorOf(question)}
        inline
        options={ANSWERS[question].map(value => ({ value, label: labels[value] ?? value }))}
      />
      <FieldRow>
        <Select
          name={`${question}-evidence`}
          label={words.evidence}
          value={typed.evidence}
          options={EVIDENCES.map(value => ({ value, label: words.evidences[value] }))}
        />
        {question === 'instruction' ? (
          <TextField
            name={`${question}-by`}
            label={words.instructedBy}
            hint={words.instructedByHint}
            value={typed.by}
            maxlength={100}
          />
        ) : null}
        {WITH_DAYS.includes(question) ? <Days question={question} typed={typed} errors={errors} /> : null}
      </FieldRow>
    </>
  );
}

const Days = ({ question, typed, errors }: QuestionProps) => (
  <>
    <TextField
      name={`${question}-from`}
      label={words.holdsFrom}
      value={typed.from}
      error={errors.find(({ name }) => name === `${question}-from`)?.message}
      width="short"
      autocomplete="off"
    />
    <TextField
      name={`${question}-through`}
      label={words.holdsThrough}
      value={typed.through}
      error={errors.find(({ name }) => name === `${question}-through`)?.message}
      width="short"
      autocomplete="off"
    />
  </>
);
