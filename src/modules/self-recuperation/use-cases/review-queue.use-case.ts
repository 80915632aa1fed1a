import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate, startOfJstDay } from '../../../kernel/instant.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { FilingStatus } from '../domain/filing-status.ts';
import {
  countDecided,
  countWaiting,
  type DecidedCounts,
  type WaitingCounts,
} from '../repository/review-counts.repository.ts';
import { listQueue, type QueuePosition, type QueueRow } from '../repository/review-queue.repository.ts';
import type { Reviewer } from './review-step.ts';

export type { QueuePosition, QueueRow };

/** Which part of the queue is wanted. */
export interface QueueSelection {
  readonly statuses: readonly FilingStatus[];
  /** Only what is due today or is late. */
  readonly dueToday: boolean;
}

/** From which place on; the first page when neither is given. */
export type QueuePlace = { readonly after?: QueuePosition; readonly before?: QueuePosition };

export interface QueuePage {
  readonly rows: readonly QueueRow[];
  /** What waits now, and what was decided today. */
  readonly counts: WaitingCounts & DecidedCounts;
  /** Display names of the reviewers among the rows. */
  readonly names: ReadonlyMap<Uuid, string>;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

/** Display names of staff accounts. */
export type StaffNames = (tx: Tx, accountIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;

export interface QueueDeps {
  readonly database: Database;
  readonly staffNames: StaffNames;
}

export const QUEUE_PAGE_ROWS = 50;
export const QUEUE_EXPORT_ROWS = 10_000;

/** Names of what a line of the queue shows of a person, for the audit. */
export const QUEUE_FIELDS = ['managementNumber', 'status', 'submittedAt', 'dueOn', 'name', 'nameKana', 'age'];

/** One page of the queue in its order, with the counts above it (K-34). */
export async function showReviewQueue(
  { database, staffNames }: QueueDeps,
  reviewer: Reviewer,
  selection: QueueSelection,
  place: QueuePlace,
): Promise<QueuePage> {
  return database.withTenant(reviewer, async tx => {
    const found = await listQueue(tx, filterOf(tx, selection), { ...place, limit: QUEUE_PAGE_ROWS + 1 });
    const isMore = found.length > QUEUE_PAGE_ROWS;
    const today = jstDate(tx.at);
    const backwards = place.before !== undefined;
    const rows = isMore ? (backwards ? found.slice(1) : found.slice(0, QUEUE_PAGE_ROWS)) : found;
    await auditList(tx, 'filing.list', rows.length);
    return {
      rows,
      counts: {
        ...(await countWaiting(tx, today)),
        ...(await countDecided(tx, startOfJstDay(today))),
      },
      names: await staffNames(tx, reviewersOf(rows)),
      hasPrevious: backwards ? isMore : place.after !== undefined,
      hasNext: backwards || isMore,
    };
  });
}

/** The selected part of the queue as rows of a table, at most `QUEUE_EXPORT_ROWS`. */
export async function exportReviewQueue(
  { database, staffNames }: QueueDeps,
  reviewer: Reviewer,
  selection: QueueSelection,
): Promise<Pick<QueuePage, 'rows' | 'names'>> {
  return database.withTenant(reviewer, async tx => {
    const rows = await listQueue(tx, filterOf(tx, selection), { limit: QUEUE_EXPORT_ROWS });
    await auditList(tx, 'filing.export', rows.length);
    return { rows, names: await staffNames(tx, reviewersOf(rows)) };
  });
}

/** How much waits, for the navigation of the console. */
export async function countReviewQueue(
  { database }: Pick<QueueDeps, 'database'>,
  reviewer: Reviewer,
): Promise<WaitingCounts> {
  return database.withTenant(reviewer, async tx => {
    exemptFromAudit(tx, 'a count tells of no single person');
    return countWaiting(tx, jstDate(tx.at));
  });
}

/** The reviewers who hold or decided one of the rows. */
export const reviewersOf = (rows: readonly QueueRow[]): readonly Uuid[] => [
  ...new Set(rows.flatMap(({ reviewerId }) => (reviewerId === null ? [] : [reviewerId]))),
];

const filterOf = (tx: Tx, { statuses, dueToday }: QueueSelection) => ({
  statuses,
  dueThrough: dueToday ? jstDate(tx.at) : null,
});

const auditList = (tx: Tx, action: string, rows: number): Promise<void> =>
  recordAudit(tx, {
    action,
    resource: 'filing',
    subjectId: null,
    purpose: 'review',
    fields: QUEUE_FIELDS,
    detail: { rows },
  });
