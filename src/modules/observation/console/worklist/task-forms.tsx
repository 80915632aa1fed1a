import { Button } from '../../../../ui/button/button.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import type { TaskView } from '../../use-cases/show-case.use-case.ts';
import { claimPath, decidePath } from '../paths.ts';
import { ja as words } from './words.ja.ts';
import { type WorklistQuery, withShare } from './worklist.schema.ts';

export type Task = TaskView['task'];

type TaskFormProps = { readonly task: Task; readonly query: WorklistQuery };

/** Takes the task, or takes it over from a colleague; nothing when it is one's own already. */
export function ClaimForm({ task, query, isMine }: TaskFormProps & { readonly isMine: boolean }) {
  if (isMine) return <p>{words.claimedBy(words.you)}</p>;
  const isFree = task.claimedBy === null;
  return (
    <Form action={withShare(claimPath(task.taskId), query)}>
      {isFree ? null : <HiddenField name="takeOver" value="yes" />}
      <Actions>
        <Button variant="secondary" shortcut="c">
          {isFree ? words.claim : words.takeOver}
        </Button>
      </Actions>
    </Form>
  );
}

/** Confirms the release that the rule proposes, or keeps the person on the watch with a reason. */
export const ReleaseDecisionForm = ({
  task,
  query,
  reason,
  error,
}: TaskFormProps & { readonly reason: string; readonly error: string | undefined }) => (
  <>
    <h3>{words.decision}</h3>
    <p>{words.decisionWhat}</p>
    <Form action={withShare(decidePath(task.taskId), query)}>
      <TextArea
        name="reason"
        label={words.keepReason}
        hint={words.keepReasonHint}
        value={reason}
        error={error}
        rows={2}
        maxlength={300}
      />
      <Actions>
        <Button name="decision" value="release">
          {words.confirmRelease}
        </Button>
        <Button name="decision" value="keep" variant="secondary">
          {words.keepWatching}
        </Button>
      </Actions>
    </Form>
  </>
);
