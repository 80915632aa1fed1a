import type { AuthorityId } from '../../../kernel/ids.ts';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { dateTimeText } from '../../../ui/date-text.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx';
import type { DeletedOfPackage } from '../repository/deletion.repository.ts';
import type { DeletionView } from '../use-cases/retention.use-case.ts';
import { ja } from './retention-words.ja.ts';
import { ja as shared } from './words.ja.ts';

const words = ja.report;

interface DeletionPageProps {
  readonly view: DeletionView;
  readonly cityId: AuthorityId;
  readonly isNew: boolean;
}

/** What was destroyed, as the provider is told: receipts, counts and references; nobody is named. */
export const DeletionPage = ({ view, cityId, isNew }: DeletionPageProps) => (
  <>
    <PageHeading title={words.title} below={shared.print} />
    {isNew ? <Notice tone="success" title={words.done} /> : null}
    <p>{words.what}</p>
    <SummaryList
      rows={[
        { label: words.at, value: dateTimeText(view.deletion.deletedAt) },
        { label: words.by, value: view.deletedBy ?? shared.unknownPerson },
        { label: words.cases, value: shared.people(view.deletion.cases) },
        { label: words.days, value: view.deletion.retentionDays },
      ]}
    />
    <DataTable
      caption={words.caption}
      showsCaption
      columns={columns(cityId)}
      rows={view.packages}
      empty={<EmptyState title={words.noPackage} />}
    />
  </>
);

const columns = (cityId: AuthorityId): readonly Column<DeletedOfPackage>[] => [
  {
    key: 'receipt',
    heading: words.columns.receipt,
    nowrap: true,
    cell: ({ receiptNumber }) =>
      receiptNumber === null ? words.noPackage : shared.receipt(cityId, receiptNumber),
  },
  {
    key: 'series',
    heading: words.columns.series,
    cell: ({ basisTitle, sequence }) =>
      basisTitle === null || sequence === null ? '' : shared.series(basisTitle, sequence),
  },
  { key: 'cases', heading: words.columns.cases, numeric: true, cell: ({ cases }) => cases },
  { key: 'sha256', heading: words.columns.sha256, cell: ({ fileSha256 }) => fileSha256 ?? '' },
  {
    key: 'references',
    heading: words.columns.references,
    wide: true,
    cell: ({ references }) => references.join(' '),
  },
];
