import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { DateField } from '../../../../ui/date-field/date-field.tsx';
import type { DateInput } from '../../../../ui/date-field/date-input.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { CallerDoor, IdentityProblem } from '../../use-cases/open-caller.use-case.ts';
import { callerPath, DESK_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** What the operator typed of what the caller said. */
export interface TypedIdentity {
  readonly birthDate: DateInput;
  readonly address: string;
}

export interface CallerDoorProps {
  readonly filing: CallerDoor['filing'];
  readonly typed: TypedIdentity;
  readonly problems: readonly IdentityProblem[];
}

/** Stands before everything that is known of a caller: what to ask them, and the answers to compare. */
export function CallerDoorPage({ filing, typed, problems }: CallerDoorProps) {
  const errors = problems.map(problem => ({ name: problem.field, message: messageOf(problem) }));
  const errorOf = (field: string) => errors.find(({ name }) => name === field)?.message;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading
        title={words.doorTitle(filing.nameKana)}
        below={words.doorBelow(filing.managementNumber ?? words.noNumber)}
      />
      <p>{words.doorLead}</p>
      <ul>
        {words.doorAsk.map(question => (
          <li>{question}</li>
        ))}
      </ul>
      <p class="note">{words.doorHelper}</p>
      <Form action={callerPath(filing.filingId)}>
        <DateField
          name="birth-date"
          label={words.birthDate}
          value={typed.birthDate}
          error={errorOf('birth-date')}
          required
        />
        <TextField
          name="address"
          label={words.address}
          hint={words.addressHint}
          value={typed.address}
          error={errorOf('address')}
          required
        />
        <Actions>
          <Button>{words.check}</Button>
          <ButtonLink variant="ghost" href={DESK_PATH}>
            {words.backToSearch}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}

const messageOf = ({ field, reason }: IdentityProblem): string =>
  words.problems[reason === 'missing' ? (`missing-${field}` as const) : reason];
