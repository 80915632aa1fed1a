import { fail, ok, type Result } from '../../../kernel/result.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { IdentityLink } from '../domain/identity-link.ts';
import { mayComeIn } from '../domain/identity-provider.ts';
import { decideAttempt } from '../domain/sign-in.ts';
import { endLinks, insertLink, linkOfSubject, linksOf } from '../repository/identity-link.repository.ts';
import { accountById, updateAccount } from '../repository/staff-account.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { openProved, type ProvedFlow } from './identity-flow.ts';
import { enabledProvider } from './known-provider.ts';
import { type StaffIdentity, staffActor } from './signed-in-staff.ts';

type Deps = Pick<AccountsDeps, 'database' | 'clock' | 'keyRing' | 'oidc' | 'passwords'>;

/** The way in by a provider, as the owner of an account sees it. */
export interface OwnIdentity {
  readonly label: string;
  /** Null when the account is not linked, or only invited. */
  readonly link: Pick<IdentityLink, 'email' | 'linkedAt' | 'lastUsedAt'> | null;
}

/** How the caller may sign in by the provider of their authority; null where it has none, and for people of institutions. */
export async function showOwnIdentity(deps: Deps, caller: StaffIdentity): Promise<OwnIdentity | null> {
  if (deps.oidc === null || caller.facilityId !== null) return null;
  return deps.database.withTenant(staffActor(caller), async tx => {
    exemptFromAudit(tx, 'shows a person how they may sign in themselves');
    const provider = await enabledProvider(tx);
    if (provider === null) return null;
    const links = await linksOf(tx, caller.accountId);
    const link = links.find(({ issuer, subject }) => issuer === provider.issuer && subject !== null);
    return { label: provider.label, link: link ?? null };
  });
}

/** The identity that the caller proved in this browser and session, to be shown before it is linked; null when there is none. */
export function provedByCaller(
  deps: Deps,
  caller: StaffIdentity,
  sealed: string | null,
): ProvedFlow['identity'] | null {
  const flow = openProved(deps, sealed);
  const isTheirs =
    flow?.authorityId === caller.authorityId &&
    flow.linkFor?.accountId === caller.accountId &&
    flow.linkFor.sessionId === caller.sessionId;
  return isTheirs ? flow.identity : null;
}

export type LinkReason = 'flow-lost' | 'current-wrong' | 'identity-taken' | 'identity-domain' | 'busy';

/**
 * Links the caller's account to the identity that they proved. The present password is asked again, or whoever finds a
 * session open, or signs the browser in elsewhere, would get a way in of their own.
 */
export async function linkOwnIdentity(
  deps: Deps,
  caller: StaffIdentity,
  { sealed, current }: { readonly sealed: string | null; readonly current: string },
): Promise<Result<null, LinkReason>> {
  const identity = caller.facilityId === null ? provedByCaller(deps, caller, sealed) : null;
  if (identity === null) return fail('flow-lost');
  const actor = staffActor(caller);
  const seen = await deps.database.withTenant(actor, tx => {
    exemptFromAudit(tx, 'looks up a hash to check a password against; the try itself is audited below');
    return accountById(tx, caller.accountId);
  });
  if (seen === null) return fail('current-wrong');
  const matches = await deps.passwords.verify(seen.passwordHash, current);
  if (!matches.ok) return matches;

  return deps.database.withTenant(actor, async tx => {
    const account = await accountById(tx, caller.accountId, 'lock');
    const provider = await enabledProvider(tx);
    const at = deps.clock.now();
    const correct = matches.value && account?.passwordHash === seen.passwordHash;
    const decision = decideAttempt(account, { correct, at });
    if (!decision.ok) await updateAccount(tx, caller.accountId, decision.reason.attempts);
    const link = async (): Promise<Result<null, LinkReason>> => {
      if (!decision.ok) return fail('current-wrong');
      if (provider?.issuer !== identity.issuer) return fail('flow-lost');
      if (!mayComeIn(provider, identity)) return fail('identity-domain');
      const known = await linkOfSubject(tx, identity);
      if (known !== null && known.accountId !== caller.accountId) return fail('identity-taken');
      await endLinks(tx, caller.accountId, { at, by: caller.accountId });
      const { issuer, subject } = identity;
      const email = identity.email?.toLowerCase() ?? null;
      const made = { accountId: caller.accountId, issuer, subject, email, createdAt: at, linkedAt: at };
      const added = await insertLink(tx, { linkId: tx.newId(), expiresAt: null, ...made }, caller.accountId);
      return added ? ok(null) : fail('identity-taken');
    };
    const outcome = await link();
    await recordAudit(tx, {
      action: outcome.ok ? 'identity-link.create' : 'identity-link.refuse',
      resource: 'account',
      subjectId: caller.accountId,
      purpose: 'access-control',
      fields: ['identity'],
      detail: { why: outcome.ok ? null : outcome.reason },
    });
    return outcome;
  });
}

/** Ends the caller's way in by a provider. */
export async function endOwnIdentity(deps: Deps, caller: StaffIdentity): Promise<void> {
  await deps.database.withTenant(staffActor(caller), async tx => {
    const ended = await endLinks(tx, caller.accountId, { at: deps.clock.now(), by: caller.accountId });
    await recordAudit(tx, {
      action: 'identity-link.end',
      resource: 'account',
      subjectId: caller.accountId,
      purpose: 'access-control',
      fields: ['identity'],
      detail: { ended },
    });
  });
}
