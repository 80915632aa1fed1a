import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** How many people still wait for an offer, a decision or the end of their support. */
export async function countOpenCases(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from support_case
    where authority_id = ${tx.authorityId} and ended_at is null`.execute(tx.db);
  return rows[0]?.count ?? 0;
}

/** Cases with support whose last day is before `today`, or all of them, at most `limit`; locked until the transaction ends. */
export async function casesPastPeriod(
  tx: Tx,
  today: PlainDate,
  { all, limit }: { readonly all: boolean; readonly limit: number },
): Promise<readonly Uuid[]> {
  const { rows } = await sql<{ id: Uuid }>`select support_case_id as id from support_case
    where authority_id = ${tx.authorityId} and status = 'active'
      ${all ? sql`` : sql`and period_through < ${today}::date`}
    order by support_case_id limit ${limit} for update`.execute(tx.db);
  return rows.map(({ id }) => id);
}
