import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { CaseCourse } from '../domain/facts-from-answer.ts';
import type { PlannedSlot } from '../domain/plan-slots.ts';

/** A case as far as its questions depend on it. */
export interface AskedCase extends CaseCourse {
  readonly caseId: Uuid;
  /** The day of filing. */
  readonly startsOn: PlainDate;
  /** The last day on which a released person may still answer; null where there is none (K-62). */
  readonly selfCheckUntil: PlainDate | null;
}

/** A question that was stored. */
export interface StoredSlot extends PlannedSlot {
  readonly isStored: true;
}

/** The cases that these filings opened. Filings that do not exist in this authority are absent. */
export async function caseIdsOfFilings(tx: Tx, filingIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, Uuid>> {
  if (filingIds.length === 0) return new Map();
  const { rows } = await sql<{ filing_id: Uuid; case_id: Uuid }>`
    select filing_id, case_id from filing
    where authority_id = ${tx.authorityId} and filing_id = any(${filingIds}::uuid[])
  `.execute(tx.db);
  return new Map(rows.map(row => [row.filing_id, row.case_id]));
}

/** The cases as they are asked. Cases that do not exist in this authority are absent. */
export async function askedCases(tx: Tx, caseIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, AskedCase>> {
  if (caseIds.length === 0) return new Map();
  const { rows } = await sql<AskedCase>`
    select case_id as "caseId", status, symptomatic, starts_on as "startsOn", last_day as "lastDay",
      ends_at as "endsAt", self_check_until as "selfCheckUntil"
    from recuperation_case where authority_id = ${tx.authorityId} and case_id = any(${caseIds}::uuid[])
  `.execute(tx.db);
  return new Map(rows.map(row => [row.caseId, row]));
}

/** The code of the schedule by which each person is asked. Cases that nobody made one for are absent. */
export async function schedulesOf(tx: Tx, caseIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, string>> {
  if (caseIds.length === 0) return new Map();
  const { rows } = await sql<{ case_id: Uuid; schedule: string }>`
    select case_id, schedule from watch
    where authority_id = ${tx.authorityId} and case_id = any(${caseIds}::uuid[])
  `.execute(tx.db);
  return new Map(rows.map(row => [row.case_id, row.schedule]));
}

/** The stored questions of these cases that have opened, of the days from `since` on. Cases without any are absent. */
export async function openedSlotsOf(
  tx: Tx,
  caseIds: readonly Uuid[],
  since: PlainDate,
): Promise<ReadonlyMap<Uuid, readonly StoredSlot[]>> {
  if (caseIds.length === 0) return new Map();
  const { rows } = await sql<PlannedSlot & { readonly caseId: Uuid }>`
    select case_id as "caseId", slot_on as "slotOn", slot_no as "slotNo", opens_at as "opensAt", due_at as "dueAt"
    from observation_slot
    where authority_id = ${tx.authorityId} and case_id = any(${caseIds}::uuid[]) and slot_on >= ${since}
      and opens_at <= ${tx.at}
  `.execute(tx.db);
  const slots = new Map<Uuid, StoredSlot[]>();
  for (const { caseId, ...slot } of rows) {
    const known = slots.get(caseId);
    if (known === undefined) slots.set(caseId, [{ ...slot, isStored: true }]);
    else known.push({ ...slot, isStored: true });
  }
  return slots;
}
