import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import type { KeyRing } from '../../../platform/crypto/key-ring.ts';

interface Owner {
  readonly authorityId: AuthorityId;
  readonly accountId: Uuid;
}

const boundTo = ({ authorityId, accountId }: Owner): string => `staff-totp|${authorityId}|${accountId}`;

/** Seals a secret (base32) for its account: in another account's row it will not open. */
export const sealTotpSecret = (keyRing: KeyRing, owner: Owner, secret: string): Uint8Array =>
  keyRing.sealSmall(new TextEncoder().encode(secret), boundTo(owner));

/** Opens what `sealTotpSecret` made; throws when it was altered or belongs to another account. */
export const openTotpSecret = (keyRing: KeyRing, owner: Owner, sealed: Uint8Array): string =>
  new TextDecoder().decode(keyRing.openSmall(sealed, boundTo(owner)));
