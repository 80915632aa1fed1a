import type { AuthorityId } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import type { DiscoveryReason } from '../../../platform/oidc/oidc.port.ts';
import type { AccountsDeps } from './accounts-deps.ts';
import { type AskedFlow, newFlowSecret, sealFlow } from './identity-flow.ts';
import { accessTo, enabledProvider } from './known-provider.ts';

type Deps = Pick<AccountsDeps, 'database' | 'clock' | 'keyRing' | 'oidc'>;

/**
 * Sends a browser to the provider of its authority (ASVS 10.1.2, 10.2.1): returns the address, and what the browser must
 * hold in its cookie when it comes back. `off` when the authority has none that is enabled.
 */
export async function startIdentityFlow(
  deps: Deps,
  begun: Pick<AskedFlow, 'authorityId' | 'next' | 'linkFor'> & { readonly redirectUri: string },
): Promise<Result<{ readonly address: string; readonly sealed: string }, 'off' | DiscoveryReason>> {
  const { authorityId, next, linkFor, redirectUri } = begun;
  const provider = await providerAt(deps, authorityId);
  if (provider === null || deps.oidc === null) return fail('off');
  const secrets = { state: newFlowSecret(), nonce: newFlowSecret(), codeVerifier: newFlowSecret() };
  const address = await deps.oidc.authorizationUrl(
    accessTo(deps.keyRing, authorityId, provider),
    { redirectUri, ...secrets },
    provider.secondFactorAcr,
  );
  if (!address.ok) return address;
  const flow = { kind: 'asked', authorityId, next, linkFor, at: deps.clock.now(), ...secrets } as const;
  return ok({ address: address.value, sealed: sealFlow(deps.keyRing, flow) });
}

/** Where a person signs out at the provider, too; null when it has no such place or does not answer. */
export async function addressToSignOut(deps: Deps, authorityId: AuthorityId): Promise<string | null> {
  const provider = await providerAt(deps, authorityId);
  if (provider === null || deps.oidc === null) return null;
  const address = await deps.oidc.endSessionUrl(accessTo(deps.keyRing, authorityId, provider));
  return address.ok ? address.value : null;
}

const providerAt = (deps: Deps, authorityId: AuthorityId) =>
  deps.database.withTenant({ kind: 'visitor', authorityId }, tx => {
    exemptFromAudit(tx, 'looks up where a browser is sent; what it comes back with is audited');
    return enabledProvider(tx);
  });
