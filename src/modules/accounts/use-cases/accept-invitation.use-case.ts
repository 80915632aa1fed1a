import type { AuthorityId } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { StaffAccount } from '../domain/account.ts';
import { decideIdentity, type IdentityLink, provedAddress } from '../domain/identity-link.ts';
import { acceptInvitation, invitationOf, linkOfSubject } from '../repository/identity-link.repository.ts';
import { accountById } from '../repository/staff-account.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { enterByIdentity, type IdentityAccepted } from './enter-by-identity.ts';
import { type FlowTrouble, refuse } from './finish-identity-flow.use-case.ts';
import { openProved, type ProvedFlow } from './identity-flow.ts';
import { enabledProvider } from './known-provider.ts';

type Deps = Pick<AccountsDeps, 'database' | 'clock' | 'keyRing'>;

/** What somebody who is invited is asked: whether this account is theirs. */
export interface ShownInvitation {
  readonly authorityId: AuthorityId;
  readonly email: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly providerLabel: string;
}

/** The invitation of the browser that proved who it is; null when it is none any more. */
export async function showInvitation(deps: Deps, sealed: string | null): Promise<ShownInvitation | null> {
  const flow = openProved(deps, sealed);
  if (flow === null || flow.linkFor !== null) return null;
  const { authorityId } = flow;
  const visitor: Actor = { kind: 'visitor', authorityId };
  return deps.database.withTenant(visitor, async tx => {
    const provider = await enabledProvider(tx);
    const found = await invited(tx, flow, deps.clock.now());
    await recordAudit(tx, {
      action: 'identity-link.show-invitation',
      resource: 'account',
      subjectId: found?.account.accountId ?? null,
      purpose: 'access-control',
      fields: ['loginName', 'displayName', 'email'],
    });
    if (found === null || provider === null) return null;
    const { loginName, displayName } = found.account;
    const email = found.invitation.email ?? '';
    return { authorityId, email, loginName, displayName, providerLabel: provider.label };
  });
}

/**
 * Links the account to which somebody was invited and lets them in, once they confirmed it. The provider verified the
 * address, a manager entered it before, and it counts once (ASVS 6.8.1, 6.8.2).
 */
export async function confirmInvitation(
  deps: Deps,
  sealed: string | null,
): Promise<Result<IdentityAccepted & Pick<ProvedFlow, 'authorityId' | 'next'>, FlowTrouble>> {
  const flow = openProved(deps, sealed);
  if (flow === null || flow.linkFor !== null) return fail('lost');
  const { authorityId, next, identity } = flow;
  const visitor: Actor = { kind: 'visitor', authorityId };
  return deps.database.withTenant(visitor, async tx => {
    const provider = await enabledProvider(tx);
    const at = deps.clock.now();
    const found = await invited(tx, flow, at);
    if (provider === null) return refuse(tx, 'off');
    if (found === null || (await linkOfSubject(tx, identity)) !== null) return refuse(tx, 'unlinked');
    const { account, invitation: link } = found;
    const decision = decideIdentity({ account, link }, { identity, settings: provider, flowAt: flow.at, at });
    if (!decision.ok) return refuse(tx, decision.reason, account.accountId);
    await acceptInvitation(tx, link.linkId, { subject: identity.subject, at });
    await recordAudit(tx, {
      action: 'identity-link.accept',
      resource: 'account',
      subjectId: account.accountId,
      purpose: 'access-control',
      fields: ['identity'],
    });
    const accepted = await enterByIdentity(deps, tx, { account, linkId: link.linkId, provider, flow, at });
    return ok({ ...accepted, authorityId, next });
  });
}

/** The invitation read again under the lock of its account, as whoever ends it does. */
async function invited(
  tx: Tx,
  { identity }: ProvedFlow,
  at: Instant,
): Promise<{ readonly invitation: IdentityLink; readonly account: StaffAccount } | null> {
  const email = provedAddress(identity);
  if (email === null) return null;
  const wanted = { issuer: identity.issuer, email, at };
  const seen = await invitationOf(tx, wanted);
  const account = seen === null ? null : await accountById(tx, seen.accountId, 'lock');
  const invitation = account === null ? null : await invitationOf(tx, wanted);
  return account === null || invitation?.accountId !== account.accountId ? null : { account, invitation };
}
