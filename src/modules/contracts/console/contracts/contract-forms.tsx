import type { Child } from 'hono/jsx';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { Checkbox } from '../../../../ui/checkbox/checkbox.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { CONTRACT_KINDS, type ContractProblem, type GivenContract } from '../../domain/given-contract.ts';
import { CONTRACTS_PATH, NEW_CONTRACT_PATH } from '../paths.ts';
import { contractErrors } from './contract-errors.ts';
import { DayField } from './day-field.tsx';
import { PriceFields, type TypedPrices } from './price-fields.tsx';
import { ja as words } from './words.ja.ts';

const text = words.form;

/** A form of this folder: what is wrong on top, its title, its fields, and the way back. */
export const ContractForm = (form: {
  readonly title: string;
  readonly above?: string | undefined;
  readonly below?: string | undefined;
  readonly action: string;
  readonly cancelHref: string;
  readonly save: string;
  readonly isDanger?: boolean | undefined;
  readonly problems: readonly ContractProblem[];
  readonly children: Child;
}) => (
  <>
    <ErrorSummary errors={contractErrors(form.problems).list} />
    <PageHeading title={form.title} above={form.above} below={form.below} />
    <Form action={form.action}>
      {form.children}
      <Actions>
        <Button variant={form.isDanger ? 'danger' : 'primary'}>{form.save}</Button>
        <ButtonLink variant="ghost" href={form.cancelHref}>
          {text.cancel}
        </ButtonLink>
      </Actions>
    </Form>
  </>
);

/** The form for a contract that is not known yet. */
export function NewContractPage({
  given,
  problems,
}: {
  readonly given: GivenContract;
  readonly problems: readonly ContractProblem[];
}) {
  const { of } = contractErrors(problems);
  return (
    <ContractForm
      title={text.newTitle}
      below={text.newBelow}
      action={NEW_CONTRACT_PATH}
      cancelHref={CONTRACTS_PATH}
      save={text.save}
      problems={problems}
    >
      <TextField name="number" label={text.number} value={given.number} error={of('number')} required />
      <RadioGroup
        name="kind"
        label={text.kind}
        value={given.kind}
        error={of('kind')}
        options={CONTRACT_KINDS.map(value => ({
          value,
          label: words.kinds[value],
          hint: text.kindHints[value],
        }))}
        required
      />
      <TextField
        name="agent"
        label={text.agent}
        hint={text.agentHint}
        value={given.agent}
        error={of('agent')}
      />
      <TextArea
        name="facilities"
        label={text.facilities}
        hint={text.facilitiesHint}
        value={given.facilities}
        error={of('facilities')}
        rows={4}
      />
      <DayField
        name="requestedOn"
        label={text.requestedOn}
        value={given.requestedOn}
        error={of('requestedOn')}
      />
      <Dates given={given} problems={problems} />
    </ContractForm>
  );
}

/** Signature, period, prices and clause: what a renewal asks for too. */
export function Dates({
  given,
  problems,
}: {
  readonly given: Pick<GivenContract, 'signedOn' | 'startsOn' | 'endsOn' | 'reportingClause'> & {
    readonly prices: TypedPrices;
  };
  readonly problems: readonly ContractProblem[];
}) {
  const { of } = contractErrors(problems);
  return (
    <>
      <DayField
        name="signedOn"
        label={text.signedOn}
        hint={text.signedOnHint}
        value={given.signedOn}
        error={of('signedOn')}
      />
      <DayField
        name="startsOn"
        label={text.startsOn}
        value={given.startsOn}
        error={of('startsOn')}
        required
      />
      <DayField name="endsOn" label={text.endsOn} value={given.endsOn} error={of('endsOn')} required />
      <PriceFields prices={given.prices} error={of('prices')} />
      <Checkbox name="reportingClause" label={text.reportingClause} checked={given.reportingClause} />
    </>
  );
}
