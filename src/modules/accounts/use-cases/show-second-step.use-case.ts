import { recordAudit } from '../../audit/index.ts';
import { secondStep } from '../domain/account.ts';
import { accountById } from '../repository/staff-account.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { totpUri } from './one-time-code.ts';
import { type StaffIdentity, staffActor } from './signed-in-staff.ts';
import { openTotpSecret } from './totp-secret.ts';

export interface SecondStep {
  readonly loginName: string;
  readonly mustChangePassword: boolean;
  /** What an authenticator app needs; null when the account has one already and only a code is owed. */
  readonly enrolment: { readonly secret: string; readonly uri: string } | null;
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
    if (!enrols) return { loginName, mustChangePassword, enrolment: null };
    const secret = openTotpSecret(deps.keyRing, caller, totpSecretSealed);
    const uri = totpUri({ issuer: deps.totpIssuer, label: loginName, secret });
    return { loginName, mustChangePassword, enrolment: { secret, uri } };
  });
}
