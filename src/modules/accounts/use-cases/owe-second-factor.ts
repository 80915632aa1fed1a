import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { type StaffAccount, secondStep } from '../domain/account.ts';
import { updateAccount } from '../repository/staff-account.repository.ts';
import { revokeSessions } from '../repository/staff-session.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { newTotpSecret } from './one-time-code.ts';
import { startSession } from './start-session.ts';
import { sealTotpSecret } from './totp-secret.ts';

/** The first factor was given. */
export interface FirstFactorAccepted {
  /** For the cookie of a session that still owes the second factor. */
  readonly token: string;
  readonly step: 'enrol' | 'code';
}

/** Starts a session that owes the second factor, in the place of others that do. */
export async function oweSecondFactor(
  deps: Pick<AccountsDeps, 'keyRing'>,
  tx: Tx,
  account: StaffAccount,
  at: Instant,
): Promise<FirstFactorAccepted> {
  const step = secondStep(account);
  await revokeSessions(tx, account.accountId, 'unfinished', at);
  if (step === 'enrol') await offerNewSecret(deps, tx, account);
  return { token: await startSession(tx, account.accountId, 'password', at), step };
}

/** A new secret at each try to enrol: one that somebody else saw before must not become the account's. */
async function offerNewSecret(
  deps: Pick<AccountsDeps, 'keyRing'>,
  tx: Tx,
  { accountId }: StaffAccount,
): Promise<void> {
  const owner = { authorityId: tx.authorityId, accountId };
  await updateAccount(tx, accountId, {
    totpSecretSealed: sealTotpSecret(deps.keyRing, owner, newTotpSecret()),
    totpLastStep: null,
  });
}
