import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ClaimLine } from '../domain/reconcile-claims.ts';
import type { TestMethod } from '../domain/test-method.ts';

/** A file of claims as it was handed in. */
export interface ClaimsFile {
  readonly claimsId: Uuid;
  /** The first day of the month that it is about. */
  readonly month: PlainDate;
  readonly fileName: string;
  readonly uploadedAt: Instant;
}

const COLUMNS = [
  'claims_id as claimsId',
  'month',
  'file_name as fileName',
  'uploaded_at as uploadedAt',
] as const;

/** Keeps a file with its lines; the file with this content that is kept already, when there is one. */
export async function keepClaims(
  tx: Tx,
  file: Omit<ClaimsFile, 'claimsId' | 'uploadedAt'> & { readonly hash: Uint8Array },
  lines: readonly ClaimLine[],
): Promise<{ readonly claimsId: Uuid; readonly isNew: boolean }> {
  const claimsId = tx.newId();
  const added = await tx.db
    .insertInto('claims_file')
    .values({
      authority_id: tx.authorityId,
      claims_id: claimsId,
      month: file.month,
      file_name: file.fileName,
      file_hash: Buffer.from(file.hash),
      uploaded_at: tx.at,
      uploaded_by: tx.actorName,
    })
    .onConflict(conflict => conflict.columns(['authority_id', 'file_hash']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) {
    const kept = await tx.db
      .selectFrom('claims_file')
      .select('claims_id as claimsId')
      .where('authority_id', '=', tx.authorityId)
      .where('file_hash', '=', Buffer.from(file.hash))
      .executeTakeFirstOrThrow();
    return { claimsId: kept.claimsId, isNew: false };
  }
  await sql`
    insert into claims_line (authority_id, claims_id, line, facility_code, sampled_on, method, tests, amount_yen)
    select ${tx.authorityId}, ${claimsId}, given.* from unnest(
      ${lines.map(({ line }) => line)}::int[], ${lines.map(({ facilityCode }) => facilityCode)}::text[],
      ${lines.map(({ sampledOn }) => sampledOn)}::date[], ${lines.map(({ method }) => method)}::text[],
      ${lines.map(({ tests }) => tests)}::int[], ${lines.map(({ amountYen }) => amountYen)}::bigint[]
    ) given`.execute(tx.db);
  return { claimsId, isNew: true };
}

/** The newest files of claims. */
export async function listClaimsFiles(tx: Tx, limit: number): Promise<readonly ClaimsFile[]> {
  return tx.db
    .selectFrom('claims_file')
    .select(COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .orderBy('uploaded_at', 'desc')
    .orderBy('claims_id')
    .limit(limit)
    .execute();
}

/** The file; null when the authority has none with this id. */
export async function claimsFileById(tx: Tx, claimsId: Uuid): Promise<ClaimsFile | null> {
  const row = await tx.db
    .selectFrom('claims_file')
    .select(COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .where('claims_id', '=', claimsId)
    .executeTakeFirst();
  return row ?? null;
}

/** The lines of a file, in its order. */
export async function listClaimLines(tx: Tx, claimsId: Uuid): Promise<readonly ClaimLine[]> {
  return tx.db
    .selectFrom('claims_line')
    .select([
      'line',
      'facility_code as facilityCode',
      'sampled_on as sampledOn',
      'method',
      'tests',
      'amount_yen as amountYen',
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('claims_id', '=', claimsId)
    .orderBy('line')
    .$narrowType<{ method: TestMethod }>()
    .execute();
}
