import type { AuthorityId } from '../../../kernel/ids.ts';
import type { KeyRing } from '../../../platform/crypto/key-ring.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { OidcProvider } from '../../../platform/oidc/oidc.port.ts';
import type { IdentityProvider } from '../domain/identity-provider.ts';
import { findProvider } from '../repository/identity-provider.repository.ts';

const boundTo = (authorityId: AuthorityId): string => `identity-provider|${authorityId}`;

/** Seals the secret that a provider gave an authority: in another authority's row it will not open. */
export const sealClientSecret = (keyRing: KeyRing, authorityId: AuthorityId, secret: string): Uint8Array =>
  keyRing.sealSmall(new TextEncoder().encode(secret), boundTo(authorityId));

/** The provider as it is asked, its secret opened. */
export const accessTo = (
  keyRing: KeyRing,
  authorityId: AuthorityId,
  { issuer, clientId, clientSealed }: IdentityProvider,
): OidcProvider => ({
  issuer,
  clientId,
  clientSecret: new TextDecoder().decode(keyRing.openSmall(clientSealed, boundTo(authorityId))),
});

/** The provider by which the people of this authority may sign in now; null when there is none. */
export async function enabledProvider(tx: Tx): Promise<IdentityProvider | null> {
  const provider = await findProvider(tx);
  return provider?.enabled === true ? provider : null;
}
