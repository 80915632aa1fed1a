import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type AccountBounds, NO_BOUNDS } from './account.ts';
import { type LoginName, parseLoginName } from './login-name.ts';
import { isInstitutionRole, parseRole, type Role } from './policy.ts';
import { rolesOfTheSameKind } from './role-kind.ts';
import { decideValidity, type TypedValidity, type ValidityReason } from './validity.ts';

export interface NewAccount {
  readonly loginName: LoginName;
  readonly displayName: string;
  readonly unitName: string;
  readonly role: Role;
}

/** One for each field that must be put right. */
export type NewAccountReason =
  | 'login-name-form'
  | 'display-name-length'
  | 'unit-name-length'
  | 'role-unknown'
  /** A role of institutions without one, an authority's role with one, or temporary support without a last day. */
  | 'role-out-of-bounds';

const LONGEST_NAME = 60;

const isName = (text: string): boolean => text !== '' && [...text].length <= LONGEST_NAME;

/** Whether somebody with this role may belong there, for that long (H-17, H-33). */
const fits = (role: Role, { facilityId, validThrough }: AccountBounds): boolean =>
  isInstitutionRole(role) === (facilityId !== null) && (role !== 'entry-support' || validThrough !== null);

/** Decides whether the typed values make an account: a login name, two names of 1 to 60 characters, a role that fits. */
export function decideNewAccount(
  typed: Readonly<Record<keyof NewAccount, string>>,
  bounds: AccountBounds = NO_BOUNDS,
): Result<NewAccount, readonly NewAccountReason[]> {
  const { displayName, unitName } = typed;
  const loginName = parseLoginName(typed.loginName);
  const role = parseRole(typed.role);
  if (loginName !== null && role !== null && isName(displayName) && isName(unitName) && fits(role, bounds))
    return ok({ loginName, displayName, unitName, role });
  const reasons: NewAccountReason[] = [];
  if (loginName === null) reasons.push('login-name-form');
  if (!isName(displayName)) reasons.push('display-name-length');
  if (!isName(unitName)) reasons.push('unit-name-length');
  if (role === null) reasons.push('role-unknown');
  else if (!fits(role, bounds)) reasons.push('role-out-of-bounds');
  return fail(reasons);
}

/** Somebody who looks after accounts, and opens one. */
export interface AccountOpener {
  readonly role: Role;
  readonly facilityId: Uuid | null;
}

/** What was typed about a new account, with the days of temporary input support. */
export type TypedAccount = Readonly<Record<keyof NewAccount, string>> & TypedValidity;

/**
 * Decides an account that somebody opens for a colleague: of the opener's own authority or institution, with a role of the
 * same kind (H-17), and with days if and only if it is temporary input support (H-33).
 */
export function decideColleague(
  opener: AccountOpener,
  typed: TypedAccount,
  today: PlainDate,
): Result<
  { readonly account: NewAccount; readonly bounds: AccountBounds },
  readonly (NewAccountReason | ValidityReason)[]
> {
  const role = parseRole(typed.role);
  const isTemporary = role === 'entry-support';
  const days = isTemporary ? decideValidity(typed, today) : ok({ validFrom: null, validThrough: null });
  const unasked = !isTemporary && (typed.validFrom !== null || typed.validThrough !== null);
  const bounds: AccountBounds = {
    facilityId: opener.facilityId,
    ...(days.ok ? days.value : { validFrom: null, validThrough: today }),
  };
  const decision = decideNewAccount(typed, bounds);
  const isOfKind = role === null || rolesOfTheSameKind(opener.role).includes(role);
  if (decision.ok && days.ok && isOfKind && !unasked) return ok({ account: decision.value, bounds });

  const reasons: (NewAccountReason | ValidityReason)[] = decision.ok ? [] : [...decision.reason];
  if (!isOfKind && !reasons.includes('role-out-of-bounds')) reasons.push('role-out-of-bounds');
  if (!days.ok) reasons.push(...days.reason);
  if (role !== null && unasked) reasons.push('days-not-for-role');
  return fail(reasons);
}
