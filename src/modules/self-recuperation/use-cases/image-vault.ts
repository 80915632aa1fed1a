import type { Uuid } from '../../../kernel/ids.ts';
import type { KeyRing } from '../../../platform/crypto/key-ring.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { CleanImage } from '../../../platform/images/image-sanitiser.port.ts';
import type { ImageKind } from '../domain/evidence.ts';
import { replaceImage, type SealedImage } from '../repository/filing-image.repository.ts';
import { filingKey, insertFilingKey } from '../repository/filing-key.repository.ts';

/** Seals an image with the key of its filing, made at the first image, and keeps it in place of the former one. */
export async function keepImage(
  tx: Tx,
  keyRing: KeyRing,
  filingId: Uuid,
  kind: ImageKind,
  { jpeg, ...image }: CleanImage,
): Promise<void> {
  const imageId = tx.newId();
  const dataKey = (await dataKeyOf(tx, keyRing, filingId)) ?? (await newDataKey(tx, keyRing, filingId));
  const sealed = keyRing.seal(dataKey, jpeg, imageContext(tx, imageId));
  await replaceImage(tx, { ...image, imageId, filingId, kind, sealed });
}

/** The picture of a sealed image as JPEG; null when it or its key was destroyed. Throws when a byte was altered. */
export async function openSealed(tx: Tx, keyRing: KeyRing, image: SealedImage): Promise<Uint8Array | null> {
  if (image.sealed === null) return null;
  const dataKey = await dataKeyOf(tx, keyRing, image.filingId);
  return dataKey === null ? null : keyRing.open(dataKey, image.sealed, imageContext(tx, image.imageId));
}

async function dataKeyOf(tx: Tx, keyRing: KeyRing, filingId: Uuid): Promise<Uint8Array | null> {
  const wrapped = await filingKey(tx, filingId);
  return wrapped === null ? null : keyRing.unwrapDataKey(wrapped, keyContext(tx, filingId));
}

async function newDataKey(tx: Tx, keyRing: KeyRing, filingId: Uuid): Promise<Uint8Array> {
  const { plain, wrapped } = keyRing.newDataKey(keyContext(tx, filingId));
  await insertFilingKey(tx, filingId, wrapped);
  return plain;
}

// What is sealed for one row, column and tenant opens nowhere else.
const keyContext = (tx: Tx, filingId: Uuid): string => `filing_key|wrapped_key|${filingId}|${tx.authorityId}`;
const imageContext = (tx: Tx, imageId: Uuid): string => `filing_image|sealed|${imageId}|${tx.authorityId}`;
