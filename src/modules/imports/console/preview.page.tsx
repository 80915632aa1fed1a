import { columnName } from '../../../platform/sheets/sheet-row.ts';
import { Button } from '../../../ui/button/button.tsx';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../ui/form/form.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../ui/select/select.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import type { ColumnMapping, MappingProblem } from '../domain/column-mapping.ts';
import { IMPORT_FIELDS, type ImportDefaults } from '../domain/import-fields.ts';
import { mayBeCutOff } from '../domain/import-tally.ts';
import type { ImportJob, PreviewRow } from '../use-cases/show-import.use-case.ts';
import { importPath } from './paths.ts';
import { reasonText } from './reason-text.ts';
import { ja as words } from './words.ja.ts';

const { preview: text } = words;

type PreviewPageProps = {
  readonly job: ImportJob;
  readonly mapping: ColumnMapping;
  readonly defaults: ImportDefaults;
  readonly rows: readonly PreviewRow[];
  readonly problems: readonly MappingProblem[];
  readonly above: string;
  readonly codes: { readonly method: readonly string[]; readonly specimen: readonly string[] };
};

/** Which column holds what, and what would become of the first rows. */
export function PreviewPage(props: PreviewPageProps) {
  const { job, rows, problems } = props;
  return (
    <>
      {problems.length === 0 ? null : <ErrorSummary errors={problems.map(errorOf)} />}
      <PageHeading above={props.above} title={job.fileName} below={words.status[job.status]} />
      {mayBeCutOff(job.totalLines) ? <Notice tone="warn" title={text.mayBeCutOff} /> : null}
      {canStart(job, problems) ? <StartForm job={job} /> : null}
      <h2>{text.rowsTitle}</h2>
      <DataTable caption={text.rowsCaption} columns={rowColumns(job)} rows={rows} empty={null} />
      <h2>{text.columnsTitle}</h2>
      <ColumnsForm {...props} />
      <Form action={importPath(job.importId, 'cancel')}>
        <Actions>
          <Button variant="ghost">{text.discard}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** Whether the rows can be taken by the columns as they are saved. */
export const canStart = ({ status }: ImportJob, problems: readonly MappingProblem[]): boolean =>
  status === 'previewed' && problems.length === 0;

const StartForm = ({ job }: Pick<PreviewPageProps, 'job'>) => (
  <Form action={importPath(job.importId, 'start')}>
    <p>{text.startText(job.totalLines)}</p>
    <p class="note">{text.known}</p>
    <Actions>
      <Button shortcut="s">{text.start}</Button>
    </Actions>
  </Form>
);

function ColumnsForm({ job, mapping, defaults, rows, problems, codes }: PreviewPageProps) {
  const twice = new Set(problems.flatMap(({ field, reason }) => (reason === 'given-twice' ? [field] : [])));
  const [first] = rows;
  const fields = IMPORT_FIELDS.filter(field => field !== 'facilityCode' || job.facilityId === null);
  return (
    <Form action={importPath(job.importId, 'columns')}>
      <p class="note">{text.columnsText}</p>
      {job.header.map((heading, place) => {
        const field = mapping[place] ?? null;
        return (
          <Select
            name={columnField(place)}
            label={words.columnName(columnName(place), heading)}
            hint={text.example(first?.cells[place] ?? '')}
            placeholder={text.ignored}
            value={field ?? ''}
            error={field !== null && twice.has(field) ? text.problems['given-twice'] : undefined}
            options={fields.map(value => ({ value, label: words.fields[value] ?? value }))}
          />
        );
      })}
      {(['method', 'specimen'] as const).map(field => (
        <Select
          name={field}
          label={text[field]}
          placeholder={text.none}
          value={defaults[field] ?? ''}
          options={codes[field].map(value => ({ value, label: words.codes[value] ?? value }))}
        />
      ))}
      <Actions>
        <Button variant="secondary" shortcut="w">
          {text.save}
        </Button>
      </Actions>
    </Form>
  );
}

/** The name of the field that says what a column holds; places count from 0. */
export const columnField = (place: number): string => `column-${place}`;

const errorOf = ({ field, reason }: MappingProblem) => ({
  message: words.problemOf(words.fields[field] ?? field, text.problems[reason]),
});

const rowColumns = (job: ImportJob): readonly Column<PreviewRow>[] => [
  { key: 'line', heading: text.line, numeric: true, cell: ({ line }) => line },
  {
    key: 'verdict',
    heading: text.verdict,
    wide: true,
    cell: ({ reasons }) =>
      reasons.length === 0 ? (
        <Tag tone="ok">{text.good}</Tag>
      ) : (
        reasons.map(reason => <p>{reasonText(reason, job.header)}</p>)
      ),
  },
  ...job.header.map((heading, place) => ({
    key: columnField(place),
    heading: words.columnName(columnName(place), heading),
    nowrap: true,
    cell: ({ cells }: PreviewRow) => cells[place] ?? '',
  })),
];
