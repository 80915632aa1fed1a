import { ConfirmForm } from '../../../../ui/confirm-form/confirm-form.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import type { AccountView } from '../../use-cases/read-accounts.use-case.ts';
import { type FieldError, messagesByField } from '../field-error.ts';
import { words } from '../words.ts';
import { type ActionKind, actionPath } from './account-actions.ts';
import { accountPath, type Desk } from './desk.ts';
import { RoleField } from './role-field.tsx';
import { ValidityFields, type ValidityInput } from './validity-fields.tsx';

export interface ActOnAccountProps {
  readonly desk: Desk;
  readonly account: AccountView;
  readonly kind: ActionKind;
  readonly role: string;
  readonly validity: ValidityInput;
  readonly errors: readonly FieldError[];
}

/** Says what the action does to whom, and asks once. */
export function ActOnAccount({ desk, account, kind, role, validity, errors }: ActOnAccountProps) {
  const messages = messagesByField(errors);
  const { question, effect, label } = words.actions[kind];
  return (
    <>
      <ErrorSummary errors={errors} />
      <ConfirmForm
        action={actionPath(desk, account.accountId, kind)}
        question={question(account.displayName)}
        confirmLabel={label}
        danger={!['reactivate', 'change-role', 'extend'].includes(kind)}
        cancelHref={accountPath(desk, account.accountId)}
      >
        <p>{effect}</p>
        {kind === 'change-role' ? (
          <RoleField like={account.role} value={role} error={messages.role} without="entry-support" />
        ) : null}
        {kind === 'extend' ? <ValidityFields typed={validity} errors={messages} /> : null}
      </ConfirmForm>
    </>
  );
}
