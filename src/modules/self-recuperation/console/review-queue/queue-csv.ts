import { csvText } from '../../../../kernel/csv-text.ts';
import { jstWallTime } from '../../../../kernel/instant.ts';
import type { QueuePage } from '../../use-cases/review-queue.use-case.ts';
import { ja as shared } from '../review-words.ja.ts';
import { ja as words } from './words.ja.ts';

/** The lines of the queue as a table for spreadsheets; times are those of Japan. */
export function queueCsv({ rows, names }: Pick<QueuePage, 'rows' | 'names'>): string {
  const columns = words.csvColumns;
  return csvText([
    Object.values(columns),
    ...rows.map(row => {
      const cells: Record<keyof typeof columns, string> = {
        dueOn: row.dueOn,
        submittedAt: jstWallTime(row.submittedAt),
        name: row.name,
        nameKana: row.nameKana,
        age: String(row.age),
        evidence: shared.evidence[row.evidenceKind],
        status: shared.status[row.status],
        reviewer: row.reviewerId === null ? '' : (names.get(row.reviewerId) ?? shared.formerStaff),
        decidedAt: row.decidedAt === null ? '' : jstWallTime(row.decidedAt),
        number: row.managementNumber ?? '',
      };
      return Object.values(cells);
    }),
  ]);
}
