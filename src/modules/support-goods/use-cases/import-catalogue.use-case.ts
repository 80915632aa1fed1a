import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { readTable, type TableProblem, type TableRow } from '../../../platform/sheets/read-table.ts';
import type { CellProblem } from '../../../platform/sheets/sheet-row.ts';
import { type ItemProblem, readItem, type StoreItem } from '../domain/store-item.ts';
import { storeById } from '../repository/partner-store.repository.ts';
import { putItem } from '../repository/store-item.repository.ts';
import { recordGoods } from './goods-audit.ts';
import type { GoodsDeps } from './goods-deps.ts';

/** The columns of a list of what a store sells. */
export const CATALOGUE_COLUMNS = ['name', 'unit', 'priceYen', 'available'] as const;
export type CatalogueColumn = (typeof CATALOGUE_COLUMNS)[number];
export const REQUIRED_CATALOGUE_COLUMNS: readonly CatalogueColumn[] = ['name', 'unit', 'priceYen'];

/** How a list names its columns, and what stands for an item that is sold, or not. */
export interface CatalogueWords {
  readonly columns: Readonly<Record<CatalogueColumn, string>>;
  readonly yes: string;
  readonly no: string;
}

/** Why a row was left out. */
export interface CatalogueRowProblem {
  readonly line: number;
  readonly column: CatalogueColumn | null;
  readonly reason: ItemProblem['reason'] | CellProblem | 'twice';
}

/** What became of the rows of a list; the counts of rows add up to `rows`. */
export interface ImportedCatalogue {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly problems: readonly CatalogueRowProblem[];
}

const MOST_ROWS = 5_000;

/**
 * Takes a store's list (Y-18): good rows are entered, bad ones told with line, column and reason. The same list again
 * changes nothing; what a list does not name stays as it is.
 */
export const importCatalogue = (
  { database }: Pick<GoodsDeps, 'database'>,
  staff: StaffActor,
  storeId: Uuid,
  bytes: Uint8Array,
  words: CatalogueWords,
): Promise<Result<ImportedCatalogue, 'no-such-store' | TableProblem>> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'nothing was changed');
    if ((await storeById(tx, storeId)) === null) return fail('no-such-store');
    const table = readTable(bytes, words.columns, REQUIRED_CATALOGUE_COLUMNS, MOST_ROWS);
    if (!table.ok) return table;
    const counts = { added: 0, changed: 0, unchanged: 0, refused: 0 };
    const problems: CatalogueRowProblem[] = [];
    const seen = new Set<string>();
    for (const row of table.value) {
      const read = readRow(row, words, seen);
      if (read.ok) counts[await putItem(tx, storeId, read.value)] += 1;
      else {
        counts.refused += 1;
        problems.push(...read.reason);
      }
    }
    const rows = table.value.length;
    await recordGoods(tx, 'store-item.import', storeId, { detail: { rows, ...counts } });
    return ok({ rows, ...counts, problems });
  });

function readRow(
  { line, cell, unreadable }: TableRow<CatalogueColumn>,
  words: CatalogueWords,
  seen: Set<string>,
): Result<StoreItem, readonly CatalogueRowProblem[]> {
  if (unreadable !== null) return fail([{ line, column: unreadable.column, reason: unreadable.problem }]);
  const available = cell('available');
  if (available !== '' && available !== words.yes && available !== words.no)
    return fail([{ line, column: 'available', reason: 'not-offered' }]);
  const item = readItem({
    name: cell('name'),
    unit: cell('unit'),
    priceYen: cell('priceYen'),
    available: available !== words.no,
  });
  if (!item.ok) return fail(item.reason.map(({ field, reason }) => ({ line, column: field, reason })));
  const key = JSON.stringify([item.value.name, item.value.unit]);
  if (seen.has(key)) return fail([{ line, column: 'name', reason: 'twice' }]);
  seen.add(key);
  return item;
}
