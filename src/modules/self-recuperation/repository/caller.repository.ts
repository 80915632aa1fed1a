import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { FilingStatus } from '../domain/filing-status.ts';
import type { CheckedColumns } from './filing-columns.ts';

/** A filing that a caller may mean: enough to choose by before they have said who they are, and no more. */
export interface CallerCandidate {
  readonly filingId: Uuid;
  readonly managementNumber: string | null;
  readonly name: string;
  readonly nameKana: string;
  readonly status: FilingStatus;
  readonly submittedAt: Instant;
}

/** What is known of the caller before anything is shown: the number alone, or the beginning of the name and more. */
export type CallerQuery =
  | { readonly managementNumber: string }
  | {
      readonly name: { readonly column: 'name' | 'name_kana'; readonly beginning: string } | null;
      readonly birthDate: PlainDate | null;
      /** Digits. */
      readonly phone: string | null;
    };

const SPACES = ' \u3000';

/** Up to `limit` filings that the query fits, the latest first. The caller writes the audit row. */
export async function findCallers(
  tx: Tx,
  wanted: CallerQuery,
  limit: number,
): Promise<readonly CallerCandidate[]> {
  let query = tx.db
    .selectFrom('filing as f')
    .innerJoin('person as p', join =>
      join.onRef('p.authority_id', '=', 'f.authority_id').onRef('p.person_id', '=', 'f.person_id'),
    )
    .select([
      'f.filing_id as filingId',
      'f.management_number as managementNumber',
      'f.name',
      'f.name_kana as nameKana',
      'f.status',
      'f.submitted_at as submittedAt',
    ])
    .where('f.authority_id', '=', tx.authorityId)
    .orderBy('f.submitted_at', 'desc')
    .limit(limit)
    .$narrowType<Pick<CheckedColumns, 'status'>>();
  if ('managementNumber' in wanted)
    return query.where('f.management_number', '=', wanted.managementNumber).execute();
  const { name, birthDate, phone } = wanted;
  if (name !== null) {
    const written = sql<string>`translate(${sql.ref(`f.${name.column}`)}, ${SPACES}, '')`;
    query = query.where(sql<boolean>`starts_with(${written}, ${name.beginning.replaceAll(/\s/gu, '')})`);
  }
  if (birthDate !== null) query = query.where('f.birth_date', '=', birthDate);
  // The number that was filed, or the one that was corrected since.
  if (phone !== null)
    query = query.where(({ eb, or }) => or([eb('f.phone', '=', phone), eb('p.phone', '=', phone)]));
  return query.execute();
}

/** Records that the operator has asked the caller who they are, and was told right. */
export async function insertCallerCheck(tx: Tx, filingId: Uuid, operatorId: Uuid): Promise<void> {
  await tx.db
    .insertInto('caller_check')
    .values({
      authority_id: tx.authorityId,
      check_id: tx.newId(),
      filing_id: filingId,
      operator_id: operatorId,
      checked_at: tx.at,
    })
    .execute();
}

/** Whether the operator has checked a caller about this filing since then. */
export async function hasCheckedCaller(
  tx: Tx,
  filingId: Uuid,
  operatorId: Uuid,
  since: Instant,
): Promise<boolean> {
  const found = await tx.db
    .selectFrom('caller_check')
    .select('check_id')
    .where('authority_id', '=', tx.authorityId)
    .where('filing_id', '=', filingId)
    .where('operator_id', '=', operatorId)
    .where('checked_at', '>=', since)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
