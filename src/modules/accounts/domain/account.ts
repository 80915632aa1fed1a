import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { LoginName } from './login-name.ts';
import { parseRole, type Role } from './policy.ts';
import type { SignInState } from './sign-in.ts';

/** To whom an account belongs, and for how long it may be used. */
export interface AccountBounds {
  /** The institution they belong to; null for the authority's own staff. */
  readonly facilityId: Uuid | null;
  /** The first and last day on which they may sign in; null without bound (H-33). */
  readonly validFrom: PlainDate | null;
  readonly validThrough: PlainDate | null;
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

/** Whether the account may be used on that day in Japan: temporary input support has a first and a last day (H-33). */
export const isValidOn = (
  { validFrom, validThrough }: Pick<AccountBounds, 'validFrom' | 'validThrough'>,
  day: PlainDate,
): boolean => (validFrom === null || validFrom <= day) && (validThrough === null || day <= validThrough);

/** What a manager does to an account. */
export type AccountAction =
  | { readonly kind: 'change-role'; readonly role: Role }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'reactivate' }
  /** A new initial password; the second factor stays. */
  | { readonly kind: 'reset-password' }
  /** A new initial password and no second factor: whoever held the old password could enrol their own device otherwise. */
  | { readonly kind: 'reset-second-factor' }
  | { readonly kind: 'end-sessions' };

export type AccountActionReason = 'own-account' | 'nothing-to-change';

/** The action of this kind; null when it needs a role and `role` is none. */
export function accountAction(kind: AccountAction['kind'], role: string): AccountAction | null {
  if (kind !== 'change-role') return { kind };
  const known = parseRole(role);
  return known === null ? null : { kind, role: known };
}

/**
 * Decides whether `actorId` may do `action` to the account. Nobody changes their own: so one manager always remains,
 * and a stolen session cannot reset its owner's second factor (ASVS 8.3.2, 6.4.3).
 */
export function decideAccountAction(
  actorId: Uuid,
  account: StaffAccount,
  action: AccountAction,
): Result<AccountAction, AccountActionReason> {
  if (actorId === account.accountId) return fail('own-account');
  const asBefore =
    (action.kind === 'change-role' && action.role === account.role) ||
    (action.kind === 'suspend' && account.status === 'suspended') ||
    (action.kind === 'reactivate' && account.status === 'active');
  return asBefore ? fail('nothing-to-change') : ok(action);
}

/** What the account still has to do after its password was right. */
export const secondStep = (account: Pick<StaffAccount, 'totpConfirmedAt'>): 'enrol' | 'code' =>
  account.totpConfirmedAt === null ? 'enrol' : 'code';
