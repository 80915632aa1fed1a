import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { CheckboxGroup } from '../../../../ui/checkbox-group/checkbox-group.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import type { FilingView } from '../../use-cases/view-filing.use-case.ts';
import { stepPath } from '../paths.ts';
import { checklistOptions } from './checklist-options.tsx';
import type { RefusedStep } from './refused-step.ts';
import { ja as words } from './words.ja.ts';

type FormsProps = { readonly view: FilingView; readonly refused: RefusedStep | null };

/** The checklist with the three ways to decide, and the way to decide nothing. */
export const DecisionForms = ({ view, refused }: FormsProps) => (
  <>
    <Approve view={view} refused={refused} />
    <Form action={stepPath(view.filing.filingId, 'put-back')}>
      <Actions>
        <Button variant="ghost" shortcut="u">
          {words.putBack}
        </Button>
      </Actions>
      <p class="note">{words.putBackEffect}</p>
    </Form>
  </>
);

function Approve({ view, refused }: FormsProps) {
  const { filing, undoSeconds } = view;
  const missing = refused?.problem.kind === 'checklist-incomplete' ? refused.problem.missing : [];
  return (
    <Form action={stepPath(filing.filingId, 'approve')}>
      <CheckboxGroup
        name="checked"
        label={words.checklist}
        values={refused?.checked}
        error={missing.length === 0 ? undefined : words.uncheckedCount(missing.length)}
        options={checklistOptions(view)}
      />
      <Actions>
        <Button shortcut="a">{words.approve}</Button>
        <ButtonLink variant="secondary" shortcut="b" href={stepPath(filing.filingId, 'return')}>
          {words.return}
        </ButtonLink>
        <ButtonLink variant="secondary" shortcut="n" href={stepPath(filing.filingId, 'reject')}>
          {words.reject}
        </ButtonLink>
      </Actions>
      <p class="note">{words.approveEffect(undoSeconds)}</p>
    </Form>
  );
}
