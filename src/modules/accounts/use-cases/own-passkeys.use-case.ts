import { randomBytes } from 'node:crypto';
import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { decideAttempt } from '../domain/sign-in.ts';
import { accountById, updateAccount } from '../repository/staff-account.repository.ts';
import {
  insertPasskey,
  passkeysOf,
  revokePasskeys,
  type StaffPasskey,
} from '../repository/staff-passkey.repository.ts';
import { keepChallenge, takeChallenge } from '../repository/staff-session.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { creationOptions, readNewPasskey } from './passkey-proof.ts';
import { type StaffIdentity, staffActor } from './signed-in-staff.ts';

/** A passkey as its owner sees it. */
export type OwnPasskey = Pick<StaffPasskey, 'passkeyId' | 'label' | 'createdAt' | 'lastUsedAt'>;

export type EnrolPasskeyReason =
  | 'label-length'
  | 'current-wrong'
  | 'passkey-missing'
  | 'passkey-known'
  | 'busy';

const LONGEST_LABEL = 40;
const CHALLENGE_BYTES = 32;

/** 256 random bits that a passkey is to sign. */
export const newChallenge = (): Uint8Array => randomBytes(CHALLENGE_BYTES);

/** The caller's passkeys that hold, oldest first. */
export async function listOwnPasskeys(
  deps: Pick<AccountsDeps, 'database'>,
  caller: StaffIdentity,
): Promise<readonly OwnPasskey[]> {
  return deps.database.withTenant(staffActor(caller), tx => {
    exemptFromAudit(tx, 'shows a person their own passkeys');
    return passkeysOf(tx, caller.accountId);
  });
}

/** What the browser is asked for to make a passkey; the session keeps what must be signed. */
export async function offerPasskey(deps: AccountsDeps, caller: StaffIdentity): Promise<string> {
  return deps.database.withTenant(staffActor(caller), async tx => {
    exemptFromAudit(tx, 'offers a person a passkey; making it is audited');
    const account = await accountById(tx, caller.accountId);
    if (account === null) throw new Error('A session without its account.');
    const challenge = newChallenge();
    await keepChallenge(tx, caller.sessionId, challenge);
    const known = await passkeysOf(tx, caller.accountId);
    return creationOptions({ challenge, serviceName: deps.totpIssuer, account, known });
  });
}

/**
 * Adds a passkey to the caller's account (ASVS 6.3.3). The present password is asked again, or a session left open would
 * give its finder a second factor of their own. `posted` is what the browser made of `offerPasskey`.
 */
export async function enrolPasskey(
  deps: AccountsDeps,
  caller: StaffIdentity,
  input: {
    readonly label: string;
    readonly current: string;
    readonly posted: string;
    readonly origin: string;
  },
): Promise<Result<null, EnrolPasskeyReason>> {
  const actor = staffActor(caller);
  const { label } = input;
  if (label === '' || [...label].length > LONGEST_LABEL) return fail('label-length');
  const seen = await deps.database.withTenant(actor, tx => {
    exemptFromAudit(tx, 'looks up a hash to check a password against; the try itself is audited below');
    return accountById(tx, caller.accountId);
  });
  if (seen === null) return fail('current-wrong');
  const matches = await deps.passwords.verify(seen.passwordHash, input.current);
  if (!matches.ok) return matches;

  return deps.database.withTenant(actor, async tx => {
    const account = await accountById(tx, caller.accountId, 'lock');
    const challenge = await takeChallenge(tx, caller);
    const at = deps.clock.now();
    const correct = matches.value && account?.passwordHash === seen.passwordHash;
    const decision = decideAttempt(account, { correct, at });
    const made =
      decision.ok && challenge !== null
        ? await readNewPasskey(input.posted, { challenge, origin: input.origin })
        : null;
    const passkey = made === null ? null : { ...made, label, passkeyId: tx.newId(), createdAt: at };
    const added = passkey !== null && (await insertPasskey(tx, caller.accountId, passkey));
    if (!decision.ok) await updateAccount(tx, caller.accountId, decision.reason.attempts);
    await recordAudit(tx, {
      action: added ? 'passkey.enrol' : 'passkey.refuse-enrol',
      resource: 'account',
      subjectId: caller.accountId,
      purpose: 'access-control',
      fields: ['passkey'],
      detail: { why: decision.ok ? null : decision.reason.why },
    });
    if (!decision.ok) return fail('current-wrong');
    if (passkey === null) return fail('passkey-missing');
    return added ? ok(null) : fail('passkey-known');
  });
}

/** Ends one of the caller's passkeys. Another person's is left alone. */
export async function removeOwnPasskey(
  deps: Pick<AccountsDeps, 'database' | 'clock'>,
  caller: StaffIdentity,
  passkeyId: Uuid,
): Promise<void> {
  await deps.database.withTenant(staffActor(caller), async tx => {
    const ended = await revokePasskeys(tx, caller.accountId, { only: passkeyId }, deps.clock.now());
    await recordAudit(tx, {
      action: 'passkey.remove',
      resource: 'account',
      subjectId: caller.accountId,
      purpose: 'access-control',
      fields: ['passkey'],
      detail: { ended },
    });
  });
}
