import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { recordAudit } from '../../audit/index.ts';
import {
  type AccountAction,
  type AccountActionReason,
  accountAction,
  decideAccountAction,
} from '../domain/account.ts';
import { NO_ATTEMPTS } from '../domain/sign-in.ts';
import { type AccountChange, accountById, updateAccount } from '../repository/staff-account.repository.ts';
import { revokeSessions } from '../repository/staff-session.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { newInitialPassword } from './initial-password.ts';
import { type StaffIdentity, staffActor } from './signed-in-staff.ts';

export interface AccountActedOn {
  /** To be told to the person once, after a reset; else null. */
  readonly initialPassword: string | null;
}

/** Does a manager's action and ends every session of the account, from its next request on (ASVS 7.4.2, 7.4.5, 8.3.2). */
export async function actOnAccount(
  deps: Pick<AccountsDeps, 'database' | 'clock' | 'passwords'>,
  caller: StaffIdentity,
  accountId: Uuid,
  asked: { readonly kind: AccountAction['kind']; readonly role: string },
): Promise<Result<AccountActedOn, AccountActionReason | 'role-unknown' | 'not-found' | 'busy'>> {
  const action = accountAction(asked.kind, asked.role);
  if (action === null) return fail('role-unknown');
  const resets = action.kind === 'reset-password' || action.kind === 'reset-second-factor';
  const initialPassword = resets ? newInitialPassword() : null;
  const hashed = initialPassword === null ? ok('') : await deps.passwords.hash(initialPassword);
  if (!hashed.ok) return hashed;

  return deps.database.withTenant(staffActor(caller), async tx => {
    const account = await accountById(tx, accountId, 'lock');
    const decision =
      account === null ? fail('not-found' as const) : decideAccountAction(caller.accountId, account, action);
    const ended = decision.ok ? await revokeSessions(tx, accountId, 'all', deps.clock.now()) : 0;
    const change = decision.ok ? changeOf(action, hashed.value) : {};
    if (Object.keys(change).length > 0) await updateAccount(tx, accountId, change);
    await recordAudit(tx, {
      action: decision.ok ? `account.${action.kind}` : 'account.refuse-action',
      resource: 'account',
      subjectId: account === null ? null : accountId,
      purpose: 'access-control',
      fields: Object.keys(change),
      detail: {
        ended,
        why: decision.ok ? null : decision.reason,
        role: action.kind === 'change-role' ? action.role : null,
      },
    });
    return decision.ok ? ok({ initialPassword }) : decision;
  });
}

function changeOf(action: AccountAction, passwordHash: string): AccountChange {
  const newStart = { passwordHash, mustChangePassword: true, ...NO_ATTEMPTS };
  switch (action.kind) {
    case 'change-role':
      return { role: action.role };
    case 'suspend':
      return { status: 'suspended' };
    case 'reactivate':
      return { status: 'active', ...NO_ATTEMPTS };
    case 'reset-password':
      return newStart;
    case 'reset-second-factor':
      return { ...newStart, totpSecretSealed: null, totpConfirmedAt: null, totpLastStep: null };
    case 'end-sessions':
      return {};
  }
}
