import { ConfirmForm } from '../../../../ui/confirm-form/confirm-form.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import type { AccountView } from '../../use-cases/read-accounts.use-case.ts';
import { type FieldError, messagesByField } from '../field-error.ts';
import { accountPath } from '../paths.ts';
import { words } from '../words.ts';
import { type ActionKind, actionPath } from './account-actions.ts';
import { RoleField } from './role-field.tsx';

export interface ActOnAccountProps {
  readonly account: AccountView;
  readonly kind: ActionKind;
  readonly role: string;
  readonly errors: readonly FieldError[];
}

/** Says what the action does to whom, and asks once. */
export function ActOnAccount({ account, kind, role, errors }: ActOnAccountProps) {
  const { question, effect, label } = words.actions[kind];
  return (
    <>
      <ErrorSummary errors={errors} />
      <ConfirmForm
        action={actionPath(account.accountId, kind)}
        question={question(account.displayName)}
        confirmLabel={label}
        danger={kind !== 'reactivate' && kind !== 'change-role'}
        cancelHref={accountPath(account.accountId)}
      >
        <p>{effect}</p>
        {kind === 'change-role' ? <RoleField value={role} error={messagesByField(errors).role} /> : null}
      </ConfirmForm>
    </>
  );
}
