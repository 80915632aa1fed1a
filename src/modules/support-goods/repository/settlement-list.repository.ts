import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { UNDER_WAY } from '../domain/goods-order.ts';
import type { SettlementStatus } from '../domain/settlement.ts';

/** Statuses of a case whose support is over (SM-8). */
export const OVER = ['settlement', 'closed', 'closed-hospital', 'recalled'] as const;

/** A bill with who owes it, how often they were reminded, and when last. */
export interface ListedSettlement {
  readonly settlementId: Uuid;
  readonly number: number;
  readonly supportCaseId: Uuid;
  readonly name: string | null;
  readonly contact: string | null;
  readonly amountYen: number;
  readonly paidYen: number;
  readonly billedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly paidOn: PlainDate | null;
  readonly reminders: number;
  readonly remindedOn: PlainDate | null;
}

/** The place of a bill in the list. */
export type SettlementPosition = Pick<ListedSettlement, 'dueOn' | 'settlementId'>;

/** Bills in one status, the one that is due first first. */
export async function listSettlements(
  tx: Tx,
  status: SettlementStatus,
  page: { readonly after: SettlementPosition | null; readonly limit: number },
): Promise<readonly ListedSettlement[]> {
  const { after, limit } = page;
  const { rows } = await sql<ListedSettlement>`
    select t.settlement_id as "settlementId", t.number, t.support_case_id as "supportCaseId", c.name, c.contact,
      t.amount_yen as "amountYen", t.paid_yen as "paidYen", t.billed_on as "billedOn", t.due_on as "dueOn",
      t.paid_on as "paidOn", coalesce(r.reminders, 0) as reminders, r.last as "remindedOn"
    from settlement t
    join support_case c on c.authority_id = t.authority_id and c.support_case_id = t.support_case_id
    left join lateral (select count(*)::int as reminders, max(reminded_on) as last from settlement_reminder
      where authority_id = t.authority_id and settlement_id = t.settlement_id) r on true
    where t.authority_id = ${tx.authorityId} and t.status = ${status}
      and (${after?.dueOn ?? null}::date is null
        or (t.due_on, t.settlement_id) > (${after?.dueOn ?? null}::date, ${after?.settlementId ?? null}::uuid))
    order by t.due_on, t.settlement_id limit ${limit}`.execute(tx.db);
  return rows;
}

/** Somebody whose support is over and with whom the city is not even yet. */
export interface CaseToSettle {
  readonly supportCaseId: Uuid;
  readonly name: string | null;
  readonly status: string;
  readonly endedAt: Instant;
  readonly ordersUnderWay: number;
  readonly unbilledYen: number;
  readonly isUnpaid: boolean;
}

/** The place of a case among those to settle. */
export type CaseToSettlePosition = Pick<CaseToSettle, 'endedAt' | 'supportCaseId'>;

// A case that ended otherwise than by recovery is none to settle unless something of it is still open.
const MONEY = sql`
  select c.support_case_id as "supportCaseId", c.name, c.status, c.ended_at as "endedAt",
    coalesce(o.under_way, 0) as "ordersUnderWay", coalesce(o.unbilled, 0) as "unbilledYen",
    exists (select from settlement t where t.authority_id = c.authority_id
      and t.support_case_id = c.support_case_id and t.status = 'open') as "isUnpaid"
  from support_case c
  left join lateral (
    select count(*) filter (where status = any(${UNDER_WAY}::text[]))::int as under_way,
      sum(receipt_yen) filter (where status = 'received' and settlement_id is null)::int as unbilled
    from goods_order where authority_id = c.authority_id and support_case_id = c.support_case_id) o on true`;

/** Those whose support is over and who are not billed or not closed yet, the one that ended first first. */
export async function casesToSettle(
  tx: Tx,
  page: { readonly after: CaseToSettlePosition | null; readonly limit: number },
): Promise<readonly CaseToSettle[]> {
  const { after, limit } = page;
  const { rows } = await sql<CaseToSettle>`select * from (${MONEY}
      where c.authority_id = ${tx.authorityId} and c.status = any(${[...OVER]}::text[])) m
    where not "isUnpaid" and (status = 'settlement' or "ordersUnderWay" > 0 or "unbilledYen" > 0)
      and (${after?.endedAt ?? null}::timestamptz is null or ("endedAt", "supportCaseId")
        > (${after?.endedAt ?? null}::timestamptz, ${after?.supportCaseId ?? null}::uuid))
    order by "endedAt", "supportCaseId" limit ${limit}`.execute(tx.db);
  return rows;
}

/** Where the money of one case stands; null when there is no such case. */
export async function moneyOfCase(tx: Tx, supportCaseId: Uuid): Promise<CaseToSettle | null> {
  const { rows } = await sql<CaseToSettle>`${MONEY}
    where c.authority_id = ${tx.authorityId} and c.support_case_id = ${supportCaseId}`.execute(tx.db);
  return rows[0] ?? null;
}

/** How many bills are open, and how many of them are overdue. */
export async function countUnpaid(
  tx: Tx,
  today: PlainDate,
): Promise<{ readonly open: number; readonly overdue: number; readonly owedYen: number }> {
  const { rows } = await sql<{ open: number; overdue: number; owedYen: number }>`
    select count(*)::int as open, count(*) filter (where due_on < ${today}::date)::int as overdue,
      coalesce(sum(amount_yen - paid_yen), 0)::int as "owedYen"
    from settlement where authority_id = ${tx.authorityId} and status = 'open'`.execute(tx.db);
  return rows[0] ?? { open: 0, overdue: 0, owedYen: 0 };
}

/** Whether something of a case still has to be paid, billed, or taken to the person. */
export async function hasOpenSettlement(tx: Tx, supportCaseId: Uuid): Promise<boolean> {
  const money = await moneyOfCase(tx, supportCaseId);
  return money !== null && (money.isUnpaid || money.ordersUnderWay > 0 || money.unbilledYen > 0);
}

/** The cases of `hasOpenSettlement`: whom a bill must still find. */
export async function casesThatOwe(tx: Tx): Promise<readonly Uuid[]> {
  const { rows } = await sql<{ supportCaseId: Uuid }>`
    select * from (${MONEY} where c.authority_id = ${tx.authorityId}) money
    where "isUnpaid" or "ordersUnderWay" > 0 or "unbilledYen" > 0`.execute(tx.db);
  return rows.map(({ supportCaseId }) => supportCaseId);
}
