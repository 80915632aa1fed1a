import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import {
  decideInvitation,
  type IdentityLink,
  type InvitationReason,
  invitationEnd,
  linkState,
} from '../domain/identity-link.ts';
import {
  endExpired,
  endLinks,
  insertLink,
  invitationOf,
  linksOf,
} from '../repository/identity-link.repository.ts';
import { accountById } from '../repository/staff-account.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { enabledProvider } from './known-provider.ts';
import { type StaffIdentity, staffActor } from './signed-in-staff.ts';

type Deps = Pick<AccountsDeps, 'database' | 'clock' | 'oidc'>;

/** How somebody of the authority may sign in by its provider, as a manager sees it. */
export interface AccountIdentity {
  readonly accountId: Uuid;
  readonly displayName: string;
  readonly isOwn: boolean;
  /** What people press; null when no provider is enabled. */
  readonly label: string | null;
  readonly link:
    | (Pick<IdentityLink, 'email' | 'linkedAt' | 'lastUsedAt' | 'expiresAt'> & {
        readonly state: ReturnType<typeof linkState>;
      })
    | null;
}

/** The account with its link or invitation; null when this authority's own staff has none with the id. */
export async function readIdentity(
  deps: Deps,
  caller: StaffIdentity,
  accountId: Uuid,
): Promise<AccountIdentity | null> {
  return deps.database.withTenant(staffActor(caller), async tx => {
    const account = await accountById(tx, accountId);
    const [link] = await linksOf(tx, accountId);
    const provider = await enabledProvider(tx);
    await recordAudit(tx, {
      action: 'identity-link.read',
      resource: 'account',
      subjectId: account === null ? null : accountId,
      purpose: 'access-control',
      fields: ['displayName', 'email'],
    });
    if (account === null || account.facilityId !== null) return null;
    return {
      accountId,
      displayName: account.displayName,
      isOwn: accountId === caller.accountId,
      label: deps.oidc === null ? null : (provider?.label ?? null),
      link: link === undefined ? null : { ...link, state: linkState(link, deps.clock.now()) },
    };
  });
}

export type InviteReason =
  | InvitationReason
  | 'not-found'
  | 'provider-off'
  | 'already-linked'
  | 'email-invited';

/** Invites the owner of an account to link it: by the address that the provider must verify, within 14 days, once. */
export async function inviteIdentity(
  deps: Deps,
  caller: StaffIdentity,
  accountId: Uuid,
  typed: string,
): Promise<Result<null, InviteReason>> {
  return deps.database.withTenant(staffActor(caller), async tx => {
    const outcome = await invite(tx, deps, caller, accountId, typed);
    await recordAudit(tx, {
      action: outcome.ok ? 'identity-link.invite' : 'identity-link.refuse-invite',
      resource: 'account',
      subjectId: !outcome.ok && outcome.reason === 'not-found' ? null : accountId,
      purpose: 'access-control',
      fields: ['email'],
      detail: { why: outcome.ok ? null : outcome.reason },
    });
    return outcome;
  });
}

async function invite(
  tx: Tx,
  { clock }: Deps,
  caller: StaffIdentity,
  accountId: Uuid,
  typed: string,
): Promise<Result<null, InviteReason>> {
  const account = await accountById(tx, accountId, 'lock');
  if (account === null) return fail('not-found');
  const provider = await enabledProvider(tx);
  if (provider === null) return fail('provider-off');
  const decision = decideInvitation({ typed, callerId: caller.accountId }, account, provider);
  if (!decision.ok) return decision;
  const links = await linksOf(tx, accountId);
  if (links.some(({ issuer, subject }) => issuer === provider.issuer && subject !== null))
    return fail('already-linked');
  const at = clock.now();
  const wanted = { issuer: provider.issuer, email: decision.value, at };
  const known = await invitationOf(tx, wanted);
  if (known !== null && known.accountId !== accountId) return fail('email-invited');
  const ended = { at, by: caller.accountId };
  await endLinks(tx, accountId, ended);
  await endExpired(tx, decision.value, ended);
  const added = await insertLink(
    tx,
    {
      linkId: tx.newId(),
      accountId,
      issuer: wanted.issuer,
      subject: null,
      email: wanted.email,
      createdAt: at,
      expiresAt: invitationEnd(at),
      linkedAt: null,
    },
    caller.accountId,
  );
  return added ? ok(null) : fail('email-invited');
}

/** Ends the link or the invitation of an account; false when this authority has none with the id. */
export async function endIdentity(deps: Deps, caller: StaffIdentity, accountId: Uuid): Promise<boolean> {
  return deps.database.withTenant(staffActor(caller), async tx => {
    const account = await accountById(tx, accountId, 'lock');
    const ended =
      account === null ? 0 : await endLinks(tx, accountId, { at: deps.clock.now(), by: caller.accountId });
    await recordAudit(tx, {
      action: 'identity-link.end',
      resource: 'account',
      subjectId: account === null ? null : accountId,
      purpose: 'access-control',
      fields: ['identity'],
      detail: { ended },
    });
    return account !== null;
  });
}
