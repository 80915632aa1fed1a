import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { DiscoveryReason } from '../../../platform/oidc/oidc.port.ts';
import { recordAudit } from '../../audit/index.ts';
import {
  decideProvider,
  type IdentityProvider,
  type ProviderReason,
  type TypedProvider,
} from '../domain/identity-provider.ts';
import { findProvider, saveProvider } from '../repository/identity-provider.repository.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { accessTo, sealClientSecret } from './known-provider.ts';
import { type StaffIdentity, staffActor } from './signed-in-staff.ts';

type Deps = Pick<AccountsDeps, 'database' | 'clock' | 'keyRing' | 'oidc'>;

/** The provider as a manager sees it: without its secret. */
export type ProviderView = Omit<IdentityProvider, 'clientSealed'>;

/** The provider that the caller's authority entered; null when there is none. */
export async function readProvider(deps: Deps, caller: StaffIdentity): Promise<ProviderView | null> {
  return deps.database.withTenant(staffActor(caller), async tx => {
    const provider = await findProvider(tx);
    await audit(tx, 'identity-provider.read', null);
    if (provider === null) return null;
    const { clientSealed: _, ...view } = provider;
    return view;
  });
}

/** Writes what a manager typed. A provider whose address, client or secret is another must be tried before it is enabled. */
export async function enterProvider(
  deps: Deps,
  caller: StaffIdentity,
  typed: TypedProvider,
): Promise<Result<null, readonly ProviderReason[]>> {
  return deps.database.withTenant(staffActor(caller), async tx => {
    const known = await findProvider(tx);
    const decision = decideProvider(typed, known, deps.oidc?.speaksHttp ?? false);
    if (!decision.ok) {
      await audit(tx, 'identity-provider.refuse-enter', decision.reason.join(' '));
      return decision;
    }
    const { settings, clientSecret, isAnother } = decision.value;
    const sealed =
      clientSecret === null
        ? known?.clientSealed
        : sealClientSecret(deps.keyRing, caller.authorityId, clientSecret);
    if (sealed === undefined) throw new Error('A provider without a secret was accepted.');
    const kept = isAnother || known === null ? { enabled: false, triedAt: null } : known;
    const provider = { ...settings, clientSealed: sealed, enabled: kept.enabled, triedAt: kept.triedAt };
    await saveProvider(tx, provider, { at: deps.clock.now(), by: caller.accountId });
    await audit(tx, 'identity-provider.enter', null);
    return ok(null);
  });
}

export type TrialReason = DiscoveryReason | 'none-entered' | 'no-way-out' | 'changed-meanwhile';

/** Asks the provider now whether it answers as one should; with `enables`, people may enter by it if it does. */
export async function tryProvider(
  deps: Deps,
  caller: StaffIdentity,
  { enables }: { readonly enables: boolean },
): Promise<Result<null, TrialReason>> {
  const actor = staffActor(caller);
  const seen = await deps.database.withTenant(actor, async tx => {
    await audit(tx, 'identity-provider.try', null);
    return findProvider(tx);
  });
  const outcome = await ask(deps, caller, seen);
  return deps.database.withTenant(actor, async tx => {
    const provider = await findProvider(tx);
    const isSame = seen !== null && provider?.issuer === seen.issuer && provider.clientId === seen.clientId;
    const result = outcome.ok && !isSame ? fail('changed-meanwhile' as const) : outcome;
    const action = enables ? 'identity-provider.enable' : 'identity-provider.tried';
    await audit(tx, result.ok ? action : `${action}-failed`, result.ok ? null : result.reason);
    if (result.ok && provider !== null) {
      const at = deps.clock.now();
      const changed = { ...provider, triedAt: at, enabled: enables || provider.enabled };
      await saveProvider(tx, changed, { at, by: caller.accountId });
    }
    return result;
  });
}

async function ask(
  { oidc, keyRing }: Deps,
  { authorityId }: StaffIdentity,
  provider: IdentityProvider | null,
): Promise<Result<null, TrialReason>> {
  if (oidc === null) return fail('no-way-out');
  return provider === null ? fail('none-entered') : oidc.discover(accessTo(keyRing, authorityId, provider));
}

/** Nobody enters by the provider any more; the links of accounts stay for when it is enabled again. */
export async function disableProvider(deps: Deps, caller: StaffIdentity): Promise<void> {
  await deps.database.withTenant(staffActor(caller), async tx => {
    const provider = await findProvider(tx);
    if (provider !== null)
      await saveProvider(tx, { ...provider, enabled: false }, { at: deps.clock.now(), by: caller.accountId });
    await audit(tx, 'identity-provider.disable', null);
  });
}

const audit = (tx: Tx, action: string, why: string | null): Promise<void> =>
  recordAudit(tx, {
    action,
    resource: 'identity-provider',
    subjectId: null,
    purpose: 'access-control',
    detail: { why },
  });
