import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { type FieldError, messagesByField } from '../field-error.ts';
import { NewPasswordFields } from '../new-password-fields.tsx';
import { OWN_ACCOUNT_PATH, OWN_PASSWORD_PATH } from '../paths.ts';
import { words } from '../words.ts';

const text = words.ownAccount;

/** Asks for the present password and a new one. */
export function OwnPassword({ errors }: { readonly errors: readonly FieldError[] }) {
  const messages = messagesByField(errors);
  return (
    <>
      <PageHeading title={text.changePassword} />
      <ErrorSummary errors={errors} />
      <Form action={OWN_PASSWORD_PATH}>
        <TextField
          name="current"
          label={text.currentPassword}
          error={messages.current}
          type="password"
          autocomplete="current-password"
          required
        />
        <NewPasswordFields errors={messages} />
        <Actions>
          <Button>{text.submitPassword}</Button>
          <ButtonLink variant="ghost" href={OWN_ACCOUNT_PATH}>
            {text.back}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
