import { Button, ButtonLink } from '../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../ui/form/form.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import type { NewClientProblem } from '../use-cases/manage-clients.use-case.ts';
import { CLIENTS_PATH, NEW_CLIENT_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

export interface TypedClient {
  readonly name: string;
  readonly facilityCode: string;
}

const fieldOf = (problem: NewClientProblem): keyof TypedClient =>
  problem === 'no-name' ? 'name' : 'facilityCode';

/** The form for a new client, with what was typed after an error. */
export function NewClientPage({
  typed,
  problems,
}: {
  readonly typed: TypedClient;
  readonly problems: readonly NewClientProblem[];
}) {
  const errors = problems.map(problem => ({ name: fieldOf(problem), message: words.problems[problem] }));
  const errorOf = (name: keyof TypedClient) => errors.find(error => error.name === name)?.message;
  return (
    <>
      <PageHeading title={words.newTitle} />
      <ErrorSummary errors={errors} />
      <Form action={NEW_CLIENT_PATH}>
        <TextField
          name="facilityCode"
          label={words.facilityCode}
          hint={words.facilityCodeHint}
          value={typed.facilityCode}
          error={errorOf('facilityCode')}
          inputmode="numeric"
          autocomplete="off"
          width="medium"
          required
        />
        <TextField
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={typed.name}
          error={errorOf('name')}
          autocomplete="off"
          required
        />
        <Actions>
          <Button shortcut="s">{words.submit}</Button>
          <ButtonLink variant="ghost" href={CLIENTS_PATH}>
            {words.cancel}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
