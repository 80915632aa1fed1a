import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import type { KeyRing } from '../../../platform/crypto/key-ring.ts';
import type { SealedFile } from '../repository/received-package.repository.ts';

const keyContext = (authorityId: AuthorityId, receivedPackageId: Uuid): string =>
  `received_package|wrapped_key|${receivedPackageId}|${authorityId}`;
const fileContext = (authorityId: AuthorityId, receivedPackageId: Uuid): string =>
  `received_package|sealed_file|${receivedPackageId}|${authorityId}`;

/** Seals a file that waits, with a key of its own. It is protected by its password besides. */
export function sealFile(
  keyRing: KeyRing,
  authorityId: AuthorityId,
  receivedPackageId: Uuid,
  bytes: Uint8Array,
): SealedFile {
  const { plain, wrapped } = keyRing.newDataKey(keyContext(authorityId, receivedPackageId));
  return {
    wrappedKey: wrapped,
    sealed: keyRing.seal(plain, bytes, fileContext(authorityId, receivedPackageId)),
  };
}

/** Opens what `sealFile` sealed for the same place. */
export function unsealFile(
  keyRing: KeyRing,
  authorityId: AuthorityId,
  receivedPackageId: Uuid,
  { wrappedKey, sealed }: SealedFile,
): Uint8Array {
  const key = keyRing.unwrapDataKey(wrappedKey, keyContext(authorityId, receivedPackageId));
  return keyRing.open(key, sealed, fileContext(authorityId, receivedPackageId));
}
