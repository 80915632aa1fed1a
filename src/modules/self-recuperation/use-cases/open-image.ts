import type { Uuid } from '../../../kernel/ids.ts';
import type { KeyRing } from '../../../platform/crypto/key-ring.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ImageKind } from '../domain/evidence.ts';
import { sealedImage } from '../repository/filing-image.repository.ts';
import { openSealed } from './image-vault.ts';

export interface OpenedImage {
  readonly filingId: Uuid;
  readonly kind: ImageKind;
  readonly jpeg: Uint8Array;
}

export interface OpenImageDeps {
  readonly keyRing: KeyRing;
}

/** Opens an image in the caller's transaction, who writes the audit row; null when it is unknown or destroyed. */
export async function openImage(deps: OpenImageDeps, tx: Tx, imageId: Uuid): Promise<OpenedImage | null> {
  const image = await sealedImage(tx, imageId);
  const jpeg = image === null ? null : await openSealed(tx, deps.keyRing, image);
  return image === null || jpeg === null ? null : { filingId: image.filingId, kind: image.kind, jpeg };
}
