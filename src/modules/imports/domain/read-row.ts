import type { ColumnMapping } from './column-mapping.ts';
import type { ImportField, RawRow } from './import-fields.ts';

/** What words in a cell stand for, by field, each written as `cellKey` writes it. */
export type CellWords = Readonly<Partial<Record<ImportField, Readonly<Record<string, string>>>>>;

/** Something to put right in one cell; the column counts from 1, and 0 is the row as a whole. */
export interface RowReason {
  readonly column: number;
  readonly reason: string;
}

/** Reads the rows of a file by one mapping. */
export interface RowReader {
  /** The row by its fields, or what is wrong before any field is looked at. */
  readonly read: (cells: readonly string[]) => RawRow | readonly RowReason[];
  /** The column of a field, from 1; 0 when none holds it. */
  readonly columnOf: (field: string) => number;
}

/** Fields in which a question mark or a geta stands for a letter that the other program could not write. */
const NAMES: readonly ImportField[] = ['name', 'nameKana', 'address'];
const LOST = /[?\uff1f\u3013]/;
const SPACES = /[\s\u3000]+/g;
const DAY_AND_TIME = /^(.+?)[\sT\u3000]+(\d{1,2}[:\uff1a]\d{2})(?:[:\uff1a]00(?:\.0+)?)?$/;
const COLON = /[:\uff1a]/;

/** Whether the reading found a row, and not what is wrong with it. */
export const isRow = (row: RawRow | readonly RowReason[]): row is RawRow => !Array.isArray(row);

/** A word without what differs in writing: width, case and spaces. */
export const cellKey = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(SPACES, '');

/** Whether nothing at all stands in the row. */
export const isBlank = (cells: readonly string[]): boolean => cells.every(cell => cell.trim() === '');

/**
 * Makes the reader. A day and a time in one cell are taken apart where no column has the time alone. A row with fewer or
 * more cells than the header has lost or gained a separator, and no cell of it can be trusted.
 */
export function rowReader(mapping: ColumnMapping, cellWords: CellWords): RowReader {
  const taken = mapping.flatMap((field, place) =>
    field === null ? [] : [{ field, place, isName: NAMES.includes(field), words: wordsOf(cellWords, field) }],
  );
  const places = new Map<string, number>(taken.map(({ field, place }) => [field, place + 1]));
  const splits = (['sampled', 'resulted'] as const).filter(
    test => places.has(`${test}On`) && !places.has(`${test}Time`),
  );

  const read: RowReader['read'] = cells => {
    if (cells.length < mapping.length) return [{ column: 0, reason: 'too-few-cells' }];
    for (let place = mapping.length; place < cells.length; place += 1)
      if (cells[place] !== '') return [{ column: place + 1, reason: 'too-many-cells' }];
    const row: Partial<Record<ImportField, string>> = {};
    const lost: RowReason[] = [];
    for (const { field, place, isName, words } of taken) {
      const text = cells[place] ?? '';
      if (text === '') continue;
      if (isName && LOST.test(text)) lost.push({ column: place + 1, reason: 'lost-character' });
      row[field] = words === undefined ? text : (words.get(text) ?? words.get(cellKey(text)) ?? text);
    }
    for (const test of splits) splitMoment(row, test);
    return lost.length > 0 ? lost : row;
  };
  return { read, columnOf: field => places.get(field) ?? 0 };
}

function wordsOf(words: CellWords, field: ImportField): ReadonlyMap<string, string> | undefined {
  const ofField = words[field];
  return ofField === undefined ? undefined : new Map(Object.entries(ofField));
}

function splitMoment(row: Partial<Record<ImportField, string>>, test: 'sampled' | 'resulted'): void {
  const text = row[`${test}On`];
  if (text === undefined || !COLON.test(text)) return;
  const parts = DAY_AND_TIME.exec(text.trim());
  if (parts?.[1] === undefined || parts[2] === undefined) return;
  row[`${test}On`] = parts[1];
  row[`${test}Time`] = parts[2];
}
