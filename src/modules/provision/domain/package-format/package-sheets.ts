import { csvText } from '../../../../kernel/csv-text.ts';
import { itemsOf, MANIFEST_ITEMS, type ManifestItem } from './manifest-items.ts';
import type { PackageManifest, RowCounts } from './package-manifest.ts';
import type { PackageWords } from './package-words.ts';
import type { ProvidedRow } from './provided-row.ts';
import { HEAD_COLUMNS, valueColumns, valueIn } from './row-columns.ts';

/** A sheet of texts. */
export type PackageSheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
};

/** The two sheets of a package: its manifest, and its rows with exactly the columns of the manifest's fields (E-14, M-05). */
export function packageSheets(
  manifest: PackageManifest,
  rows: readonly ProvidedRow[],
  words: PackageWords,
): readonly [PackageSheet, PackageSheet] {
  const columns = valueColumns(manifest.fields);
  return [
    {
      name: words.manifestSheet,
      rows: [
        [words.item, words.content],
        ...MANIFEST_ITEMS.map(item => [words.items[item], shown(item, manifest, words)]),
      ],
    },
    {
      name: words.rowsSheet,
      rows: [
        [...HEAD_COLUMNS, ...columns].map(column => words.columns[column]),
        ...rows.map(row => [
          String(row.rowNumber),
          row.reference,
          words.kinds[row.kind],
          ...columns.map(column => valueIn(row, column)),
        ]),
      ],
    },
  ];
}

/** An item as people read it. */
function shown(item: ManifestItem, manifest: PackageManifest, words: PackageWords): string {
  if (item === 'category') return words.categories[manifest.category];
  if (item === 'purposes')
    return manifest.purposes.map(purpose => words.purposes[purpose]).join(words.separator);
  if (item === 'fields') return manifest.fields.map(field => words.fields[field]).join(words.separator);
  return itemsOf(manifest)[item];
}

/** A sheet as a file of the archive: its name, and its rows as CSV for spreadsheets. */
export const sheetFile = ({
  name,
  rows,
}: PackageSheet): { readonly name: string; readonly text: string } => ({
  name: fileNameOf(name),
  text: csvText(rows),
});

/** The name that the file of a sheet has in the archive. */
export const fileNameOf = (sheetName: string): string => `${sheetName}.csv`;

/** How many rows there are of each kind. */
export const countRows = (rows: readonly ProvidedRow[]): RowCounts => ({
  new: rows.filter(({ kind }) => kind === 'new').length,
  changed: rows.filter(({ kind }) => kind === 'changed').length,
  cancelled: rows.filter(({ kind }) => kind === 'cancelled').length,
});
