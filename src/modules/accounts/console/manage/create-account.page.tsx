import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { type FieldError, messagesByField } from '../field-error.ts';
import { ACCOUNTS_PATH, NEW_ACCOUNT_PATH } from '../paths.ts';
import { words } from '../words.ts';
import { RoleField } from './role-field.tsx';

export type TypedAccount = Readonly<Record<'loginName' | 'displayName' | 'unitName' | 'role', string>>;

const text = words.accounts;

/** The form for a new account, with what was typed after an error. */
export function CreateAccount({
  typed,
  errors,
}: {
  readonly typed: TypedAccount;
  readonly errors: readonly FieldError[];
}) {
  const messages = messagesByField(errors);
  return (
    <>
      <PageHeading title={text.create} />
      <ErrorSummary errors={errors} />
      <Form action={NEW_ACCOUNT_PATH}>
        <TextField
          name="displayName"
          label={text.displayName}
          value={typed.displayName}
          error={messages.displayName}
          autocomplete="off"
          required
        />
        <TextField
          name="unitName"
          label={text.unitName}
          hint={text.unitNameHint}
          value={typed.unitName}
          error={messages.unitName}
          autocomplete="off"
          required
        />
        <TextField
          name="loginName"
          label={text.loginName}
          hint={text.loginNameHint}
          value={typed.loginName}
          error={messages.loginName}
          autocomplete="off"
          width="medium"
          required
        />
        <RoleField value={typed.role} error={messages.role} />
        <Actions>
          <Button>{text.submitCreate}</Button>
          <ButtonLink variant="ghost" href={ACCOUNTS_PATH}>
            {text.back}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
