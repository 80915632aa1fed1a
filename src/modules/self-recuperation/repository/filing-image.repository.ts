import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ImageKind } from '../domain/evidence.ts';

/** What is known of an image without opening it. */
export interface FilingImage {
  readonly imageId: Uuid;
  readonly filingId: Uuid;
  readonly kind: ImageKind;
  readonly width: number;
  readonly height: number;
  readonly sha256: Uint8Array;
  readonly perceptualHash: string;
  readonly createdAt: Instant;
  readonly destroyedAt: Instant | null;
}

export interface SealedImage extends FilingImage {
  /** Null once destroyed. */
  readonly sealed: Uint8Array | null;
}

const COLUMNS = [
  'image_id as imageId',
  'filing_id as filingId',
  'kind',
  'width',
  'height',
  'sha256',
  'perceptual_hash as perceptualHash',
  'created_at as createdAt',
  'destroyed_at as destroyedAt',
] as const;

const images = (tx: Tx) =>
  tx.db
    .selectFrom('filing_image')
    .select(COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .$narrowType<{ kind: ImageKind }>();

/** The images of a filing that no later upload replaced, destroyed ones too, in the order of the form. */
export async function currentImages(tx: Tx, filingId: Uuid): Promise<readonly FilingImage[]> {
  return images(tx)
    .where('filing_id', '=', filingId)
    .where('replaced_at', 'is', null)
    .orderBy('kind', 'desc')
    .execute();
}

/** One image with its sealed bytes; null when there is none. */
export async function sealedImage(tx: Tx, imageId: Uuid): Promise<SealedImage | null> {
  const query = images(tx).select('sealed').where('image_id', '=', imageId);
  return (await query.executeTakeFirst()) ?? null;
}

/** The image of this kind that counts for a filing, with its sealed bytes. */
export async function currentSealedImage(
  tx: Tx,
  filingId: Uuid,
  kind: ImageKind,
): Promise<SealedImage | null> {
  const query = images(tx)
    .select('sealed')
    .where('filing_id', '=', filingId)
    .where('kind', '=', kind)
    .where('replaced_at', 'is', null);
  return (await query.executeTakeFirst()) ?? null;
}

/** Stores a sealed image in place of the one of the same kind, whose bytes are destroyed at once. */
export async function replaceImage(
  tx: Tx,
  image: Omit<FilingImage, 'createdAt' | 'destroyedAt'> & { readonly sealed: Uint8Array },
): Promise<void> {
  await tx.db
    .updateTable('filing_image')
    .set({ replaced_at: tx.at, sealed: null, destroyed_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', '=', image.filingId)
    .where('kind', '=', image.kind)
    .where('replaced_at', 'is', null)
    .execute();
  await tx.db
    .insertInto('filing_image')
    .values({
      authority_id: tx.authorityId,
      image_id: image.imageId,
      filing_id: image.filingId,
      kind: image.kind,
      sealed: Buffer.from(image.sealed),
      sha256: Buffer.from(image.sha256),
      perceptual_hash: image.perceptualHash,
      width: image.width,
      height: image.height,
      created_at: tx.at,
      replaced_at: null,
      destroyed_at: null,
    })
    .execute();
}

/** Destroys the sealed bytes of images; what was seen of them (size, hashes) stays. */
export async function destroyImages(tx: Tx, imageIds: readonly Uuid[]): Promise<void> {
  if (imageIds.length === 0) return;
  await tx.db
    .updateTable('filing_image')
    .set({ sealed: null, destroyed_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('image_id', 'in', imageIds)
    .where('destroyed_at', 'is', null)
    .execute();
}
