import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { constantTimeEqual } from '../../../platform/crypto/token.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import type { ExchangeReason, OidcAnswer } from '../../../platform/oidc/oidc.port.ts';
import { recordAudit } from '../../audit/index.ts';
import { decideIdentity, type IdentityRefusal, provedAddress } from '../domain/identity-link.ts';
import { invitationOf, linkOfSubject } from '../repository/identity-link.repository.ts';
import { accountById } from '../repository/staff-account.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { enterByIdentity, type IdentityAccepted } from './enter-by-identity.ts';
import { type AskedFlow, openAsked, type ProvedFlow, sealFlow } from './identity-flow.ts';
import { accessTo, enabledProvider } from './known-provider.ts';

/** Why somebody who came back does not get on. `lost`: this browser was not sent away, or too long ago. */
export type FlowTrouble = 'off' | 'lost' | 'forged-state' | ExchangeReason | IdentityRefusal;

/** Where somebody gets who came back. */
export type FlowFinished =
  | ({
      readonly kind: 'entered';
      readonly next: string;
      readonly authorityId: AuthorityId;
    } & IdentityAccepted)
  /** Who they are is proved and to be linked, once they say so; the cookie of their browser then holds `sealed`. */
  | { readonly kind: 'confirm'; readonly whose: 'invited' | 'own'; readonly sealed: string };

export interface CameBack extends OidcAnswer {
  /** What the cookie of the browser holds. */
  readonly sealed: string | null;
  readonly state: string;
  readonly redirectUri: string;
}

type Deps = Pick<AccountsDeps, 'database' | 'clock' | 'keyRing' | 'oidc'>;

/**
 * Takes what a browser brought back from its provider (ASVS 10.1.2, 10.2.1, 10.5): the state is that of its own cookie, the
 * code is exchanged, and the identity is looked up by issuer and subject (6.8.2), never by a mail address alone. Refusals
 * are in the audit with their reason.
 */
export async function finishIdentityFlow(
  deps: Deps,
  back: CameBack,
): Promise<Result<FlowFinished, FlowTrouble>> {
  const flow = openAsked(deps, back.sealed);
  if (flow === null) return fail('lost');
  if (!constantTimeEqual(Buffer.from(back.state), Buffer.from(flow.state)))
    return refused(deps, flow.authorityId, 'forged-state');
  const { authorityId, next, linkFor, at } = flow;
  const exchanged = await exchange(deps, flow, back);
  if (!exchanged.ok) return refused(deps, authorityId, exchanged.reason);
  const proved: ProvedFlow = { kind: 'proved', authorityId, next, linkFor, at, identity: exchanged.value };
  if (linkFor !== null) return ok({ kind: 'confirm', whose: 'own', sealed: sealFlow(deps.keyRing, proved) });
  return enter(deps, proved);
}

async function exchange(deps: Deps, flow: AskedFlow, { code, iss, redirectUri }: CameBack) {
  const { authorityId, state, nonce, codeVerifier } = flow;
  const provider = await deps.database.withTenant({ kind: 'visitor', authorityId }, tx => {
    exemptFromAudit(tx, 'looks up whom to ask who came back; the answer is audited');
    return enabledProvider(tx);
  });
  if (provider === null || deps.oidc === null) return fail('off' as const);
  const question = { redirectUri, state, nonce, codeVerifier };
  // Outside a transaction: the provider may take its time.
  return deps.oidc.exchange(accessTo(deps.keyRing, authorityId, provider), question, { code, iss });
}

function enter(deps: Deps, flow: ProvedFlow): Promise<Result<FlowFinished, FlowTrouble>> {
  const { authorityId, next, identity } = flow;
  const visitor: Actor = { kind: 'visitor', authorityId };
  return deps.database.withTenant(visitor, async tx => {
    const provider = await enabledProvider(tx);
    if (provider === null) return refuse(tx, 'off');
    const at = deps.clock.now();
    const account = await linkedAccount(tx, flow);
    // Read under the lock of its account, as whoever ends it does.
    const link = account === null ? null : await linkOfSubject(tx, identity);
    const known = account === null || link === null ? null : { account, link };
    const decision = decideIdentity(known, { identity, settings: provider, flowAt: flow.at, at });
    if (decision.ok && known !== null) {
      const { linkId } = known.link;
      const accepted = await enterByIdentity(deps, tx, {
        account: known.account,
        linkId,
        provider,
        flow,
        at,
      });
      return ok({ kind: 'entered', authorityId, next, ...accepted });
    }
    const reason = decision.ok ? 'unlinked' : decision.reason;
    if (reason === 'unlinked' && (await isInvited(tx, flow, at))) {
      exemptFromAudit(tx, 'asks somebody who is invited whether they mean it; the answer is audited');
      return ok({ kind: 'confirm', whose: 'invited', sealed: sealFlow(deps.keyRing, flow) });
    }
    return refuse(tx, reason, account?.accountId ?? null);
  });
}

async function linkedAccount(tx: Tx, { identity }: ProvedFlow) {
  const link = await linkOfSubject(tx, identity);
  return link === null ? null : accountById(tx, link.accountId, 'lock');
}

async function isInvited(tx: Tx, { identity }: ProvedFlow, at: ProvedFlow['at']): Promise<boolean> {
  const email = provedAddress(identity);
  return email !== null && (await invitationOf(tx, { issuer: identity.issuer, email, at })) !== null;
}

const refused = (deps: Deps, authorityId: AuthorityId, why: FlowTrouble) =>
  deps.database.withTenant({ kind: 'visitor', authorityId }, tx => refuse(tx, why));

/** Writes down why somebody did not get on. */
export async function refuse(
  tx: Tx,
  why: FlowTrouble,
  accountId: Uuid | null = null,
): Promise<Result<never, FlowTrouble>> {
  await recordAudit(tx, {
    action: 'session.refuse-identity',
    resource: 'session',
    subjectId: accountId,
    purpose: 'access-control',
    detail: { why },
  });
  return fail(why);
}
