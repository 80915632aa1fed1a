import type { AuthorityId } from '../../../kernel/ids.ts';
import { fail, type Result } from '../../../kernel/result.ts';
import type { StaffAccount } from '../domain/account.ts';
import { decidePassword, type PasswordReason } from '../domain/password.ts';
import type { AccountsDeps } from './accounts-deps.ts';

/** A new password as typed, and again. */
export interface TypedPassword {
  readonly newPassword: string;
  readonly repeated: string;
}

/** Decides whether the account's owner may use the new password, and hashes it. Slow: call it outside a transaction. */
export async function hashNewPassword(
  deps: Pick<AccountsDeps, 'passwords' | 'authorityName'>,
  authorityId: AuthorityId,
  account: StaffAccount,
  { newPassword, repeated }: TypedPassword,
): Promise<Result<string, PasswordReason | 'busy'>> {
  const context = [account.loginName, account.displayName, account.unitName, deps.authorityName(authorityId)];
  const decision = decidePassword({ password: newPassword, repeated, context });
  if (!decision.ok) return decision;
  const asBefore = await deps.passwords.verify(account.passwordHash, newPassword);
  if (!asBefore.ok) return asBefore;
  return asBefore.value ? fail('unchanged') : deps.passwords.hash(newPassword);
}
