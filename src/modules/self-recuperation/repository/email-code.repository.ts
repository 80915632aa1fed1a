import type { Uuid } from '../../../kernel/ids.ts';
import { addHours } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { codeExpiry, type EmailCode } from '../domain/email-code.ts';

export interface StoredEmailCode extends EmailCode {
  readonly codeId: Uuid;
  readonly codeHash: Uint8Array;
}

/** Stores a code that is being mailed. */
export async function insertEmailCode(
  tx: Tx,
  code: Pick<StoredEmailCode, 'codeId' | 'email' | 'codeHash'> & { readonly filingId: Uuid },
): Promise<void> {
  await tx.db
    .insertInto('email_code')
    .values({
      authority_id: tx.authorityId,
      code_id: code.codeId,
      filing_id: code.filingId,
      email: code.email,
      code_hash: Buffer.from(code.codeHash),
      attempts: 0,
      created_at: tx.at,
      expires_at: codeExpiry(tx.at),
      used_at: null,
    })
    .execute();
}

/** The newest code that this draft mailed to this address; older ones no longer count. */
export async function newestEmailCode(
  tx: Tx,
  filingId: Uuid,
  email: string,
): Promise<StoredEmailCode | null> {
  const row = await tx.db
    .selectFrom('email_code')
    .select([
      'code_id as codeId',
      'email',
      'code_hash as codeHash',
      'attempts',
      'created_at as createdAt',
      'expires_at as expiresAt',
      'used_at as usedAt',
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', '=', filingId)
    .where('email', '=', email)
    .orderBy('created_at', 'desc')
    .orderBy('code_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The address to which the newest unused code of this filing went; null when there is none. */
export async function addressAwaitingCode(tx: Tx, filingId: Uuid): Promise<string | null> {
  const row = await tx.db
    .selectFrom('email_code')
    .select('email')
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', '=', filingId)
    .where('used_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('code_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.email ?? null;
}

/** How many codes went to this address in the last hour, from any draft. */
export async function codesInLastHour(tx: Tx, email: string): Promise<number> {
  const { count } = await tx.db
    .selectFrom('email_code')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('authority_id', '=', tx.authorityId)
    .where('email', '=', email)
    .where('created_at', '>', addHours(tx.at, -1))
    .executeTakeFirstOrThrow();
  return count;
}

/** Counts a wrong try. */
export async function countWrongCode(tx: Tx, codeId: Uuid): Promise<void> {
  await tx.db
    .updateTable('email_code')
    .set(row => ({ attempts: row('attempts', '+', 1) }))
    .where('authority_id', '=', tx.authorityId)
    .where('code_id', '=', codeId)
    .execute();
}

/** Marks a code as used: it works once. */
export async function markCodeUsed(tx: Tx, codeId: Uuid): Promise<void> {
  await tx.db
    .updateTable('email_code')
    .set({ used_at: tx.at })
    .where('authority_id', '=', tx.authorityId)
    .where('code_id', '=', codeId)
    .execute();
}

/** Forgets every code of a draft. */
export async function deleteEmailCodes(tx: Tx, filingId: Uuid): Promise<void> {
  await tx.db
    .deleteFrom('email_code')
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', '=', filingId)
    .execute();
}

/** Forgets the codes that nobody typed in: a day later they and their addresses are of no use. */
export async function deleteStaleEmailCodes(tx: Tx): Promise<void> {
  await tx.db
    .deleteFrom('email_code')
    .where('authority_id', '=', tx.authorityId)
    .where('created_at', '<', addHours(tx.at, -24))
    .execute();
}
