import type { SheetRow } from '../../../platform/sheets/sheet-row.ts';
import { type EntryContext, parseTestEntry, type TestEntry } from '../../test-reports/index.ts';
import { isBlank, isRow, type RowReader, type RowReason } from '../domain/read-row.ts';

/** A row that can be taken. */
export interface GoodRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly entry: TestEntry;
  /** The ten digits in the row; null where the file is of one institution. */
  readonly facilityCode: string | null;
}

/** A row that cannot, as it was written. */
export interface BadRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly reasons: readonly RowReason[];
}

export interface JudgedRows {
  readonly good: readonly GoodRow[];
  readonly bad: readonly BadRow[];
  readonly blank: number;
}

/** What rows are judged by. */
export interface RowRules {
  readonly reader: RowReader;
  readonly context: EntryContext;
  /** Columns of the header; a workbook leaves empty cells at the end of a row out. */
  readonly columns: number;
  readonly format: 'csv' | 'xlsx';
  readonly namesFacility: boolean;
}

// Nothing that anybody typed.
const CONTROL = /(?![\n\r\t])\p{Cc}/u;

/** Reads each row by the rules that the web form has too (`parseTestEntry`), and names all that is wrong with it. */
export function judgeRows(rows: readonly SheetRow[], rules: RowRules): JudgedRows {
  const good: GoodRow[] = [];
  const bad: BadRow[] = [];
  let blank = 0;
  for (const row of rows) {
    if (row.problems === undefined && isBlank(row.cells)) {
      blank += 1;
      continue;
    }
    const cells = rules.format === 'xlsx' ? padded(row.cells, rules.columns) : row.cells;
    const judged = judgeRow(cells, row.problems, rules);
    if ('reasons' in judged) bad.push({ line: row.line, cells, reasons: judged.reasons });
    else good.push({ line: row.line, cells, ...judged });
  }
  return { good, bad, blank };
}

type Judged = Pick<GoodRow, 'entry' | 'facilityCode'> | Pick<BadRow, 'reasons'>;

function judgeRow(cells: readonly string[], problems: SheetRow['problems'], rules: RowRules): Judged {
  if (problems !== undefined)
    return {
      reasons: problems.map(({ column, problem }) => ({
        column: problem === 'mixed-encoding' ? 0 : column + 1,
        reason: problem,
      })),
    };
  if (CONTROL.test(cells.join('')))
    return {
      reasons: [{ column: cells.findIndex(cell => CONTROL.test(cell)) + 1, reason: 'control-character' }],
    };
  const row = rules.reader.read(cells);
  if (!isRow(row)) return { reasons: row };
  const facilityCode = row.facilityCode ?? null;
  const entry = parseTestEntry(row, rules.context);
  const reasons = [
    ...(rules.namesFacility && facilityCode === null
      ? [reasonOf(rules.reader, { field: 'facilityCode', reason: 'missing' })]
      : []),
    ...(entry.ok ? [] : entry.reason.map(reason => reasonOf(rules.reader, reason))),
  ];
  return entry.ok && reasons.length === 0 ? { entry: entry.value, facilityCode } : { reasons };
}

/** Where no column holds the field, the reason names it. */
function reasonOf(
  reader: RowReader,
  { field, reason }: { readonly field: string; readonly reason: string },
): RowReason {
  const column = reader.columnOf(field);
  return { column, reason: column === 0 ? `${field}.${reason}` : reason };
}

const padded = (cells: readonly string[], columns: number): readonly string[] =>
  cells.length >= columns ? cells : [...cells, ...Array.from({ length: columns - cells.length }, () => '')];
