import { fail, ok, type Result } from '../../../kernel/result.ts';
import { type LoginName, parseLoginName } from './login-name.ts';
import { parseRole, type Role } from './policy.ts';

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
  | 'role-unknown';

const LONGEST_NAME = 60;

const isName = (text: string): boolean => text !== '' && [...text].length <= LONGEST_NAME;

/** Decides whether the typed values make an account: a login name, two names of 1 to 60 characters, a known role. */
export function decideNewAccount(
  typed: Readonly<Record<keyof NewAccount, string>>,
): Result<NewAccount, readonly NewAccountReason[]> {
  const { displayName, unitName } = typed;
  const loginName = parseLoginName(typed.loginName);
  const role = parseRole(typed.role);
  if (loginName !== null && role !== null && isName(displayName) && isName(unitName))
    return ok({ loginName, displayName, unitName, role });
  const reasons: NewAccountReason[] = [];
  if (loginName === null) reasons.push('login-name-form');
  if (!isName(displayName)) reasons.push('display-name-length');
  if (!isName(unitName)) reasons.push('unit-name-length');
  if (role === null) reasons.push('role-unknown');
  return fail(reasons);
}
