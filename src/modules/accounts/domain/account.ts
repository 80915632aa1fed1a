import { assertNever } from '../../../kernel/assert-never.ts';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { LoginName } from './login-name.ts';
import { parseRole, type Role } from './policy.ts';
import { isManager, rolesOfTheSameKind } from './role-kind.ts';
import type { SignInState } from './sign-in.ts';
import { decideValidity, type TypedValidity, type Validity, type ValidityReason } from './validity.ts';

/** To whom an account belongs, and for how long it may be used. */
export interface AccountBounds extends Validity {
  /** The institution they belong to; null for the authority's own staff. */
  readonly facilityId: Uuid | null;
}

/** Somebody of the authority's own staff, without an end. */
export const NO_BOUNDS: AccountBounds = { facilityId: null, validFrom: null, validThrough: null };

/** A person of the staff, as the authority knows them. */
export interface StaffAccount extends SignInState, AccountBounds {
  readonly accountId: Uuid;
  readonly loginName: LoginName;
  readonly displayName: string;
  readonly unitName: string;
  readonly role: Role;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly totpSecretSealed: Uint8Array | null;
  readonly totpConfirmedAt: Instant | null;
  readonly totpLastStep: number | null;
}

/** What a manager does to an account. */
export type AccountAction =
  | { readonly kind: 'change-role'; readonly role: Role }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'reactivate' }
  /** Another first and last day for temporary input support. */
  | { readonly kind: 'extend'; readonly validity: TypedValidity }
  /** A new initial password; the second factor stays. */
  | { readonly kind: 'reset-password' }
  /** A new initial password and no second factor: whoever held the old password could enrol their own device otherwise. */
  | { readonly kind: 'reset-second-factor' }
  | { readonly kind: 'end-sessions' };

export type AccountActionReason =
  | 'own-account'
  | 'nothing-to-change'
  /** A role of another kind, or temporary support for somebody without a last day. */
  | 'role-out-of-bounds'
  /** The only one left who looks after the accounts there. */
  | 'last-manager'
  | ValidityReason;

/** What a decided action changes of the account; `Validity` where it is the days. */
export type DecidedAction =
  | Exclude<AccountAction, { readonly kind: 'extend' }>
  | { readonly kind: 'extend'; readonly validity: Validity };

/** The action of this kind; null when it needs a role and `role` is none. */
export function accountAction(
  kind: AccountAction['kind'],
  { role, validity }: { readonly role: string; readonly validity: TypedValidity },
): AccountAction | null {
  if (kind === 'extend') return { kind, validity };
  if (kind !== 'change-role') return { kind };
  const known = parseRole(role);
  return known === null ? null : { kind, role: known };
}

/** Who acts, on which day in Japan, and how many other active managers the account's authority or institution has. */
export interface ActionCircumstances {
  readonly actorId: Uuid;
  readonly today: PlainDate;
  readonly otherManagers: number;
}

/**
 * Decides whether an action may be done to the account. Nobody changes their own: a stolen session cannot reset its owner's
 * second factor (ASVS 8.3.2, 6.4.3). A role stays within its kind (H-17), and somebody who looks after the accounts remains.
 */
export function decideAccountAction(
  { actorId, today, otherManagers }: ActionCircumstances,
  account: StaffAccount,
  action: AccountAction,
): Result<DecidedAction, AccountActionReason> {
  if (actorId === account.accountId) return fail('own-account');
  const isLast = account.status === 'active' && isManager(account.role) && otherManagers === 0;
  switch (action.kind) {
    case 'change-role':
      if (action.role === account.role) return fail('nothing-to-change');
      if (!mayBecome(account, action.role)) return fail('role-out-of-bounds');
      return isLast && !isManager(action.role) ? fail('last-manager') : ok(action);
    case 'suspend':
      if (account.status === 'suspended') return fail('nothing-to-change');
      return isLast ? fail('last-manager') : ok(action);
    case 'reactivate':
      return account.status === 'active' ? fail('nothing-to-change') : ok(action);
    case 'extend':
      return decideExtension(account, action.validity, today);
    case 'reset-password':
    case 'reset-second-factor':
    case 'end-sessions':
      return ok(action);
    default:
      return assertNever(action);
  }
}

/** Temporary support keeps its end: it neither becomes another role, which has none, nor does another become it. */
const mayBecome = (account: StaffAccount, role: Role): boolean =>
  rolesOfTheSameKind(account.role).includes(role) &&
  (role === 'entry-support') === (account.role === 'entry-support');

function decideExtension(
  account: StaffAccount,
  typed: TypedValidity,
  today: PlainDate,
): Result<DecidedAction, AccountActionReason> {
  if (account.role !== 'entry-support') return fail('days-not-for-role');
  const decision = decideValidity(typed, today);
  if (!decision.ok) return fail(decision.reason[0] ?? 'last-day-missing');
  const { validFrom, validThrough } = decision.value;
  return validFrom === account.validFrom && validThrough === account.validThrough
    ? fail('nothing-to-change')
    : ok({ kind: 'extend', validity: decision.value });
}

/** What the account still has to do after its password was right. */
export const secondStep = (account: Pick<StaffAccount, 'totpConfirmedAt'>): 'enrol' | 'code' =>
  account.totpConfirmedAt === null ? 'enrol' : 'code';
