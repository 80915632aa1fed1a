import type { Uuid } from '../../../kernel/ids.ts';
import type { KeyRing } from '../../../platform/crypto/key-ring.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { CleanImage } from '../../../platform/images/image-sanitiser.port.ts';
import { insertPages, sealedPage } from '../repository/page.repository.ts';

/** Seals the pages of a sheet with a key of its own; gives the wrapped key. */
export function sealPages(tx: Tx, keyRing: KeyRing, sheetId: Uuid, images: readonly CleanImage[]) {
  const { plain, wrapped } = keyRing.newDataKey(keyContext(tx, sheetId));
  const pages = images.map(({ jpeg, sha256 }, place) => ({
    pageNo: place + 1,
    sealed: keyRing.seal(plain, jpeg, pageContext(tx, sheetId, place + 1)),
    imageHash: sha256,
  }));
  return { sealedKey: wrapped, keep: () => insertPages(tx, sheetId, pages) };
}

/** The picture of one page as JPEG; null when there is none. Throws when a byte was altered. */
export async function openPage(
  tx: Tx,
  keyRing: KeyRing,
  sheetId: Uuid,
  pageNo: number,
): Promise<Uint8Array | null> {
  const page = await sealedPage(tx, sheetId, pageNo);
  if (page === null) return null;
  const key = keyRing.unwrapDataKey(page.sealedKey, keyContext(tx, sheetId));
  return keyRing.open(key, page.sealed, pageContext(tx, sheetId, pageNo));
}

// What is sealed for one row, column and tenant opens nowhere else.
const keyContext = (tx: Tx, sheetId: Uuid): string =>
  `received_sheet|sealed_key|${sheetId}|${tx.authorityId}`;
const pageContext = (tx: Tx, sheetId: Uuid, pageNo: number): string =>
  `received_page|sealed_image|${sheetId}|${pageNo}|${tx.authorityId}`;
