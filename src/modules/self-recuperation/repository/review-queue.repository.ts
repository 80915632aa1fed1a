import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { DB } from '../../../platform/db/tables.generated.ts';
import type { FilingStatus } from '../domain/filing-status.ts';
import type { CheckedColumns } from './filing-columns.ts';

/** One line of the queue: enough to choose by, no more of the person than that. */
export interface QueueRow extends QueuePosition {
  readonly status: FilingStatus;
  readonly managementNumber: string | null;
  readonly name: string;
  readonly nameKana: string;
  readonly age: number;
  readonly evidenceKind: 'kit' | 'notice';
  readonly reviewerId: Uuid | null;
  readonly reviewStartedAt: Instant | null;
  readonly decidedAt: Instant | null;
}

/** The place of a filing in the queue: due first, then filed first. */
export interface QueuePosition {
  readonly dueOn: PlainDate;
  readonly submittedAt: Instant;
  readonly filingId: Uuid;
}

interface QueueFilter {
  readonly statuses: readonly FilingStatus[];
  /** Only what is due on this day or before; all when null. */
  readonly dueThrough: PlainDate | null;
}

const COLUMNS = [
  'filing_id as filingId',
  'due_on as dueOn',
  'submitted_at as submittedAt',
  'status',
  'management_number as managementNumber',
  'name',
  'name_kana as nameKana',
  'age',
  'evidence_kind as evidenceKind',
  'reviewer_id as reviewerId',
  'review_started_at as reviewStartedAt',
  'decided_at as decidedAt',
] as const;

const queueRows = (tx: Tx) =>
  tx.db
    .selectFrom('filing')
    .select(COLUMNS)
    .where('authority_id', '=', tx.authorityId)
    .$narrowType<Pick<CheckedColumns, 'status' | 'evidenceKind'>>();

const inQueueOrder = <Row>(
  query: SelectQueryBuilder<DB, 'filing', Row>,
  direction: 'asc' | 'desc' = 'asc',
): SelectQueryBuilder<DB, 'filing', Row> =>
  query.orderBy('due_on', direction).orderBy('submitted_at', direction).orderBy('filing_id', direction);

const beyond =
  ({ dueOn, submittedAt, filingId }: QueuePosition, comparison: '>' | '<') =>
  ({ eb, refTuple, tuple }: ExpressionBuilder<DB, 'filing'>) =>
    eb(refTuple('due_on', 'submitted_at', 'filing_id'), comparison, tuple(dueOn, submittedAt, filingId));

/** Up to `limit` filings in queue order, after or before a place; those before come in queue order too. */
export async function listQueue(
  tx: Tx,
  filter: QueueFilter,
  page: { readonly limit: number; readonly after?: QueuePosition; readonly before?: QueuePosition },
): Promise<readonly QueueRow[]> {
  let query = queueRows(tx).where('status', 'in', filter.statuses).limit(page.limit);
  if (filter.dueThrough !== null) query = query.where('due_on', '<=', filter.dueThrough);
  if (page.after !== undefined) query = query.where(beyond(page.after, '>'));
  if (page.before === undefined) return inQueueOrder(query).execute();
  const backwards = await inQueueOrder(query.where(beyond(page.before, '<')), 'desc').execute();
  return backwards.toReversed();
}

/** The filing with this management number, as a list of one or none. */
export const listByManagementNumber = (tx: Tx, number: string): Promise<readonly QueueRow[]> =>
  queueRows(tx).where('management_number', '=', number).execute();

/** The spaces that a stored name or its kana can hold. */
const SPACES = ' \u3000';

/** Up to `limit` filings whose name, or its kana, begins with `beginning`, spaces aside; the latest first. */
export const listByName = (
  tx: Tx,
  column: 'name' | 'name_kana',
  beginning: string,
  limit: number,
): Promise<readonly QueueRow[]> => {
  const written = sql<string>`translate(${sql.ref(column)}, ${SPACES}, '')`;
  return queueRows(tx)
    .where(sql<boolean>`starts_with(${written}, ${beginning.replaceAll(/\s/g, '')})`)
    .orderBy('submitted_at', 'desc')
    .limit(limit)
    .execute();
};

/**
 * The first filing in queue order that nobody holds, locked until the transaction ends; filings that another
 * transaction is just taking are passed over, so no two reviewers get the same. Null when none is free.
 */
export async function lockFirstUnclaimed(
  tx: Tx,
  options: { readonly claimsOverBy: Instant; readonly after: QueuePosition | null },
): Promise<Uuid | null> {
  let query = tx.db
    .selectFrom('filing')
    .select('filing_id as filingId')
    .where('authority_id', '=', tx.authorityId)
    .where('status', 'in', ['submitted', 'under-review'])
    .where(({ eb, or }) =>
      or([eb('status', '=', 'submitted'), eb('review_started_at', '<=', options.claimsOverBy)]),
    )
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('held_decision')
            .select('held_decision.filing_id')
            .whereRef('held_decision.authority_id', '=', 'filing.authority_id')
            .whereRef('held_decision.filing_id', '=', 'filing.filing_id'),
        ),
      ),
    );
  if (options.after !== null) query = query.where(beyond(options.after, '>'));
  const row = await inQueueOrder(query).limit(1).forUpdate().skipLocked().executeTakeFirst();
  return row?.filingId ?? null;
}
