import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { PasskeyForm } from '../../../../ui/passkey-form/passkey-form.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { OwnPasskey } from '../../use-cases/own-passkeys.use-case.ts';
import { type FieldError, messagesByField } from '../field-error.ts';
import { NEW_PASSKEY_PATH, OWN_ACCOUNT_PATH, REMOVE_PASSKEY_PATH } from '../paths.ts';
import { words } from '../words.ts';

const text = words.passkeys;

/** The caller's passkeys on the page of their own account. */
export const OwnPasskeys = ({ passkeys }: { readonly passkeys: readonly OwnPasskey[] }) => (
  <>
    <h2>{text.title}</h2>
    <p>{text.why}</p>
    <DataTable caption={text.caption} columns={columns} rows={passkeys} empty={<p>{text.none}</p>} />
    <Actions>
      <ButtonLink variant="secondary" href={NEW_PASSKEY_PATH}>
        {text.create}
      </ButtonLink>
    </Actions>
  </>
);

const columns: readonly Column<OwnPasskey>[] = [
  { key: 'label', heading: text.label, cell: ({ label }) => label },
  {
    key: 'createdAt',
    heading: text.createdAt,
    cell: ({ createdAt }) => staffDateTime(createdAt),
    nowrap: true,
  },
  {
    key: 'lastUsedAt',
    heading: text.lastUsedAt,
    cell: ({ lastUsedAt }) => (lastUsedAt === null ? text.unused : staffDateTime(lastUsedAt)),
    nowrap: true,
  },
  {
    key: 'act',
    heading: text.act,
    quietHeading: true,
    nowrap: true,
    cell: ({ passkeyId }) => (
      <Form action={REMOVE_PASSKEY_PATH}>
        <HiddenField name="passkeyId" value={passkeyId} />
        <Actions>
          <Button variant="secondary">{text.remove}</Button>
        </Actions>
      </Form>
    ),
  },
];

export interface NewPasskeyProps {
  /** What the browser is asked for. */
  readonly options: string;
  readonly label: string;
  readonly errors: readonly FieldError[];
}

/** Asks for a name and the present password, and then the browser for the passkey. */
export function NewPasskey({ options, label, errors }: NewPasskeyProps) {
  const messages = messagesByField(errors);
  return (
    <>
      <PageHeading title={text.create} below={text.createWhy} />
      <ErrorSummary errors={errors} />
      <PasskeyForm
        action={NEW_PASSKEY_PATH}
        kind="create"
        options={options}
        refused={words.reasons['passkey-missing']}
      >
        <TextField
          name="label"
          label={text.label}
          hint={text.labelHint}
          value={label}
          error={messages.label}
          autocomplete="off"
          maxlength={40}
          required
        />
        <TextField
          name="current"
          label={words.ownAccount.currentPassword}
          error={messages.current}
          type="password"
          autocomplete="current-password"
          required
        />
        <Actions>
          <Button>{text.create}</Button>
          <ButtonLink variant="ghost" href={OWN_ACCOUNT_PATH}>
            {words.ownAccount.back}
          </ButtonLink>
        </Actions>
        <p class="note">{text.needsScript}</p>
      </PasskeyForm>
    </>
  );
}
