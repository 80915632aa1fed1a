import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { FileField } from '../../../../ui/file-field/file-field.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import {
  CATALOGUE_COLUMNS,
  type CatalogueRowProblem,
  type ImportedCatalogue,
  REQUIRED_CATALOGUE_COLUMNS,
} from '../../use-cases/import-catalogue.use-case.ts';
import type { Store } from '../../use-cases/stores.use-case.ts';
import { GoodsForm } from '../goods-form.tsx';
import { storePath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './import-words.ja.ts';

/** Asks for the file, and says which columns it has. */
export const ImportCataloguePage = ({
  store,
  problem,
}: {
  readonly store: Store;
  readonly problem: string | undefined;
}) => (
  <>
    <ErrorSummary errors={problem === undefined ? [] : [{ name: 'file', message: problem }]} />
    <PageHeading title={words.title} above={store.name} below={words.below} />
    <GoodsForm
      action={storePath(store.storeId, 'import')}
      back={storePath(store.storeId)}
      save={words.start}
      upload
    >
      <FileField
        name="file"
        label={words.file}
        hint={words.fileHint}
        accept=".csv,text/csv"
        error={problem}
        required
      />
    </GoodsForm>
    <h2>{words.columnsTitle}</h2>
    <ul>
      {CATALOGUE_COLUMNS.map(column => (
        <li>
          {REQUIRED_CATALOGUE_COLUMNS.includes(column)
            ? words.required(words.columns[column])
            : words.columns[column]}
        </li>
      ))}
    </ul>
  </>
);

const COUNTS = ['rows', 'added', 'changed', 'unchanged', 'refused'] as const;

/** What became of each row: the counts add up, and no row that was left out is missing from the list. */
export const ImportedCataloguePage = ({
  store,
  imported,
}: {
  readonly store: Store;
  readonly imported: ImportedCatalogue;
}) => (
  <>
    <PageHeading
      title={words.resultTitle}
      above={store.name}
      actions={<ButtonLink href={storePath(store.storeId)}>{words.back}</ButtonLink>}
    />
    <SummaryList
      rows={COUNTS.map(count => ({ label: words.counts[count], value: shared.count(imported[count]) }))}
    />
    <h2>{words.problemsTitle}</h2>
    <DataTable
      caption={words.problemsTitle}
      columns={COLUMNS}
      rows={imported.problems}
      empty={<EmptyState title={words.noProblems} />}
    />
  </>
);

const columnText = ({ column }: CatalogueRowProblem): string =>
  column === null ? words.wholeRow : words.columns[column];

const COLUMNS: readonly Column<CatalogueRowProblem>[] = [
  { key: 'line', heading: words.problemColumns.line, numeric: true, cell: ({ line }) => line },
  { key: 'column', heading: words.problemColumns.column, nowrap: true, cell: columnText },
  {
    key: 'reason',
    heading: words.problemColumns.reason,
    wide: true,
    cell: problem => words.rowProblems[problem.reason](columnText(problem)),
  },
];
