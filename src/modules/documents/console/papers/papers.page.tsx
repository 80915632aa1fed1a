import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { FoundPapers, IssuedDocument } from '../../use-cases/show-papers.use-case.ts';
import { PAPERS_PATH, paperPath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { PaperStatus } from './paper-status.tsx';

const { papers: text } = words;

type PapersPageProps = { readonly number: string; readonly found: FoundPapers | null };

/** A box for a number, and what was found under it. */
export const PapersPage = ({ number, found }: PapersPageProps) => (
  <>
    {found?.kind === 'mistyped' ? (
      <ErrorSummary errors={[{ name: 'number', message: text.mistyped }]} />
    ) : null}
    <PageHeading title={text.title} below={text.below} />
    <FilterBar action={PAPERS_PATH} clearHref={number === '' ? undefined : PAPERS_PATH}>
      <TextField
        name="number"
        label={text.number}
        hint={text.numberHint}
        value={number}
        width="medium"
        type="search"
        inputmode="numeric"
        error={found?.kind === 'mistyped' ? text.mistyped : undefined}
      />
    </FilterBar>
    {found?.kind === 'found' ? (
      <DataTable
        caption={text.caption}
        columns={columnsOn(found.today)}
        rows={found.papers}
        rowHref={({ documentId }) => paperPath(documentId)}
        empty={
          <EmptyState title={text.none}>
            <p>{text.noneText}</p>
          </EmptyState>
        }
      />
    ) : null}
  </>
);

const columnsOn = (today: PlainDate): readonly Column<IssuedDocument>[] => [
  { key: 'kind', heading: text.columns.kind, primary: true, cell: ({ paper }) => words.kind[paper.kind] },
  { key: 'holder', heading: text.columns.holder, cell: ({ paper }) => paper.holder.name },
  {
    key: 'issuedOn',
    heading: text.columns.issuedOn,
    nowrap: true,
    cell: ({ paper }) => staffDate(paper.issuedOn),
  },
  {
    key: 'validThrough',
    heading: text.columns.validThrough,
    nowrap: true,
    cell: ({ paper }) => (paper.validThrough === null ? words.paper.never : staffDate(paper.validThrough)),
  },
  {
    key: 'status',
    heading: text.columns.status,
    cell: document => <PaperStatus document={document} today={today} />,
  },
];
