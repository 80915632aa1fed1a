import { CsvError, parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { FACILITY_FIELDS, type FacilityField, type TypedFacility } from '../domain/facility-entry.ts';

/** A row of the file as it was typed, with the line on which it ends. */
export interface ListRow {
  readonly line: number;
  readonly typed: TypedFacility;
}

export type ListFileProblem =
  | { readonly reason: 'empty' | 'unreadable-letters' | 'too-many-rows' }
  | { readonly reason: 'unreadable-table'; readonly line: number }
  | { readonly reason: 'column-missing' | 'column-twice' | 'column-unknown'; readonly column: string };

/** How the first line may call each column. */
export type ColumnNames = Readonly<Record<FacilityField, string>>;

const MOST_ROWS = 20_000;
/** Columns that a list may do without. */
export const OPTIONAL_COLUMNS: readonly FacilityField[] = ['municipality', 'email', 'healthCentre'];

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads the list of institutions: CSV in UTF-8 or CP932, whose first line names the columns in any order. Kinds are told
 * in `kinds` (word → code). Nothing is guessed: a file with a column missing, twice or unknown is refused whole.
 */
export function readListFile(
  bytes: Uint8Array,
  columns: ColumnNames,
  kindCalled: (word: string) => string,
): Result<readonly ListRow[], ListFileProblem> {
  const text = decode(bytes);
  if (text === null) return fail({ reason: 'unreadable-letters' });
  const parsed = parseTable(text);
  if (!parsed.ok) return parsed;
  const [head, ...rows] = parsed.value;
  if (head === undefined || rows.length === 0) return fail({ reason: 'empty' });
  if (rows.length > MOST_ROWS) return fail({ reason: 'too-many-rows' });
  const places = readHead(head.record, columns);
  if (!places.ok) return places;
  return ok(
    rows.map(({ record, info }) => {
      const cell = (field: FacilityField): string =>
        (record[places.value.get(field) ?? -1] ?? '').normalize('NFC').trim();
      const typed = Object.fromEntries(FACILITY_FIELDS.map(field => [field, cell(field)])) as TypedFacility;
      return { line: info.lines, typed: { ...typed, kind: kindCalled(typed.kind) } };
    }),
  );
}

/** UTF-8 when it is that without a fault, else CP932; null when it is neither. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = iconv.decode(Buffer.from(bytes), 'cp932');
    return text.includes('\ufffd') ? null : text;
  }
}

function parseTable(text: string): Result<readonly Parsed[], ListFileProblem> {
  try {
    return ok(
      parse(text, {
        bom: true,
        info: true,
        relax_column_count: true,
        skip_empty_lines: true,
      }) as unknown as readonly Parsed[],
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { readonly lines?: number };
    return fail({ reason: 'unreadable-table', line: lines ?? 1 });
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
