import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { secondStep } from '../domain/account.ts';
import { accountById } from '../repository/staff-account.repository.ts';
import { passkeysOf } from '../repository/staff-passkey.repository.ts';
import { keepChallenge } from '../repository/staff-session.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { totpUri } from './one-time-code.ts';
import { newChallenge } from './own-passkeys.use-case.ts';
import { requestOptions } from './passkey-proof.ts';
import { type StaffIdentity, staffActor } from './signed-in-staff.ts';
import { openTotpSecret } from './totp-secret.ts';

export interface SecondStep {
  readonly loginName: string;
  readonly mustChangePassword: boolean;
  /** What an authenticator app needs; null when the account has one already and only a code is owed. */
  readonly enrolment: { readonly secret: string; readonly uri: string } | null;
  /** What the browser is asked for to use a passkey instead; null when the account has none, or owes more than a code. */
  readonly passkeyRequest: string | null;
}

/** What the person must do after the password. The secret is shown only until its first code was given. */
export async function showSecondStep(deps: AccountsDeps, caller: StaffIdentity): Promise<SecondStep> {
  return deps.database.withTenant(staffActor(caller), async tx => {
    const account = await accountById(tx, caller.accountId);
    if (account === null) throw new Error('A session without its account.');
    const { loginName, mustChangePassword, totpSecretSealed } = account;
    const enrols = secondStep(account) === 'enrol' && totpSecretSealed !== null;
    await recordAudit(tx, {
      action: enrols ? 'second-factor.show' : 'second-factor.ask',
      resource: 'account',
      subjectId: caller.accountId,
      purpose: 'access-control',
      fields: enrols ? ['totpSecret'] : [],
    });
    if (!enrols) {
      const passkeyRequest = mustChangePassword ? null : await askForPasskey(tx, caller);
      return { loginName, mustChangePassword, enrolment: null, passkeyRequest };
    }
    const secret = openTotpSecret(deps.keyRing, caller, totpSecretSealed);
    const uri = totpUri({ issuer: deps.totpIssuer, label: loginName, secret });
    return { loginName, mustChangePassword, enrolment: { secret, uri }, passkeyRequest: null };
  });
}

async function askForPasskey(tx: Tx, { accountId, sessionId }: StaffIdentity): Promise<string | null> {
  const known = await passkeysOf(tx, accountId);
  if (known.length === 0) return null;
  const challenge = newChallenge();
  await keepChallenge(tx, sessionId, challenge);
  return requestOptions(challenge, known);
}
