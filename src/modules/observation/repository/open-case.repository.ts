import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** A watched person whose period is over. */
export interface EndedCase {
  readonly caseId: Uuid;
  readonly category: 'self' | 'notified';
  /** The day of filing. */
  readonly startsOn: PlainDate;
  readonly endsAt: Instant;
}

/**
 * Open cases whose period is over, in order of id, after `after`. Those for whom a human is needed anyway are not among
 * them: nothing is decided about these by the rule.
 */
export async function casesPastEnd(tx: Tx, after: Uuid | null, limit: number): Promise<readonly EndedCase[]> {
  const { rows } = await sql<EndedCase>`
    select c.case_id as "caseId", c.category, c.starts_on as "startsOn", c.ends_at as "endsAt"
    from recuperation_case c
    where c.authority_id = ${tx.authorityId} and c.status = 'open' and c.ends_at <= ${tx.at}
      and (${after}::uuid is null or c.case_id > ${after}::uuid)
      and not exists (select from care_task t where t.authority_id = c.authority_id and t.case_id = c.case_id
        and t.closed_at is null)
    order by c.case_id limit ${limit}`.execute(tx.db);
  return rows;
}

/** Those of the cases for which a release on or after the end of their period was put before staff already. */
export async function proposedAlready(tx: Tx, cases: readonly EndedCase[]): Promise<ReadonlySet<Uuid>> {
  if (cases.length === 0) return new Set();
  const { rows } = await sql<{ caseId: Uuid }>`
    select t.case_id as "caseId" from care_task t
      join unnest(${cases.map(({ caseId }) => caseId)}::uuid[], ${cases.map(({ endsAt }) => endsAt)}::timestamptz[])
        given (case_id, ends_at) on t.case_id = given.case_id and t.opened_at >= given.ends_at
    where t.authority_id = ${tx.authorityId} and t.kind = 'release-proposal'`.execute(tx.db);
  return new Set(rows.map(({ caseId }) => caseId));
}
