import { Button } from '../../../../ui/button/button.tsx';
import { CheckboxGroup } from '../../../../ui/checkbox-group/checkbox-group.tsx';
import { FieldRow } from '../../../../ui/field-row/field-row.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { CONDITIONS, NEEDS } from '../../domain/attempt.ts';
import { LONGEST_NOTE } from '../../domain/call-task.ts';
import type { AttemptProblem, GivenAttempt } from '../../domain/read-attempt.ts';
import type { CallGuide } from '../../use-cases/call-guide.ts';
import type { CallView } from '../../use-cases/show-calls.use-case.ts';
import { attemptPath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

const text = words.form;

export interface AttemptFormProps {
  readonly view: CallView;
  readonly guide: CallGuide;
  readonly given: GivenAttempt;
  readonly problems: readonly AttemptProblem[];
}

/** The problems of a call that was typed, as the page says them. */
export const errorsOf = (problems: readonly AttemptProblem[]) =>
  problems.map(({ field }) => ({
    name: field === 'outcome' ? 'condition' : field,
    message: words.problems[field],
  }));

/** Records that nobody was reached: one key, and when to try again where the caller knows better than the rule. */
export function SilenceForm({ view: { line, rule }, given, problems }: AttemptFormProps) {
  const error = errorsOf(problems).find(({ name }) => name === 'nextTime')?.message;
  return (
    <Form action={attemptPath(line.callSlotId)}>
      <Actions>
        <Button name="outcome" value="not-reached" variant="secondary" shortcut="x">
          {text.notReached(line.attempts + 1)}
        </Button>
        <Button name="outcome" value="hung-up" variant="ghost">
          {text.hungUp}
        </Button>
        <Button name="outcome" value="wrong-number" variant="ghost">
          {text.wrongNumber}
        </Button>
      </Actions>
      <TextField
        name="nextTime"
        label={text.nextTime}
        hint={text.nextTimeHint(rule.retryMinutes)}
        value={given.nextTime}
        error={error}
        width="short"
        maxlength={5}
      />
    </Form>
  );
}

/** Records what somebody said who answered. */
export function AnswerForm({ view: { line }, guide, given, problems }: AttemptFormProps) {
  const errors = errorsOf(problems);
  const errorOf = (name: string) => errors.find(error => error.name === name)?.message;
  return (
    <Form action={attemptPath(line.callSlotId)}>
      <HiddenField name="outcome" value="answered" />
      <RadioGroup
        name="condition"
        label={text.condition}
        value={given.condition}
        error={errorOf('condition')}
        options={CONDITIONS.map((condition, index) => ({
          value: condition,
          label: shared.conditions[condition],
          shortcut: String(index + 1),
        }))}
      />
      <FieldRow>
        <TextField
          name="temperature"
          label={text.temperature}
          hint={text.temperatureHint}
          value={given.temperature}
          error={errorOf('temperature')}
          width="short"
          inputmode="decimal"
          maxlength={6}
          shortcut="t"
        />
        <TextField
          name="spo2"
          label={text.spo2}
          value={given.spo2}
          error={errorOf('spo2')}
          width="short"
          inputmode="numeric"
          maxlength={4}
        />
      </FieldRow>
      <CheckboxGroup
        name="warningSigns"
        label={text.warningSigns}
        hint={text.warningHint}
        values={given.warningSigns}
        error={errorOf('warningSigns')}
        options={guide.warningSigns.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <CheckboxGroup
        name="needs"
        label={text.needs}
        values={given.needs}
        error={errorOf('needs')}
        options={NEEDS.map(need => ({ value: need, label: shared.needs[need] }))}
      />
      <TextArea
        name="note"
        label={text.note}
        hint={text.noteHint}
        value={given.note}
        error={errorOf('note')}
        rows={2}
        maxlength={LONGEST_NOTE}
      />
      <Actions>
        <Button shortcut="r">{text.answered}</Button>
      </Actions>
    </Form>
  );
}
