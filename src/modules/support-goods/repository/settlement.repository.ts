import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Payment, ReminderWay, SettlementStatus } from '../domain/settlement.ts';

/** A bill to somebody whose support has ended. */
export interface Settlement {
  readonly settlementId: Uuid;
  readonly number: number;
  readonly supportCaseId: Uuid;
  readonly status: SettlementStatus;
  readonly amountYen: number;
  readonly paidYen: number;
  readonly billedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly paidOn: PlainDate | null;
}

const COLUMNS =
  sql.raw(`t.settlement_id as "settlementId", t.number, t.support_case_id as "supportCaseId", t.status,
  t.amount_yen as "amountYen", t.paid_yen as "paidYen", t.billed_on as "billedOn", t.due_on as "dueOn",
  t.paid_on as "paidOn"`);

/** Makes a bill that nothing was paid on yet. */
export async function insertSettlement(
  tx: Tx,
  settlement: Pick<Settlement, 'settlementId' | 'supportCaseId' | 'amountYen' | 'billedOn' | 'dueOn'>,
): Promise<void> {
  await tx.db
    .insertInto('settlement')
    .values({
      authority_id: tx.authorityId,
      settlement_id: settlement.settlementId,
      support_case_id: settlement.supportCaseId,
      status: 'open',
      amount_yen: settlement.amountYen,
      paid_yen: 0,
      billed_on: settlement.billedOn,
      due_on: settlement.dueOn,
      billed_at: tx.at,
      billed_by: tx.actorName,
    })
    .execute();
}

/** The bill; null when the city has none with this id. */
export async function settlementById(tx: Tx, settlementId: Uuid): Promise<Settlement | null> {
  const { rows } = await sql<Settlement>`select ${COLUMNS} from settlement t
    where t.authority_id = ${tx.authorityId} and t.settlement_id = ${settlementId}`.execute(tx.db);
  return rows[0] ?? null;
}

/** The same, locked until the transaction ends. */
export async function lockSettlement(tx: Tx, settlementId: Uuid): Promise<Settlement | null> {
  const { rows } = await sql<Settlement>`select ${COLUMNS} from settlement t
    where t.authority_id = ${tx.authorityId} and t.settlement_id = ${settlementId} for update`.execute(tx.db);
  return rows[0] ?? null;
}

/** The bills of a case, the newest first. */
export async function settlementsOfCase(tx: Tx, supportCaseId: Uuid): Promise<readonly Settlement[]> {
  const { rows } = await sql<Settlement>`select ${COLUMNS} from settlement t
    where t.authority_id = ${tx.authorityId} and t.support_case_id = ${supportCaseId}
    order by t.number desc`.execute(tx.db);
  return rows;
}

/** Records a payment; with the last yen the bill is paid. */
export async function insertPayment(
  tx: Tx,
  { settlementId, amountYen, paidYen }: Settlement,
  payment: Payment,
): Promise<void> {
  await tx.db
    .insertInto('settlement_payment')
    .values({
      authority_id: tx.authorityId,
      payment_id: tx.newId(),
      settlement_id: settlementId,
      paid_on: payment.paidOn,
      amount_yen: payment.amountYen,
      way: payment.way,
      recorded_at: tx.at,
      recorded_by: tx.actorName,
    })
    .execute();
  const sum = paidYen + payment.amountYen;
  await tx.db
    .updateTable('settlement')
    .set({ paid_yen: sum, ...(sum === amountYen && { status: 'paid', paid_on: payment.paidOn }) })
    .where('authority_id', '=', tx.authorityId)
    .where('settlement_id', '=', settlementId)
    .execute();
}

/** Withdraws a bill that nothing was paid on. */
export async function setWithdrawn(tx: Tx, settlementId: Uuid): Promise<void> {
  await tx.db
    .updateTable('settlement')
    .set({ status: 'withdrawn', withdrawn_at: tx.at, withdrawn_by: tx.actorName })
    .where('authority_id', '=', tx.authorityId)
    .where('settlement_id', '=', settlementId)
    .execute();
}

/** What was paid on a bill, first to last. */
export async function paymentsOf(tx: Tx, settlementId: Uuid): Promise<readonly Payment[]> {
  const { rows } = await sql<Payment>`select paid_on as "paidOn", amount_yen as "amountYen", way
    from settlement_payment where authority_id = ${tx.authorityId} and settlement_id = ${settlementId}
    order by paid_on, payment_id`.execute(tx.db);
  return rows;
}

/** Somebody was reminded to pay. */
export interface Reminder {
  readonly remindedOn: PlainDate;
  readonly way: ReminderWay;
  readonly note: string;
}

/** Records a reminder. */
export async function insertReminder(tx: Tx, settlementId: Uuid, reminder: Reminder): Promise<void> {
  await tx.db
    .insertInto('settlement_reminder')
    .values({
      authority_id: tx.authorityId,
      reminder_id: tx.newId(),
      settlement_id: settlementId,
      reminded_on: reminder.remindedOn,
      way: reminder.way,
      note: reminder.note,
      recorded_at: tx.at,
      recorded_by: tx.actorName,
    })
    .execute();
}

/** The reminders of a bill, first to last. */
export async function remindersOf(tx: Tx, settlementId: Uuid): Promise<readonly Reminder[]> {
  const { rows } = await sql<Reminder>`select reminded_on as "remindedOn", way, note from settlement_reminder
    where authority_id = ${tx.authorityId} and settlement_id = ${settlementId}
    order by reminded_on, reminder_id`.execute(tx.db);
  return rows;
}
