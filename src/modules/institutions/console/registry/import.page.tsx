import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { FileField } from '../../../../ui/file-field/file-field.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { FACILITY_KINDS } from '../../domain/facility.ts';
import { FACILITY_FIELDS } from '../../domain/facility-entry.ts';
import type { ImportOutcome } from '../../use-cases/import-list.use-case.ts';
import { OPTIONAL_COLUMNS } from '../../use-cases/read-list-file.ts';
import { FACILITIES_PATH, IMPORT_PATH } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

/** Where the file is chosen, with what must stand in it. */
export const ImportPage = ({ problem }: { readonly problem: string | null }) => (
  <>
    <ErrorSummary errors={problem === null ? [] : [{ name: 'file', message: problem }]} />
    <PageHeading title={words.importTitle} below={words.importLead} />
    <Form action={IMPORT_PATH} upload>
      <FileField
        name="file"
        label={words.file}
        accept=".csv,text/csv"
        error={problem ?? undefined}
        required
      />
      <Actions>
        <Button>{words.startImport}</Button>
        <ButtonLink variant="ghost" href={FACILITIES_PATH}>
          {words.cancel}
        </ButtonLink>
      </Actions>
    </Form>
    <DataTable
      caption={words.importColumns}
      rows={FACILITY_FIELDS}
      empty={null}
      columns={[
        { key: 'column', heading: words.importColumns, cell: field => words.fields[field] },
        {
          key: 'needed',
          heading: words.importNeeded,
          cell: field => (OPTIONAL_COLUMNS.includes(field) ? words.optional : words.needed),
        },
      ]}
    />
    <h2>{words.importKinds}</h2>
    <ul>
      {FACILITY_KINDS.map(kind => (
        <li>{shared.kinds[kind]}</li>
      ))}
    </ul>
  </>
);

/** What became of each row. */
export const ImportedPage = ({ outcome }: { readonly outcome: ImportOutcome }) => {
  const refusedRows = new Set(outcome.refused.map(({ line }) => line)).size;
  return (
    <>
      <PageHeading title={words.importedTitle} below={words.imported(outcome.rows)} />
      <SummaryList
        rows={[
          { label: words.counts.added, value: outcome.added },
          { label: words.counts.corrected, value: outcome.corrected },
          { label: words.counts.unchanged, value: outcome.unchanged },
          { label: words.counts.refused, value: refusedRows },
        ]}
      />
      {refusedRows === 0 ? null : <p>{words.refusedLead}</p>}
      <DataTable
        caption={words.refusedCaption}
        showsCaption
        rows={outcome.refused}
        empty={null}
        columns={[
          { key: 'line', heading: words.line, numeric: true, cell: ({ line }) => line },
          { key: 'column', heading: words.column, nowrap: true, cell: ({ field }) => words.fields[field] },
          { key: 'reason', heading: words.reason, wide: true, cell: ({ reason }) => words.reasons[reason] },
        ]}
      />
      <Actions>
        <ButtonLink href={FACILITIES_PATH}>{words.back}</ButtonLink>
        <ButtonLink variant="secondary" href={IMPORT_PATH}>
          {words.toImport}
        </ButtonLink>
      </Actions>
    </>
  );
};
