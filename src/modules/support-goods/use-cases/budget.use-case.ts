import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { type Budget, type BudgetProblem, type GivenBudget, readBudget } from '../domain/budget.ts';
import { insertBudget, listBudgets } from '../repository/goods-budget.repository.ts';
import { recordGoods } from './goods-audit.ts';
import type { GoodsDeps } from './goods-deps.ts';

/** The budgets that were set, the one that begins last first. */
export const showBudgets = (
  { database }: Pick<GoodsDeps, 'database'>,
  staff: StaffActor,
): Promise<readonly Budget[]> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'budgets tell of nobody');
    return listBudgets(tx);
  });

/** Sets how much the city lays out for one person within so many days, from a day on. */
export const setBudget = (
  { database }: Pick<GoodsDeps, 'database'>,
  staff: StaffActor,
  given: GivenBudget,
): Promise<Result<null, readonly BudgetProblem[]>> =>
  database.withTenant(staff, async tx => {
    const read = readBudget(given);
    if (!read.ok) {
      exemptFromAudit(tx, 'nothing was changed');
      return fail(read.reason);
    }
    await insertBudget(tx, read.value);
    const { budgetYen, periodDays } = read.value;
    await recordGoods(tx, 'goods-budget.set', null, { detail: { budgetYen, periodDays } });
    return ok(null);
  });
