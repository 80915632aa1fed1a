import { Button } from '../../../../ui/button/button.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import type { SupportCase } from '../../domain/support-case.ts';
import { mayMove } from '../../domain/support-status.ts';
import { HAND_MOVES } from '../../use-cases/end-support.use-case.ts';
import type { SupportCaseView } from '../../use-cases/show-case.use-case.ts';
import { supportPaths } from '../paths.ts';
import { ja } from './words.ja.ts';

const words = ja.page;

/** Gives the case to somebody of the unit. */
export const AssignForm = ({ view: { subject, unit } }: { readonly view: SupportCaseView }) => (
  <Form action={supportPaths.assign(subject.supportCaseId)}>
    <Select
      name="assigned"
      label={words.assigned}
      value={subject.assignedTo ?? ''}
      options={[
        { value: '', label: words.nobody },
        ...unit.map(({ accountId, displayName }) => ({ value: accountId, label: displayName })),
      ]}
    />
    <Actions>
      <Button variant="secondary">{words.assign}</Button>
    </Actions>
  </Form>
);

/** Records how a case ended, and lets somebody in who declined and telephones again. */
export function EndForm({ subject }: { readonly subject: SupportCase }) {
  const possible = HAND_MOVES.filter(move => mayMove(subject.status, move));
  const mayWant = subject.status === 'declined' || subject.status === 'lapsed';
  if (possible.length === 0 && !mayWant) return null;
  return (
    <>
      {mayWant ? (
        <Form action={supportPaths.offer(subject.supportCaseId)}>
          <Actions>
            <Button variant="secondary" name="outcome" value="wants">
              {words.backToOffer}
            </Button>
          </Actions>
        </Form>
      ) : null}
      {possible.length === 0 ? null : (
        <details>
          <summary>{words.ending}</summary>
          <Form action={supportPaths.end(subject.supportCaseId)}>
            <RadioGroup
              name="move"
              label={words.endLabel}
              options={possible.map(value => ({ value, label: words.end[value] }))}
            />
            <Actions>
              <Button variant="danger">{words.endButton}</Button>
            </Actions>
          </Form>
        </details>
      )}
    </>
  );
}
