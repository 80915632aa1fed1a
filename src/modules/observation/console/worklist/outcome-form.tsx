import { Button } from '../../../../ui/button/button.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { outcomesOfCall } from '../../domain/outcome-choice.ts';
import { outcomePath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { type GivenOutcome, NEXT_CALLS } from './outcome-form.schema.ts';
import type { Task } from './task-forms.tsx';
import { ja as words } from './words.ja.ts';
import { type WorklistQuery, withShare } from './worklist.schema.ts';

/** What is wrong with an outcome, by field. */
export interface OutcomeErrors {
  readonly outcome?: string | undefined;
  readonly next?: string | undefined;
}

export type OutcomeFormProps = {
  readonly task: Task;
  readonly query: WorklistQuery;
  readonly given: GivenOutcome;
  readonly errors: OutcomeErrors;
};

/** Records what came of the call, and when the next one is; each choice says what happens next. */
export const OutcomeForm = ({ task, query, given, errors }: OutcomeFormProps) => (
  <Form action={withShare(outcomePath(task.taskId), query)}>
    <RadioGroup
      name="outcome"
      label={words.outcome}
      error={errors.outcome}
      value={given.outcome}
      required
      options={outcomesOfCall(task.kind).map((outcome, index) => ({
        value: outcome,
        label: shared.outcomes[outcome],
        hint: hintOf(outcome),
        shortcut: String(index + 1),
      }))}
    />
    <RadioGroup
      name="next"
      label={words.nextCall}
      why={words.nextCallHint}
      error={errors.next}
      value={given.next}
      inline
      options={NEXT_CALLS.map(next => ({ value: next, label: words.nextCalls[next] }))}
    />
    <TextField
      name="nextTime"
      label={words.nextTime}
      hint={words.nextTimeHint}
      value={given.nextTime}
      width="short"
      maxlength={5}
    />
    <TextArea
      name="note"
      label={words.note}
      hint={words.noteHint}
      value={given.note}
      rows={3}
      maxlength={1000}
    />
    <Actions>
      <Button shortcut="r">{words.record}</Button>
    </Actions>
  </Form>
);

const hintOf = (outcome: string): string | undefined =>
  Object.entries(words.outcomeHints).find(([known]) => known === outcome)?.[1];
