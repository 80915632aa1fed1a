import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { LoanStatus, OximeterLoan } from '../domain/oximeter-loan.ts';

/** Enters oximeters into the ledger; returns how many were new. */
export async function insertOximeters(tx: Tx, managementNumbers: readonly string[]): Promise<number> {
  if (managementNumbers.length === 0) return 0;
  const { numAffectedRows } = await sql`
    insert into oximeter (authority_id, management_number, registered_at, registered_by)
    select ${tx.authorityId}, number, ${tx.at}, ${tx.actorName} from unnest(${[...managementNumbers]}::text[]) given (number)
    on conflict do nothing`.execute(tx.db);
  return Number(numAffectedRows ?? 0);
}

/** Whether the ledger has an oximeter of this number. */
export async function isRegistered(tx: Tx, managementNumber: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('oximeter')
    .select('management_number')
    .where('authority_id', '=', tx.authorityId)
    .where('management_number', '=', managementNumber)
    .executeTakeFirst();
  return row !== undefined;
}

/** Stores a loan; false when somebody has this oximeter, or it was lost. */
export async function insertLoan(
  tx: Tx,
  loan: Pick<OximeterLoan, 'loanId' | 'managementNumber' | 'caseId' | 'lentOn' | 'dueOn'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into oximeter_loan (authority_id, loan_id, management_number, case_id, status, lent_on, due_on, lent_by, lent_at)
    values (${tx.authorityId}, ${loan.loanId}, ${loan.managementNumber}, ${loan.caseId}, 'out', ${loan.lentOn},
      ${loan.dueOn}, ${tx.actorName}, ${tx.at})
    on conflict (authority_id, management_number) where status <> 'returned' do nothing`.execute(tx.db);
  return numAffectedRows === 1n;
}

const COLUMNS = sql`l.loan_id as "loanId", l.management_number as "managementNumber", l.case_id as "caseId", l.status,
  l.lent_on as "lentOn", l.due_on as "dueOn", l.returned_on as "returnedOn", l.lost_on as "lostOn", l.reminders,
  l.reminded_on as "remindedOn"`;

/** A loan, locked until the transaction ends; null when there is none. */
export async function lockLoan(tx: Tx, loanId: Uuid): Promise<OximeterLoan | null> {
  const { rows } = await sql<OximeterLoan>`select ${COLUMNS} from oximeter_loan l
    where l.authority_id = ${tx.authorityId} and l.loan_id = ${loanId} for update`.execute(tx.db);
  return rows[0] ?? null;
}

/** The loans to the person of a case, newest first. */
export async function loansOfCase(tx: Tx, caseId: Uuid): Promise<readonly OximeterLoan[]> {
  const { rows } = await sql<OximeterLoan>`select ${COLUMNS} from oximeter_loan l
    where l.authority_id = ${tx.authorityId} and l.case_id = ${caseId} order by l.lent_at desc`.execute(
    tx.db,
  );
  return rows;
}

/** What became of a loan, today. */
export async function settleLoan(tx: Tx, loanId: Uuid, status: LoanStatus, on: PlainDate): Promise<void> {
  await tx.db
    .updateTable('oximeter_loan')
    .set(status === 'returned' ? { status, returned_on: on } : { status, lost_on: on })
    .where('authority_id', '=', tx.authorityId)
    .where('loan_id', '=', loanId)
    .execute();
}

/** A loan with whoever has the oximeter, and how to reach them. */
export interface LedgerLine extends OximeterLoan {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly language: string;
  readonly address: string;
}

const LEDGER = sql`select ${COLUMNS}, p.name, p.phone, p.email, p.language, p.address from oximeter_loan l
  join recuperation_case c on c.authority_id = l.authority_id and c.case_id = l.case_id
  join person p on p.authority_id = c.authority_id and p.person_id = c.person_id`;

export interface LoanPosition {
  readonly dueOn: PlainDate;
  readonly loanId: Uuid;
}

/** Loans of one status in the order in which they fall due, so that those overdue longest come first. */
export async function ledgerPage(
  tx: Tx,
  status: LoanStatus,
  after: LoanPosition | null,
  limit: number,
): Promise<readonly LedgerLine[]> {
  const beyond =
    after === null ? sql`true` : sql`(l.due_on, l.loan_id) > (${after.dueOn}::date, ${after.loanId}::uuid)`;
  const { rows } = await sql<LedgerLine>`${LEDGER}
    where l.authority_id = ${tx.authorityId} and l.status = ${status} and ${beyond}
    order by l.due_on, l.loan_id limit ${limit}`.execute(tx.db);
  return rows;
}

/**
 * Loans that are out, whose next reminder has fallen due, and whose borrower can be written to; locked, unless others hold
 * them. `remindAfterDays` are those of the rule.
 */
export async function loansToRemind(
  tx: Tx,
  today: PlainDate,
  remindAfterDays: readonly number[],
  limit: number,
): Promise<readonly LedgerLine[]> {
  const { rows } = await sql<LedgerLine>`${LEDGER}
    where l.authority_id = ${tx.authorityId} and l.status = 'out' and l.due_on < ${today}::date
      and l.due_on + (${[...remindAfterDays]}::int[])[l.reminders + 1] <= ${today}::date
      and (l.reminded_on is null or l.reminded_on < ${today}::date) and (p.email <> '' or p.phone ~ ${MOBILE})
    order by l.due_on, l.loan_id limit ${limit} for update of l skip locked`.execute(tx.db);
  return rows;
}

/** Numbers that take short messages. */
export const MOBILE = '^0[789]0[0-9]{8}$';

/** One loan with its borrower, locked; null when there is none. */
export async function lockLedgerLine(tx: Tx, loanId: Uuid): Promise<LedgerLine | null> {
  const { rows } = await sql<LedgerLine>`${LEDGER}
    where l.authority_id = ${tx.authorityId} and l.loan_id = ${loanId} for update of l`.execute(tx.db);
  return rows[0] ?? null;
}

/** Counts a reminder that was sent today. */
export async function countReminder(tx: Tx, loanId: Uuid, today: PlainDate): Promise<void> {
  await tx.db
    .updateTable('oximeter_loan')
    .set(row => ({ reminders: row('reminders', '+', 1), reminded_on: today }))
    .where('authority_id', '=', tx.authorityId)
    .where('loan_id', '=', loanId)
    .execute();
}

export interface LedgerCounts extends Readonly<Record<LoanStatus, number>> {
  readonly overdue: number;
  readonly oximeters: number;
}

/** How many oximeters there are, and how many loans stand how. Reads nothing personal. */
export async function countLedger(tx: Tx, today: PlainDate): Promise<LedgerCounts> {
  const { rows } = await sql<LedgerCounts>`
    select count(*) filter (where l.status = 'out') as out, count(*) filter (where l.status = 'returned') as returned,
      count(*) filter (where l.status = 'lost') as lost,
      count(*) filter (where l.status = 'out' and l.due_on < ${today}::date) as overdue,
      (select count(*) from oximeter o where o.authority_id = ${tx.authorityId}) as oximeters
    from oximeter_loan l where l.authority_id = ${tx.authorityId}`.execute(tx.db);
  return rows[0] ?? { out: 0, returned: 0, lost: 0, overdue: 0, oximeters: 0 };
}
