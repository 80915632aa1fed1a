import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { FileField } from '../../../../ui/file-field/file-field.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import type { ImportedList } from '../../use-cases/import-signed-list.use-case.ts';
import { type ListColumn, REQUIRED_COLUMNS, type RowProblem } from '../../use-cases/signed-list.ts';
import { CONTRACTS_PATH, IMPORT_CONTRACTS_PATH } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

const text = words.import;

/** Asks for the file, and says which columns it has. */
export const ImportListPage = ({ problem }: { readonly problem: string | undefined }) => (
  <>
    <ErrorSummary errors={problem === undefined ? [] : [{ name: 'file', message: problem }]} />
    <PageHeading title={text.title} below={text.below} />
    <Form action={IMPORT_CONTRACTS_PATH} upload>
      <FileField
        name="file"
        label={text.file}
        hint={text.fileHint}
        accept=".csv,text/csv"
        error={problem}
        required
      />
      <Actions>
        <Button>{text.start}</Button>
        <ButtonLink variant="ghost" href={CONTRACTS_PATH}>
          {text.backToList}
        </ButtonLink>
      </Actions>
    </Form>
    <h2>{text.columnsTitle}</h2>
    <ul>
      {(Object.keys(text.columns) as ListColumn[]).map(column => (
        <li>
          {REQUIRED_COLUMNS.includes(column) ? text.required(text.columns[column]) : text.columns[column]}
        </li>
      ))}
    </ul>
  </>
);

const COUNTS = ['rows', 'taken', 'unchanged', 'refused', 'contracts'] as const;

/** What became of each row: the counts add up, and no row that was left out is missing from the list. */
export const ImportedListPage = ({ imported }: { readonly imported: ImportedList }) => (
  <>
    <PageHeading
      title={text.resultTitle}
      actions={<ButtonLink href={CONTRACTS_PATH}>{text.backToList}</ButtonLink>}
    />
    <SummaryList
      rows={COUNTS.map(count => ({ label: text.counts[count], value: shared.count(imported[count]) }))}
    />
    <h2>{text.problemsTitle}</h2>
    <DataTable
      caption={text.problemsTitle}
      columns={COLUMNS}
      rows={imported.problems}
      empty={<EmptyState title={text.noProblems} />}
    />
  </>
);

const COLUMNS: readonly Column<RowProblem>[] = [
  { key: 'line', heading: text.problemColumns.line, numeric: true, cell: ({ line }) => line },
  {
    key: 'column',
    heading: text.problemColumns.column,
    nowrap: true,
    cell: ({ column }) => columnText(column),
  },
  { key: 'reason', heading: text.problemColumns.reason, wide: true, cell: problem => reasonText(problem) },
];

function columnText(column: RowProblem['column']): string {
  if (column === null) return text.wholeRow;
  return column === 'prices' ? text.prices : text.columns[column];
}

function reasonText({ column, reason, about = '' }: RowProblem): string {
  if (reason === 'differs-from-contract') return text.differs;
  return reason in words.cellProblems
    ? words.cellProblems[reason as keyof typeof words.cellProblems]
    : words.problems[reason as keyof typeof words.problems](columnText(column), about);
}
