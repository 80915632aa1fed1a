import { sql } from 'kysely';
import type { Uuid } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { RecallReason } from '../../domain/packages/recall-reason.ts';
import type { Untrue } from './difference.repository.ts';

/** Somebody of whom a receiver must be told now that they are not to be supported on the basis any more. */
export interface Recall {
  readonly recallId: Uuid;
  readonly packageId: Uuid;
  readonly sequence: number;
  readonly caseId: Uuid;
  readonly reference: Uuid;
  readonly municipalityCode: string;
  readonly reason: RecallReason;
  readonly noticedAt: Instant;
  readonly toldAt: Instant | null;
  readonly toldTo: string | null;
  /** The package by which the cancellation went out. */
  readonly cancelledBy: Uuid | null;
}

/** Opens a recall for each; one that is open already stays. Returns those that were opened, or opened again. */
export async function openRecalls(
  tx: Tx,
  found: readonly (Untrue & { readonly reason: RecallReason })[],
): Promise<readonly Pick<Recall, 'caseId' | 'municipalityCode' | 'reason'>[]> {
  if (found.length === 0) return [];
  const { rows } = await sql<Pick<Recall, 'caseId' | 'municipalityCode' | 'reason'>>`
    insert into provision_recall as known (authority_id, recall_id, package_id, case_id, reference, basis_id,
      municipality_code, reason, noticed_at)
    select ${tx.authorityId}, gen_random_uuid(), package_id, case_id, reference, basis_id, municipality_code, reason,
      ${tx.at}::timestamptz
    from unnest(${found.map(row => row.packageId)}::uuid[], ${found.map(row => row.caseId)}::uuid[],
      ${found.map(row => row.reference)}::uuid[], ${found.map(row => row.basisId)}::uuid[],
      ${found.map(row => row.municipalityCode)}::text[], ${found.map(row => row.reason)}::text[])
      given (package_id, case_id, reference, basis_id, municipality_code, reason)
    on conflict (authority_id, package_id, case_id) do update
      set reason = excluded.reason, noticed_at = excluded.noticed_at, lifted_at = null, told_at = null, told_by = null,
        told_to = null
      where known.lifted_at is not null
    returning case_id as "caseId", municipality_code as "municipalityCode", reason`.execute(tx.db);
  return rows;
}

/** Lifts the open recalls of everybody who is not among those found: what the receiver was told is so again. */
export async function liftRecalls(tx: Tx, found: readonly Untrue[]): Promise<number> {
  const { numAffectedRows } = await sql`
    update provision_recall recall set lifted_at = ${tx.at}::timestamptz
    where recall.authority_id = ${tx.authorityId} and recall.lifted_at is null and recall.cancelled_by is null
      and recall.noticed_at < ${tx.at}::timestamptz
      and not exists (
        select from unnest(${found.map(row => row.packageId)}::uuid[], ${found.map(row => row.caseId)}::uuid[])
          still (package_id, case_id)
        where still.package_id = recall.package_id and still.case_id = recall.case_id)`.execute(tx.db);
  return Number(numAffectedRows ?? 0n);
}

const RECALL = sql`
  recall.recall_id as "recallId", recall.package_id as "packageId", given.sequence, recall.case_id as "caseId",
  recall.reference, recall.municipality_code as "municipalityCode", recall.reason, recall.noticed_at as "noticedAt",
  recall.told_at as "toldAt", recall.told_to as "toldTo", recall.cancelled_by as "cancelledBy"
  from provision_recall recall
  join provision_package given on given.authority_id = recall.authority_id and given.package_id = recall.package_id`;

/** The recalls that somebody still has to tell by telephone or whose cancellation has not gone out, the newest first. */
export async function openRecallsOf(tx: Tx, limit: number): Promise<readonly Recall[]> {
  const { rows } = await sql<Recall>`
    select ${RECALL}
    where recall.authority_id = ${tx.authorityId} and recall.lifted_at is null
      and (recall.told_at is null or recall.cancelled_by is null)
    order by recall.noticed_at desc, recall.recall_id limit ${limit}`.execute(tx.db);
  return rows;
}

/** How many people a receiver still has to be told of by telephone. */
export async function countUntold(tx: Tx): Promise<number> {
  const { rows } = await sql<{ waiting: string }>`
    select count(*) as waiting from provision_recall
    where authority_id = ${tx.authorityId} and lifted_at is null and told_at is null`.execute(tx.db);
  return Number(rows[0]?.waiting ?? 0);
}

/** One recall; null when there is none. */
export async function recallById(tx: Tx, recallId: Uuid): Promise<Recall | null> {
  const { rows } = await sql<Recall>`
    select ${RECALL} where recall.authority_id = ${tx.authorityId} and recall.recall_id = ${recallId}`.execute(
    tx.db,
  );
  return rows[0] ?? null;
}

/** Records who was told by telephone; false when that was recorded before. */
export async function setTold(tx: Tx, recallId: Uuid, toldBy: Uuid, toldTo: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('provision_recall')
    .set({ told_at: tx.at, told_by: toldBy, told_to: toldTo })
    .where('authority_id', '=', tx.authorityId)
    .where('recall_id', '=', recallId)
    .where('told_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
