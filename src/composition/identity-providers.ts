import type { AuthorityId } from '../kernel/ids.ts';
import type { Config } from '../platform/config/config.ts';
import type { Authority } from '../platform/db/authority.repository.ts';
import type { OidcPort } from '../platform/oidc/oidc.port.ts';
import { createOpenidClient } from '../platform/oidc/openid-client.oidc.ts';
import { isLoopback } from '../platform/outbound/public-addresses.ts';
import { createPublicFetch } from '../platform/outbound/public-fetch.ts';

type Settings = Pick<Config, 'edition' | 'publicOrigin' | 'oidcPrivateHosts'>;

/** By which providers of identities are asked; null in a city, which connects to nothing (E-32). */
export function oidcOf({ edition, publicOrigin, oidcPrivateHosts = [] }: Settings): OidcPort | null {
  if (edition === 'city') return null;
  // A site that only this machine can open may have its provider here, too: a training or a test.
  const isHere = isLoopback(new URL(publicOrigin).hostname);
  return createOpenidClient({
    fetch: createPublicFetch({ reachesLoopback: isHere, privateHosts: new Set(oidcPrivateHosts) }),
    speaksHttp: isHere,
    machineNow: () => performance.now(),
  });
}

/** Scheme, host and port at which the people of an authority sign in: its own host, else the public one. */
export const originOf =
  (authorities: readonly Pick<Authority, 'authorityId' | 'host'>[], publicOrigin: string) =>
  (authorityId: AuthorityId): string => {
    const host = authorities.find(authority => authority.authorityId === authorityId)?.host ?? null;
    if (host === null) return publicOrigin;
    const url = new URL(publicOrigin);
    url.hostname = host;
    return url.origin;
  };
