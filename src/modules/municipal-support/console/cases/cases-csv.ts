import { csvText } from '../../../../kernel/csv-text.ts';
import { type Instant, jstWallTime } from '../../../../kernel/instant.ts';
import type { CaseList } from '../../use-cases/list-cases.use-case.ts';
import { staffText } from '../support-text.tsx';
import { ja as shared } from '../words.ja.ts';
import { ja } from './words.ja.ts';

const { csvColumns } = ja.list;
const at = (instant: Instant | null): string => (instant === null ? '' : jstWallTime(instant));

/** Cases as a table for spreadsheets; times are those of Japan. */
export const casesCsv = ({ cases, staff }: Pick<CaseList, 'cases' | 'staff'>): string =>
  csvText([
    Object.values(csvColumns),
    ...cases.map(row => {
      const cells: Record<keyof typeof csvColumns, string> = {
        name: row.name ?? '',
        address: row.address ?? '',
        contact: row.contact ?? '',
        from: row.periodFrom ?? '',
        through: row.periodThrough ?? '',
        population: shared.populations[row.population],
        source: shared.sources[row.source],
        learned: row.learnedFrom === null ? '' : shared.learnedFrom[row.learnedFrom],
        status: shared.statuses[row.status],
        received: at(row.receivedAt),
        offered: at(row.offeredAt),
        started: at(row.startedAt),
        ended: at(row.endedAt),
        assigned: row.assignedTo === null ? '' : staffText(staff, row.assignedTo),
      };
      return Object.values(cells);
    }),
  ]);
