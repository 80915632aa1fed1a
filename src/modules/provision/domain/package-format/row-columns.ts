import { PROVIDED_FIELDS, type ProvidedField } from '../provided-field.ts';
import type { ProvidedRow } from './provided-row.ts';

/** The technical head of every row, which says nothing about the person. */
export const HEAD_COLUMNS = ['rowNumber', 'reference', 'kind'] as const;

/**
 * The columns of each field. What a row becomes in a file goes through this table alone: a fifth field has no name in
 * `ProvidedField`, and so no column (E-14, E-29, M-05).
 */
const COLUMNS_OF = {
  name: ['name'],
  address: ['address'],
  contact: ['contact'],
  period: ['periodFrom', 'periodThrough'],
} as const satisfies Record<ProvidedField, readonly (keyof ProvidedRow)[]>;

/** A column that holds something about the person. */
export type ValueColumn = (typeof COLUMNS_OF)[ProvidedField][number];
export type RowColumn = (typeof HEAD_COLUMNS)[number] | ValueColumn;

/** The value columns of a package whose basis lists `fields`, in the order of every package. */
export const valueColumns = (fields: readonly ProvidedField[]): readonly ValueColumn[] =>
  PROVIDED_FIELDS.filter(field => fields.includes(field)).flatMap(field => [...COLUMNS_OF[field]]);

/** What a row gives in a column: nothing when it is cancelled, whatever else it carries. */
export const valueIn = (row: ProvidedRow, column: ValueColumn): string =>
  row.kind === 'cancelled' ? '' : (row[column] ?? '');

/** The text whose SHA-256 stands in the manifest: a JSON list a row, with the head and the columns of `fields`. */
export function canonicalRows(rows: readonly ProvidedRow[], fields: readonly ProvidedField[]): string {
  const columns = valueColumns(fields);
  return rows
    .map(row => {
      const values = columns.map(column => valueIn(row, column) || null);
      return `${JSON.stringify([row.rowNumber, row.reference, row.kind, ...values])}\n`;
    })
    .join('');
}
