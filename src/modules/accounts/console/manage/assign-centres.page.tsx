import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { CheckboxGroup } from '../../../../ui/checkbox-group/checkbox-group.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import type { CentresOfAccount } from '../../use-cases/assign-centres.use-case.ts';
import { words } from '../words.ts';

const text = words.centres;
export const CENTRE_FIELD = 'healthCentre';

export interface AssignCentresProps {
  readonly view: CentresOfAccount;
  readonly chosen: readonly string[];
  readonly problem: string | null;
  readonly action: string;
  readonly cancelHref: string;
}

/** For which health centres somebody works. */
export const AssignCentres = ({ view, chosen, problem, action, cancelHref }: AssignCentresProps) => (
  <>
    <PageHeading title={text.title(view.displayName)} below={text.below} />
    <ErrorSummary errors={problem === null ? [] : [{ name: CENTRE_FIELD, message: problem }]} />
    {view.centres.length === 0 ? (
      <EmptyState title={text.none}>
        <p>{text.noneText}</p>
      </EmptyState>
    ) : (
      <Form action={action}>
        <CheckboxGroup
          name={CENTRE_FIELD}
          label={text.label}
          hint={text.hint}
          error={problem ?? undefined}
          values={chosen}
          options={view.centres.map(({ healthCentreId, name }) => ({ value: healthCentreId, label: name }))}
        />
        <Actions>
          <Button>{text.save}</Button>
          <ButtonLink variant="ghost" href={cancelHref}>
            {text.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    )}
  </>
);
