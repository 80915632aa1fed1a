import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** A place in a list of patients: since when, and the case. */
export interface CarePosition {
  readonly since: PlainDate;
  readonly caseId: Uuid;
}

/** As many as a page needs where one in fifty has no place yet. */
const CASES_A_BITE = 2_500;

/** Notified patients without a place from this position on, whose recuperation began first at the head; at most `limit`. */
export async function undecidedCases(
  tx: Tx,
  after: CarePosition | null,
  limit: number,
): Promise<readonly CarePosition[]> {
  const found: CarePosition[] = [];
  let from = after;
  do {
    const { undecided, last } = await undecidedAmongNext(tx, from);
    found.push(...undecided);
    from = last;
  } while (from !== null && found.length < limit);
  return found.slice(0, limit);
}

/**
 * Those without a place among the next cases, and the last of these; null where there are no more. The stays of all of them
 * are looked up in one scan: row-level security is asked anew for each.
 */
async function undecidedAmongNext(
  tx: Tx,
  after: CarePosition | null,
): Promise<{ readonly undecided: readonly CarePosition[]; readonly last: CarePosition | null }> {
  const beyond =
    after === null
      ? sql``
      : sql`and (c.starts_on, c.case_id) > (${after.since}::date, ${after.caseId}::uuid)`;
  const { rows } = await sql<CarePosition & { readonly isUndecided: boolean; readonly isLast: boolean }>`
    with next as materialized (
      select c.case_id, c.starts_on from recuperation_case c
      where c.authority_id = ${tx.authorityId} and c.status = 'open' and c.category = 'notified' ${beyond}
      order by c.starts_on, c.case_id limit ${CASES_A_BITE}
    ), placed as materialized (
      select s.case_id from case_stay s
      where s.authority_id = ${tx.authorityId} and s.until_on is null
        and s.case_id = any(array(select case_id from next))
    ), numbered as (
      select n.*, n.case_id not in (select case_id from placed) as is_undecided,
        row_number() over (order by n.starts_on, n.case_id) = ${CASES_A_BITE} as is_last
      from next n
    )
    select case_id as "caseId", starts_on as since, is_undecided as "isUndecided", is_last as "isLast"
    from numbered where is_undecided or is_last order by starts_on, case_id`.execute(tx.db);
  return { undecided: rows.filter(row => row.isUndecided), last: rows.find(row => row.isLast) ?? null };
}
