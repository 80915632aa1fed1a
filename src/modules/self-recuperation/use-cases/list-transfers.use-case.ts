import type { Uuid } from '../../../kernel/ids.ts';
import { startOfJstDay } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { TransferKind } from '../domain/transfer.ts';
import {
  listTransfers,
  type TransferFilter,
  type TransferPosition,
  type TransferRow,
} from '../repository/transfer.repository.ts';
import type { Operator } from './find-caller.use-case.ts';
import type { StaffNames } from './review-queue.use-case.ts';

export type { TransferPosition, TransferRow };

/** Which transfers are wanted; both days are included, and open when null. */
export interface TransferSelection {
  readonly kind: TransferKind | null;
  readonly from: PlainDate | null;
  readonly through: PlainDate | null;
}

/** From which place on; the first page when neither is given. */
export type TransferPlace = { readonly after?: TransferPosition; readonly before?: TransferPosition };

export interface TransferPage {
  readonly rows: readonly TransferRow[];
  /** Display names of the operators among the rows. */
  readonly names: ReadonlyMap<Uuid, string>;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

export interface TransferListDeps {
  readonly database: Database;
  readonly staffNames: StaffNames;
}

export const TRANSFER_PAGE_ROWS = 50;
export const TRANSFER_EXPORT_ROWS = 10_000;

/** One page of those who became notified patients, the latest first: each has to be reported (発生届, K-14, K-57). */
export async function showTransfers(
  { database, staffNames }: TransferListDeps,
  operator: Operator,
  selection: TransferSelection,
  place: TransferPlace,
): Promise<TransferPage> {
  return database.withTenant(operator, async tx => {
    const found = await listTransfers(tx, filterOf(selection), { ...place, limit: TRANSFER_PAGE_ROWS + 1 });
    const isMore = found.length > TRANSFER_PAGE_ROWS;
    const backwards = place.before !== undefined;
    const rows = isMore ? (backwards ? found.slice(1) : found.slice(0, TRANSFER_PAGE_ROWS)) : found;
    await auditList(tx, 'transfer.list', rows.length);
    return {
      rows,
      names: await staffNames(tx, operatorsOf(rows)),
      hasPrevious: backwards ? isMore : place.after !== undefined,
      hasNext: backwards || isMore,
    };
  });
}

/** The selected transfers as rows of a table, at most `TRANSFER_EXPORT_ROWS`. */
export async function exportTransfers(
  { database, staffNames }: TransferListDeps,
  operator: Operator,
  selection: TransferSelection,
): Promise<Pick<TransferPage, 'rows' | 'names'>> {
  return database.withTenant(operator, async tx => {
    const rows = await listTransfers(tx, filterOf(selection), { limit: TRANSFER_EXPORT_ROWS });
    await auditList(tx, 'transfer.export', rows.length);
    return { rows, names: await staffNames(tx, operatorsOf(rows)) };
  });
}

const operatorsOf = (rows: readonly TransferRow[]): readonly Uuid[] => [
  ...new Set(rows.map(({ operatorId }) => operatorId)),
];

const filterOf = ({ kind, from, through }: TransferSelection): TransferFilter => ({
  kind,
  from: from === null ? null : startOfJstDay(from),
  before: through === null ? null : startOfJstDay(addDays(through, 1)),
});

const auditList = (tx: Tx, action: string, rows: number): Promise<void> =>
  recordAudit(tx, {
    action,
    resource: 'transfer',
    subjectId: null,
    purpose: 'support-of-residents',
    fields: ['managementNumber', 'name', 'nameKana', 'birthDate', 'phone', 'address', 'testedOn', 'onsetOn'],
    detail: { rows },
  });
