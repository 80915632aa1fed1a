import { fail, ok, type Result } from '../../kernel/result.ts';
import { readCsv } from './read-csv.ts';
import { type CellProblem, type FileProblem, RefusedFile } from './sheet-row.ts';

/** One row of a table with named columns. */
export interface TableRow<Column extends string> {
  /** Line of the file, the heading being 1. */
  readonly line: number;
  /** The text of a cell, NFC and without space around it; '' where the row or the table ends before. */
  readonly cell: (column: Column) => string;
  /** The first cell that cannot be read; null when all can. The column is null for one that nobody asked for. */
  readonly unreadable: { readonly column: Column | null; readonly problem: CellProblem } | null;
}

export type TableProblem =
  | { readonly kind: 'file'; readonly problem: FileProblem; readonly line: number | null }
  | { readonly kind: 'columns'; readonly missing: readonly string[] }
  | { readonly kind: 'rows'; readonly most: number };

/**
 * Reads a text table (CSV, UTF-8 or CP932) whose first row names its columns, in any order; other columns are passed over.
 * `headings` names the columns as the file does, `required` those that it must have.
 */
export function readTable<Column extends string>(
  bytes: Uint8Array,
  headings: Readonly<Record<Column, string>>,
  required: readonly Column[],
  most: number,
): Result<readonly TableRow<Column>[], TableProblem> {
  const refuse = (problem: FileProblem, line: number | null = null) =>
    fail({ kind: 'file', problem, line } as const);
  try {
    const [heading, ...rest] = readCsv(bytes);
    if (heading === undefined) return refuse('empty');
    const places = placesOf(heading.cells, headings);
    const missing = required.filter(column => !places.has(column)).map(column => headings[column]);
    if (missing.length > 0) return fail({ kind: 'columns', missing });
    if (rest.length > most) return fail({ kind: 'rows', most });
    const columnAt = new Map([...places].map(([column, place]) => [place, column]));
    return ok(
      rest.map(({ line, cells, problems = [] }) => {
        const [first] = problems;
        return {
          line,
          cell: column => (cells[places.get(column) ?? -1] ?? '').normalize('NFC').trim(),
          unreadable:
            first === undefined
              ? null
              : { column: columnAt.get(first.column) ?? null, problem: first.problem },
        };
      }),
    );
  } catch (error) {
    if (error instanceof RefusedFile) return refuse(error.problem, error.line);
    throw error;
  }
}

/** Where each column stands; headings are compared without spaces and width. */
function placesOf<Column extends string>(
  cells: readonly string[],
  headings: Readonly<Record<Column, string>>,
): ReadonlyMap<Column, number> {
  const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');
  const written = cells.map(plain);
  return new Map(
    (Object.entries(headings) as [Column, string][]).flatMap(([column, heading]) => {
      const place = written.indexOf(plain(heading));
      return place === -1 ? [] : [[column, place] as const];
    }),
  );
}
