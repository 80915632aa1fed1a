import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { Role } from '../../domain/policy.ts';
import { type FieldError, messagesByField } from '../field-error.ts';
import { words } from '../words.ts';
import { type Desk, newAccountPath } from './desk.ts';
import { RoleField } from './role-field.tsx';
import { ValidityFields, type ValidityInput } from './validity-fields.tsx';

export type AccountInput = Readonly<Record<'loginName' | 'displayName' | 'unitName' | 'role', string>> &
  ValidityInput;

const text = words.accounts;

/** The form for a new account, with what was typed after an error. */
export function CreateAccount({
  desk,
  openerRole,
  typed,
  errors,
}: {
  readonly desk: Desk;
  /** The role of who opens the account: it decides which roles can be given. */
  readonly openerRole: Role;
  readonly typed: AccountInput;
  readonly errors: readonly FieldError[];
}) {
  const messages = messagesByField(errors);
  return (
    <>
      <PageHeading title={desk.text.create} />
      <ErrorSummary errors={errors} />
      <Form action={newAccountPath(desk)}>
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
          hint={desk.text.unitNameHint}
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
        <RoleField like={openerRole} value={typed.role} error={messages.role} />
        {desk.isAuthority ? (
          <>
            <h2>{text.validityTitle}</h2>
            <ValidityFields typed={typed} errors={messages} />
          </>
        ) : null}
        <Actions>
          <Button>{text.submitCreate}</Button>
          <ButtonLink variant="ghost" href={desk.path}>
            {desk.text.back}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
