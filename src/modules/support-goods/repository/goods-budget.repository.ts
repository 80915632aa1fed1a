import { sql } from 'kysely';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Budget } from '../domain/budget.ts';

/** Sets a budget from a day on; the one before stays on record. */
export async function insertBudget(tx: Tx, budget: Budget): Promise<void> {
  await tx.db
    .insertInto('goods_budget')
    .values({
      authority_id: tx.authorityId,
      budget_id: tx.newId(),
      from_on: budget.fromOn,
      budget_yen: budget.budgetYen,
      period_days: budget.periodDays,
      set_at: tx.at,
      set_by: tx.actorName,
    })
    .execute();
}

/** The budgets that were set, the one that begins last first. */
export async function listBudgets(tx: Tx): Promise<readonly Budget[]> {
  const { rows } = await sql<Budget>`
    select from_on as "fromOn", budget_yen as "budgetYen", period_days as "periodDays" from goods_budget
    where authority_id = ${tx.authorityId} order by from_on desc, set_at desc limit 100`.execute(tx.db);
  return rows;
}

/** The budget that holds on a day; null when none has begun. */
export async function budgetOn(tx: Tx, day: PlainDate): Promise<Budget | null> {
  const { rows } = await sql<Budget>`
    select from_on as "fromOn", budget_yen as "budgetYen", period_days as "periodDays" from goods_budget
    where authority_id = ${tx.authorityId} and from_on <= ${day}::date
    order by from_on desc, set_at desc limit 1`.execute(tx.db);
  return rows[0] ?? null;
}
