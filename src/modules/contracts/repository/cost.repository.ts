import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { CostEntry, CostItemKind } from '../domain/cost-entry.ts';

/** A cost as it was entered, and whether it was struck out. */
export interface CostItem extends CostEntry {
  readonly costId: Uuid;
  readonly enteredAt: Instant;
  readonly enteredBy: string;
  readonly struckOutAt: Instant | null;
  readonly struckOutReason: string | null;
}

/** Enters a cost. */
export async function insertCost(tx: Tx, costId: Uuid, cost: CostEntry): Promise<void> {
  await tx.db
    .insertInto('cost_item')
    .values({
      authority_id: tx.authorityId,
      cost_id: costId,
      item: cost.item,
      description: cost.description,
      period_from: cost.periodFrom,
      period_through: cost.periodThrough,
      amount_yen: cost.amountYen,
      entered_at: tx.at,
      entered_by: tx.actorName,
    })
    .execute();
}

const costs = (tx: Tx) =>
  tx.db
    .selectFrom('cost_item')
    .select([
      'cost_id as costId',
      'item',
      'description',
      'period_from as periodFrom',
      'period_through as periodThrough',
      'amount_yen as amountYen',
      'entered_at as enteredAt',
      'entered_by as enteredBy',
      'struck_out_at as struckOutAt',
      'struck_out_reason as struckOutReason',
    ])
    .where('authority_id', '=', tx.authorityId)
    .$narrowType<{ item: CostItemKind }>();

/** Every cost whose period begins within the days, in that order; those struck out among them. */
export const listCosts = (
  tx: Tx,
  days: { readonly from: PlainDate; readonly through: PlainDate },
): Promise<readonly CostItem[]> =>
  costs(tx)
    .where('period_from', '>=', days.from)
    .where('period_from', '<=', days.through)
    .orderBy('period_from')
    .orderBy('cost_id')
    .execute();

/** The cost; null when the authority has none with this id. */
export async function costById(tx: Tx, costId: Uuid): Promise<CostItem | null> {
  return (await costs(tx).where('cost_id', '=', costId).executeTakeFirst()) ?? null;
}

/** Strikes a cost out, once; false when it was. */
export async function strikeOutCostRow(tx: Tx, costId: Uuid, reason: string): Promise<boolean> {
  const result = await tx.db
    .updateTable('cost_item')
    .set({ struck_out_at: tx.at, struck_out_by: tx.actorName, struck_out_reason: reason })
    .where('authority_id', '=', tx.authorityId)
    .where('cost_id', '=', costId)
    .where('struck_out_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
