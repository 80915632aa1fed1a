import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Population, Source, SupportCase } from '../domain/support-case.ts';
import type { SupportStatus } from '../domain/support-status.ts';
import { CASE_COLUMNS } from './support-case.repository.ts';

/** Which cases are listed; what is null or absent does not narrow the list. */
export interface SupportSelection {
  readonly statuses?: readonly SupportStatus[] | null;
  readonly population?: Population | null;
  readonly source?: Source | null;
  readonly assignedTo?: Uuid | null;
}

/** The last case of a page: newer ones come first. */
export interface SupportPosition {
  readonly receivedAt: Instant;
  readonly supportCaseId: Uuid;
}

/** Cases, newest first, at most `limit`, after the position. The caller records the reading. */
export async function listSupportCases(
  tx: Tx,
  selection: SupportSelection,
  after: SupportPosition | null,
  limit: number,
): Promise<readonly SupportCase[]> {
  const { statuses, population, source, assignedTo } = selection;
  const { rows } = await sql<SupportCase>`select ${CASE_COLUMNS} from support_case c
    where c.authority_id = ${tx.authorityId}
      ${statuses ? sql`and c.status = any(${[...statuses]}::text[])` : sql``}
      ${population ? sql`and c.population = ${population}` : sql``}
      ${source ? sql`and c.source = ${source}` : sql``}
      ${assignedTo ? sql`and c.assigned_to = ${assignedTo}` : sql``}
      ${after ? sql`and (c.received_at, c.support_case_id) < (${after.receivedAt}::timestamptz, ${after.supportCaseId}::uuid)` : sql``}
    order by c.received_at desc, c.support_case_id desc limit ${limit}`.execute(tx.db);
  return rows;
}

/** How many cases stand in each status. */
export async function countByStatus(tx: Tx): Promise<ReadonlyMap<SupportStatus, number>> {
  const { rows } = await sql<{ status: SupportStatus; count: number }>`
    select status, count(*)::int as count from support_case where authority_id = ${tx.authorityId}
    group by status`.execute(tx.db);
  return new Map(rows.map(({ status, count }) => [status, count]));
}

/** People whom the prefecture took back since then, newest first, at most ten. */
export async function recalledSince(tx: Tx, since: Instant): Promise<readonly SupportCase[]> {
  const { rows } = await sql<SupportCase>`select ${CASE_COLUMNS} from support_case c
    where c.authority_id = ${tx.authorityId} and c.recalled_at >= ${since}::timestamptz
    order by c.recalled_at desc, c.support_case_id limit 10`.execute(tx.db);
  return rows;
}
