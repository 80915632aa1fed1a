import { Button } from '../../../../ui/button/button.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import type { TaskView } from '../../use-cases/show-case.use-case.ts';
import { claimPath, outcomePath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

type Task = TaskView['task'];

/** What was typed into the form of an outcome. */
export interface GivenOutcome {
  readonly outcome: string;
  readonly note: string;
  readonly error: string | undefined;
}

export const noOutcome: GivenOutcome = { outcome: '', note: '', error: undefined };

/** Takes the task, or takes it over from a colleague; nothing when it is one's own already. */
export function ClaimForm({ task, isMine }: { readonly task: Task; readonly isMine: boolean }) {
  if (isMine) return <p>{words.claimedBy(words.you)}</p>;
  const isFree = task.claimedBy === null;
  return (
    <Form action={claimPath(task.taskId)}>
      {isFree ? null : <HiddenField name="takeOver" value="yes" />}
      <Actions>
        <Button variant="secondary" shortcut="c">
          {isFree ? words.claim : words.takeOver}
        </Button>
      </Actions>
    </Form>
  );
}

/** Records what came of the call; each choice says what happens next. */
export const OutcomeForm = ({ task, given }: { readonly task: Task; readonly given: GivenOutcome }) => (
  <Form action={outcomePath(task.taskId)}>
    <RadioGroup
      name="outcome"
      label={words.outcome}
      error={given.error}
      value={given.outcome}
      required
      options={(['reached-well', 'advised-to-see-doctor', 'ambulance-requested', 'not-reached'] as const).map(
        (outcome, index) => ({
          value: outcome,
          label: shared.outcomes[outcome],
          hint: words.outcomeHints[outcome],
          shortcut: String(index + 1),
        }),
      )}
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
