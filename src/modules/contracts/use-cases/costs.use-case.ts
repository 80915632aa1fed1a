import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type CostShares, nearestVersion, type Rulebook, shareCost } from '../../rulebook/index.ts';
import {
  COST_ITEMS,
  type CostEntry,
  type CostItemKind,
  type CostProblem,
  daysOfFiscalYear,
  type GivenCost,
  readCost,
} from '../domain/cost-entry.ts';
import {
  type CostItem,
  costById,
  insertCost,
  listCosts,
  strikeOutCostRow,
} from '../repository/cost.repository.ts';
import type { ContractsDeps } from './contracts-deps.ts';

/** A cost with who pays how much of it. */
export type SharedCost = CostItem & { readonly shares: CostShares };

export interface CostTotal extends CostShares {
  readonly amountYen: number;
}

export interface CostYear {
  readonly year: number;
  readonly costs: readonly SharedCost[];
  /** Of costs that were not struck out. */
  readonly totals: Readonly<Record<CostItemKind, CostTotal>>;
  readonly total: CostTotal;
  /** The rule at the beginning of the year, to be named on the page. */
  readonly rule: Rulebook['costSharing'][number];
}

const NOTHING: CostTotal = { amountYen: 0, nation: 0, authority: 0 };

const plus = (total: CostTotal, { amountYen, shares }: SharedCost): CostTotal => ({
  amountYen: total.amountYen + amountYen,
  nation: total.nation + shares.nation,
  authority: total.authority + shares.authority,
});

/** The costs of a fiscal year, each shared by the rule of the day on which its period begins (H-34). */
export async function showCosts(
  { database, rulebook }: ContractsDeps,
  staff: StaffActor,
  year: number,
): Promise<CostYear> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'costs tell of no person');
    const costs = (await listCosts(tx, daysOfFiscalYear(year))).map(cost => ({
      ...cost,
      shares: shareCost(nearestVersion(rulebook.costSharing, cost.periodFrom), cost.amountYen),
    }));
    const counted = costs.filter(({ struckOutAt }) => struckOutAt === null);
    const totals = Object.fromEntries(
      COST_ITEMS.map(item => [item, counted.filter(cost => cost.item === item).reduce(plus, NOTHING)]),
    ) as Record<CostItemKind, CostTotal>;
    const rule = nearestVersion(rulebook.costSharing, daysOfFiscalYear(year).from);
    return { year, costs, totals, total: counted.reduce(plus, NOTHING), rule };
  });
}

/** Enters a cost as it was typed; answers what was entered. */
export async function enterCost(
  { database }: Pick<ContractsDeps, 'database'>,
  staff: StaffActor,
  given: GivenCost,
): Promise<Result<CostEntry, readonly CostProblem[]>> {
  const read = readCost(given);
  if (!read.ok) return read;
  return database.withTenant(staff, async tx => {
    const costId = tx.newId();
    await insertCost(tx, costId, read.value);
    await recordAudit(tx, {
      action: 'cost.enter',
      resource: 'cost-item',
      subjectId: costId,
      purpose: 'contracts',
      fields: ['item', 'description', 'periodFrom', 'periodThrough', 'amountYen'],
    });
    return read;
  });
}

/** The cost; null when there is none. */
export async function showCost(
  { database }: Pick<ContractsDeps, 'database'>,
  staff: StaffActor,
  costId: Uuid,
): Promise<CostItem | null> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'costs tell of no person');
    return costById(tx, costId);
  });
}

/** Strikes a cost out with the reason; it stays on the list and counts no longer. */
export async function strikeOutCost(
  { database }: Pick<ContractsDeps, 'database'>,
  staff: StaffActor,
  costId: Uuid,
  reason: string,
): Promise<Result<CostItem, 'no-such-cost' | 'no-reason' | 'struck-out-before'>> {
  return database.withTenant(staff, async tx => {
    const cost = await costById(tx, costId);
    const text = reason.trim();
    if (cost === null || text === '' || !(await strikeOutCostRow(tx, costId, text))) {
      exemptFromAudit(tx, 'nothing was changed');
      return fail(cost === null ? 'no-such-cost' : text === '' ? 'no-reason' : 'struck-out-before');
    }
    await recordAudit(tx, {
      action: 'cost.strike-out',
      resource: 'cost-item',
      subjectId: costId,
      purpose: 'contracts',
    });
    return ok(cost);
  });
}
