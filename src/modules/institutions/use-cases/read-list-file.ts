import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readCsv } from '../../../platform/sheets/read-csv.ts';
import { RefusedFile, type SheetRow } from '../../../platform/sheets/sheet-row.ts';
import { FACILITY_FIELDS, type FacilityField, type TypedFacility } from '../domain/facility-entry.ts';

/** A row of the file as it was typed, with the line on which it begins. */
export interface ListRow {
  readonly line: number;
  readonly typed: TypedFacility;
}

export type ListFileProblem =
  | { readonly reason: 'empty' | 'too-many-rows' }
  | { readonly reason: 'unreadable-letters' | 'unreadable-table'; readonly line: number }
  | { readonly reason: 'column-missing' | 'column-twice' | 'column-unknown'; readonly column: string };

/** How the first line may call each column. */
export type ColumnNames = Readonly<Record<FacilityField, string>>;

const MOST_ROWS = 20_000;
/** Columns that a list may do without. */
export const OPTIONAL_COLUMNS: readonly FacilityField[] = ['municipality', 'email', 'healthCentre'];

/**
 * Reads the list of institutions: CSV in UTF-8 or CP932, whose first line names the columns in any order. Kinds are told
 * in `kinds` (word → code). Nothing is guessed: a file with a column missing, twice or unknown is refused whole.
 */
export function readListFile(
  bytes: Uint8Array,
  columns: ColumnNames,
  kindCalled: (word: string) => string,
): Result<readonly ListRow[], ListFileProblem> {
  const table = readTable(bytes);
  if (!table.ok) return table;
  const [head, ...rows] = table.value;
  if (head === undefined || rows.length === 0) return fail({ reason: 'empty' });
  if (rows.length > MOST_ROWS) return fail({ reason: 'too-many-rows' });
  const places = readHead(head.cells, columns);
  if (!places.ok) return places;
  return ok(
    rows.map(({ line, cells }) => {
      const cell = (field: FacilityField): string =>
        (cells[places.value.get(field) ?? -1] ?? '').normalize('NFC').trim();
      const typed = Object.fromEntries(FACILITY_FIELDS.map(field => [field, cell(field)])) as TypedFacility;
      return { line, typed: { ...typed, kind: kindCalled(typed.kind) } };
    }),
  );
}

/** The rows; a letter that cannot be read refuses the file, with its line. */
function readTable(bytes: Uint8Array): Result<readonly SheetRow[], ListFileProblem> {
  try {
    const rows = readCsv(bytes).filter(({ cells }) => cells.some(cell => cell !== ''));
    const broken = rows.find(({ problems = [] }) => problems.length > 0);
    if (broken === undefined) return ok(rows);
    const isQuote = broken.problems?.some(({ problem }) => problem === 'stray-quote') === true;
    return fail({ reason: isQuote ? 'unreadable-table' : 'unreadable-letters', line: broken.line });
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    if (error.problem === 'empty') return fail({ reason: 'empty' });
    return fail({ reason: 'unreadable-table', line: error.line ?? 1 });
  }
}

/** Where each column stands. */
function readHead(
  head: readonly string[],
  columns: ColumnNames,
): Result<ReadonlyMap<FacilityField, number>, ListFileProblem> {
  const places = new Map<FacilityField, number>();
  for (const [place, heading] of head.entries()) {
    const column = heading.normalize('NFKC').trim();
    if (column === '') continue;
    const field = FACILITY_FIELDS.find(known => columns[known] === column);
    if (field === undefined) return fail({ reason: 'column-unknown', column });
    if (places.has(field)) return fail({ reason: 'column-twice', column });
    places.set(field, place);
  }
  const missing = FACILITY_FIELDS.find(field => !places.has(field) && !OPTIONAL_COLUMNS.includes(field));
  return missing === undefined ? ok(places) : fail({ reason: 'column-missing', column: columns[missing] });
}
