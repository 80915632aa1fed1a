import type { Database, Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { normaliseKana } from '../../persons/index.ts';
import { listByManagementNumber, listByName, type QueueRow } from '../repository/review-queue.repository.ts';
import { QUEUE_FIELDS, type QueuePage, reviewersOf, type StaffNames } from './review-queue.use-case.ts';
import type { Reviewer } from './review-step.ts';

export interface SearchDeps {
  readonly database: Database;
  readonly staffNames: StaffNames;
  /** A management number as people type it, in its printed form; null when the text is none. */
  readonly readManagementNumber: (text: string) => string | null;
}

/** More than this are not shown: the reviewer is asked to type more of the name. */
export const SEARCH_ROWS = 50;

/**
 * Filings of any status by management number, or by the beginning of the name or its kana, the latest first. The audit
 * row tells who searched, by what kind of text and how many were found, but not the text.
 */
export async function searchFilings(
  deps: SearchDeps,
  reviewer: Reviewer,
  text: string,
): Promise<Pick<QueuePage, 'rows' | 'names'>> {
  return deps.database.withTenant(reviewer, async tx => {
    const { by, rows } = await find(tx, deps, text);
    await recordAudit(tx, {
      action: 'filing.search',
      resource: 'filing',
      subjectId: null,
      purpose: 'review',
      fields: QUEUE_FIELDS,
      detail: { by, rows: rows.length },
    });
    return { rows, names: await deps.staffNames(tx, reviewersOf(rows)) };
  });
}

async function find(
  tx: Tx,
  { readManagementNumber }: SearchDeps,
  text: string,
): Promise<{ readonly by: 'number' | 'kana' | 'name'; readonly rows: readonly QueueRow[] }> {
  const number = readManagementNumber(text);
  if (number !== null) return { by: 'number', rows: await listByManagementNumber(tx, number) };
  const kana = normaliseKana(text);
  const read = kana === null ? [] : await listByName(tx, 'name_kana', kana, SEARCH_ROWS);
  if (read.length > 0) return { by: 'kana', rows: read };
  return { by: 'name', rows: await listByName(tx, 'name', text, SEARCH_ROWS) };
}
