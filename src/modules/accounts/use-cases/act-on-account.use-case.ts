import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import {
  type AccountAction,
  type AccountActionReason,
  accountAction,
  type DecidedAction,
  decideAccountAction,
  type StaffAccount,
} from '../domain/account.ts';
import { isManager } from '../domain/role-kind.ts';
import { NO_ATTEMPTS } from '../domain/sign-in.ts';
import type { TypedValidity } from '../domain/validity.ts';
import { endLinks } from '../repository/identity-link.repository.ts';
import {
  type AccountChange,
  accountById,
  countOtherManagers,
  updateAccount,
} from '../repository/staff-account.repository.ts';
import { revokePasskeys } from '../repository/staff-passkey.repository.ts';
import { revokeSessions } from '../repository/staff-session.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { newInitialPassword } from './initial-password.ts';
import { type StaffIdentity, staffActor } from './signed-in-staff.ts';

export interface AccountActedOn {
  /** To be told to the person once, after a reset; else null. */
  readonly initialPassword: string | null;
}

/** What a manager asks for; `role` and `validity` count for the actions that need them. */
export interface AskedAction {
  readonly kind: AccountAction['kind'];
  readonly role: string;
  readonly validity: TypedValidity;
}

/** Does a manager's action and ends every session of the account, from its next request on (ASVS 7.4.2, 7.4.5, 8.3.2). */
export async function actOnAccount(
  deps: Pick<AccountsDeps, 'database' | 'clock' | 'passwords'>,
  caller: StaffIdentity,
  accountId: Uuid,
  asked: AskedAction,
): Promise<Result<AccountActedOn, AccountActionReason | 'role-unknown' | 'not-found' | 'busy'>> {
  const action = accountAction(asked.kind, asked);
  if (action === null) return fail('role-unknown');
  const resets = action.kind === 'reset-password' || action.kind === 'reset-second-factor';
  const initialPassword = resets ? newInitialPassword() : null;
  const hashed = initialPassword === null ? ok('') : await deps.passwords.hash(initialPassword);
  if (!hashed.ok) return hashed;

  return deps.database.withTenant(staffActor(caller), async tx => {
    // The managers first and then the account, as everybody does: so nobody waits for somebody who waits for them.
    const managers = await otherManagers(tx, await accountById(tx, accountId));
    const account = await accountById(tx, accountId, 'lock');
    const at = deps.clock.now();
    const decision =
      account === null
        ? fail('not-found' as const)
        : decideAccountAction(
            { actorId: caller.accountId, today: jstDate(at), otherManagers: managers },
            account,
            action,
          );
    const ended = decision.ok ? await revokeSessions(tx, accountId, 'all', at) : 0;
    const change = decision.ok ? changeOf(decision.value, hashed.value) : {};
    if (Object.keys(change).length > 0) await updateAccount(tx, accountId, change);
    if (decision.ok && action.kind === 'reset-second-factor') {
      await revokePasskeys(tx, accountId, 'all', at);
      await endLinks(tx, accountId, { at, by: caller.accountId });
    }
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

/** Locks the managers' rows only where their number counts. */
const otherManagers = async (tx: Tx, account: StaffAccount | null): Promise<number> =>
  account !== null && isManager(account.role) ? countOtherManagers(tx, account) : 0;

function changeOf(action: DecidedAction, passwordHash: string): AccountChange {
  const newStart = { passwordHash, mustChangePassword: true, ...NO_ATTEMPTS };
  switch (action.kind) {
    case 'change-role':
      return { role: action.role };
    case 'suspend':
      return { status: 'suspended' };
    case 'reactivate':
      return { status: 'active', ...NO_ATTEMPTS };
    case 'extend':
      return action.validity;
    case 'reset-password':
      return newStart;
    case 'reset-second-factor':
      return { ...newStart, totpSecretSealed: null, totpConfirmedAt: null, totpLastStep: null };
    case 'end-sessions':
      return {};
  }
}
