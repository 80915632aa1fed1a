import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** A picture of a page, sealed with the key of its sheet. */
export interface SealedPage {
  /** From 1. */
  readonly pageNo: number;
  readonly sealed: Uint8Array;
  /** SHA-256 of the picture. */
  readonly imageHash: Uint8Array;
}

/** Keeps the pages of a sheet. */
export async function insertPages(tx: Tx, sheetId: Uuid, pages: readonly SealedPage[]): Promise<void> {
  if (pages.length === 0) return;
  await tx.db
    .insertInto('received_page')
    .values(
      pages.map(({ pageNo, sealed, imageHash }) => ({
        authority_id: tx.authorityId,
        sheet_id: sheetId,
        page_no: pageNo,
        sealed_image: Buffer.from(sealed),
        image_hash: Buffer.from(imageHash),
      })),
    )
    .execute();
}

/** One page with the wrapped key that opens it; null when there is none. */
export async function sealedPage(
  tx: Tx,
  sheetId: Uuid,
  pageNo: number,
): Promise<{ readonly sealed: Uint8Array; readonly sealedKey: Uint8Array } | null> {
  const row = await tx.db
    .selectFrom('received_page')
    .innerJoin('received_sheet', join =>
      join
        .onRef('received_sheet.authority_id', '=', 'received_page.authority_id')
        .onRef('received_sheet.sheet_id', '=', 'received_page.sheet_id'),
    )
    .select(['received_page.sealed_image as sealed', 'received_sheet.sealed_key as sealedKey'])
    .where('received_page.authority_id', '=', tx.authorityId)
    .where('received_page.sheet_id', '=', sheetId)
    .where('received_page.page_no', '=', pageNo)
    .executeTakeFirst();
  return row === undefined || row.sealedKey === null ? null : { ...row, sealedKey: row.sealedKey };
}

/** Other sheets that hold one of this sheet's pictures: the same page was sent twice. */
export async function sheetsWithSamePage(tx: Tx, sheetId: Uuid): Promise<readonly Uuid[]> {
  const rows = await tx.db
    .selectFrom('received_page as own')
    .innerJoin('received_page as other', join =>
      join
        .onRef('other.authority_id', '=', 'own.authority_id')
        .onRef('other.image_hash', '=', 'own.image_hash')
        .onRef('other.sheet_id', '!=', 'own.sheet_id'),
    )
    .select('other.sheet_id as sheetId')
    .distinct()
    .where('own.authority_id', '=', tx.authorityId)
    .where('own.sheet_id', '=', sheetId)
    .orderBy('sheetId')
    .execute();
  return rows.map(row => row.sheetId);
}
