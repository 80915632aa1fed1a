import type { Selectable } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { DB } from '../../../platform/db/tables.generated.ts';
import type { CaseCategory } from '../domain/case-category.ts';
import type { CaseStatus, CloseReason } from '../domain/case-status.ts';
import type { DecidedPeriod, RecuperationCase } from '../domain/recuperation-case.ts';

/** Stores a new open case, and returns it as stored. */
export async function insertCase(
  tx: Tx,
  opened: Pick<RecuperationCase, 'caseId' | 'personId' | 'category' | 'startsOn' | 'testedOn'> &
    DecidedPeriod,
): Promise<RecuperationCase> {
  const row = await tx.db
    .insertInto('recuperation_case')
    .values({
      authority_id: tx.authorityId,
      case_id: opened.caseId,
      person_id: opened.personId,
      category: opened.category,
      status: 'open',
      starts_on: opened.startsOn,
      tested_on: opened.testedOn,
      opened_at: tx.at,
      ...periodColumns(opened),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return fromRow(row);
}

const cases = (tx: Tx) =>
  tx.db.selectFrom('recuperation_case').selectAll().where('authority_id', '=', tx.authorityId);

/** The case; null when there is none in this authority. With `lock`, nobody else changes it until the transaction ends. */
export async function findCase(tx: Tx, caseId: Uuid, lock = false): Promise<RecuperationCase | null> {
  const query = cases(tx).where('case_id', '=', caseId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** Those of the cases that exist, locked in the order of their ids, so that two who lock many cannot block each other. */
export async function lockCases(tx: Tx, caseIds: readonly Uuid[]): Promise<readonly RecuperationCase[]> {
  if (caseIds.length === 0) return [];
  const rows = await cases(tx)
    .where('case_id', 'in', [...caseIds])
    .orderBy('case_id')
    .forUpdate()
    .execute();
  return rows.map(fromRow);
}

const fromRow = (row: Selectable<DB['recuperation_case']>): RecuperationCase => ({
  caseId: row.case_id,
  personId: row.person_id,
  category: row.category as CaseCategory,
  status: row.status as CaseStatus,
  startsOn: row.starts_on,
  testedOn: row.tested_on,
  symptomatic: row.symptomatic,
  dayZero: row.day_zero,
  lastDay: row.last_day,
  returnOn: row.return_on,
  endsAt: row.ends_at,
  plannedReturnOn: row.planned_return_on,
  selfCheckUntil: row.self_check_until,
  ruleId: row.rule_id,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
  closeReason: row.close_reason as CloseReason | null,
});

/** Replaces the decided period. */
export async function updatePeriod(tx: Tx, caseId: Uuid, period: DecidedPeriod): Promise<void> {
  await tx.db
    .updateTable('recuperation_case')
    .set(periodColumns(period))
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', '=', caseId)
    .execute();
}

/** Records that the cases are no longer watched, by whom and why. */
export async function updateClosed(
  tx: Tx,
  caseIds: readonly Uuid[],
  status: CaseStatus,
  reason: CloseReason,
): Promise<void> {
  await tx.db
    .updateTable('recuperation_case')
    .set({ status, close_reason: reason, closed_at: tx.at, closed_by: tx.actorName })
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', 'in', [...caseIds])
    .execute();
}

/** Makes the case one of the category. */
export async function updateCategory(tx: Tx, caseId: Uuid, category: CaseCategory): Promise<void> {
  await tx.db
    .updateTable('recuperation_case')
    .set({ category })
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', '=', caseId)
    .execute();
}

/** Watches the case again, with its period decided anew. */
export async function updateReopened(tx: Tx, caseId: Uuid, period: DecidedPeriod): Promise<void> {
  await tx.db
    .updateTable('recuperation_case')
    .set({ status: 'open', close_reason: null, closed_at: null, closed_by: null, ...periodColumns(period) })
    .where('authority_id', '=', tx.authorityId)
    .where('case_id', '=', caseId)
    .execute();
}

/** The open cases of a person. */
export async function openCasesOf(tx: Tx, personId: Uuid): Promise<readonly RecuperationCase[]> {
  const rows = await cases(tx).where('person_id', '=', personId).where('status', '=', 'open').execute();
  return rows.map(fromRow);
}

const periodColumns = (period: DecidedPeriod) => ({
  symptomatic: period.symptomatic,
  day_zero: period.dayZero,
  last_day: period.lastDay,
  return_on: period.returnOn,
  ends_at: period.endsAt,
  planned_return_on: period.plannedReturnOn,
  self_check_until: period.selfCheckUntil,
  rule_id: period.ruleId,
});
