import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { FIRST_YEAR, type Statement } from '../../use-cases/packages/show-statement.use-case.ts';
import { ja } from './ledger-words.ja.ts';
import { fieldsText } from './package-text.ts';
import { STATEMENT_PATH } from './paths.ts';
import { ja as shared } from './words.ja.ts';

const text = ja.report;

interface StatementProps {
  readonly statement: Statement;
  readonly nameOf: (municipalityCode: string) => string;
}

/** What is told to the board about a fiscal year, ready to be printed. Counts alone. */
export function StatementPage({ statement, nameOf }: StatementProps) {
  const { year, thisYear, lines, refusals, recalls } = statement;
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, back) => thisYear - back);
  return (
    <>
      <PageHeading title={text.title(year)} above={text.above} below={text.below(year)} />
      <FilterBar action={STATEMENT_PATH}>
        <Select
          name="year"
          label={text.year}
          value={String(year)}
          options={years.map(value => ({ value: String(value), label: text.yearOption(value) }))}
        />
      </FilterBar>
      <h2>{text.given}</h2>
      <DataTable
        caption={text.given}
        columns={columnsOf(nameOf)}
        rows={lines}
        empty={
          <EmptyState title={text.none}>
            <p>{text.noneText}</p>
          </EmptyState>
        }
      />
      <Reasons
        title={text.refusals}
        none={text.noneRefused}
        rows={refusals.map(({ reason, count }) => ({ label: text.refusalReasons[reason] ?? reason, count }))}
      />
      <Reasons
        title={text.recalls}
        none={text.noneRecalled}
        rows={recalls.map(({ reason, count }) => ({ label: shared.recalls.reasons[reason], count }))}
      />
    </>
  );
}

const number = (value: number): string => value.toLocaleString('ja');

const columnsOf = (nameOf: StatementProps['nameOf']): readonly Column<Statement['lines'][number]>[] => [
  {
    key: 'receiver',
    heading: text.columns.receiver,
    cell: ({ municipalityCode, receivingUnit }) => `${nameOf(municipalityCode)} ${receivingUnit}`,
  },
  { key: 'basis', heading: text.columns.basis, wide: true, cell: ({ basisTitle }) => basisTitle },
  { key: 'category', heading: text.columns.category, cell: ({ category }) => shared.categories[category] },
  { key: 'fields', heading: text.columns.fields, wide: true, cell: ({ fields }) => fieldsText(fields) },
  { key: 'packages', heading: text.columns.packages, numeric: true, cell: row => number(row.packages) },
  { key: 'people', heading: text.columns.people, numeric: true, cell: row => number(row.people) },
  {
    key: 'rows',
    heading: text.columns.rows,
    numeric: true,
    cell: ({ rows }) => shared.counts(rows.new, rows.changed, rows.cancelled),
  },
  {
    key: 'recalled',
    heading: text.columns.recalled,
    numeric: true,
    cell: row => number(row.recalledPackages),
  },
];

function Reasons({
  title,
  none,
  rows,
}: {
  readonly title: string;
  readonly none: string;
  readonly rows: readonly { readonly label: string; readonly count: number }[];
}) {
  return (
    <>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        columns={[
          { key: 'reason', heading: text.reason, wide: true, cell: ({ label }) => label },
          { key: 'count', heading: text.count, numeric: true, cell: ({ count }) => number(count) },
        ]}
        rows={rows}
        empty={<p>{none}</p>}
      />
    </>
  );
}
