import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import type { BatchOverview, DocumentBatch } from '../../use-cases/document-batch.use-case.ts';
import { batchPath, newBatchPath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';

const { batches: text } = words;

/** What can be issued in one go today, and what was (K-47, K-48, F-14). */
export const BatchesPage = ({ overview }: { readonly overview: BatchOverview }) => (
  <>
    <PageHeading title={text.title} below={text.below} />
    <h2>{text.backlogTitle}</h2>
    <p>
      <strong>{text.backlog(overview.backlog)}</strong>
    </p>
    <p>{overview.backlog === 0 ? text.nobody : text.backlogText}</p>
    {overview.backlog === 0 ? null : (
      <p>
        <ButtonLink href={newBatchPath(null)}>{text.start}</ButtonLink>
      </p>
    )}
    <h2>{text.formsTitle}</h2>
    <DataTable
      caption={text.forms}
      columns={FORM_COLUMNS}
      rows={overview.forms}
      empty={<EmptyState title={text.noForms} />}
    />
    <h2>{text.pastTitle}</h2>
    <DataTable
      caption={text.pastTitle}
      columns={PAST_COLUMNS}
      rows={overview.batches}
      rowHref={({ batchId }) => batchPath(batchId)}
      empty={<EmptyState title={text.none} />}
    />
  </>
);

/** What a batch does, in words. */
export const batchTitle = ({ templateVersion }: Pick<DocumentBatch, 'templateVersion'>): string =>
  templateVersion === null ? text.certificates : text.reissueOf(templateVersion);

const FORM_COLUMNS: readonly Column<BatchOverview['forms'][number]>[] = [
  { key: 'form', heading: text.formColumns.form, cell: form => form.templateVersion },
  {
    key: 'count',
    heading: text.formColumns.count,
    numeric: true,
    cell: ({ count }) => count.toLocaleString('ja'),
  },
  {
    key: 'act',
    heading: text.formColumns.act,
    cell: ({ templateVersion }) => <a href={newBatchPath(templateVersion)}>{text.reissue}</a>,
  },
];

const PAST_COLUMNS: readonly Column<DocumentBatch>[] = [
  { key: 'kind', heading: text.pastColumns.kind, primary: true, cell: batchTitle },
  {
    key: 'at',
    heading: text.pastColumns.at,
    nowrap: true,
    cell: ({ requestedAt }) => staffDateTime(requestedAt),
  },
  {
    key: 'total',
    heading: text.pastColumns.total,
    numeric: true,
    cell: ({ total }) => total.toLocaleString('ja'),
  },
  { key: 'status', heading: text.pastColumns.status, cell: ({ status }) => text.status[status] },
];
