import { Button } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Telephone } from '../../../../ui/telephone/telephone.tsx';
import { UNREACHED_ROWS, type Unreached } from '../../use-cases/undelivered-mails.use-case.ts';
import { filingPath } from '../paths.ts';
import { ja as shared } from '../review-words.ja.ts';
import { calledPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** Whom to call because their mail came back: with the number, and a button for when it is done. */
export const Undelivered = ({ unreached }: { readonly unreached: readonly Unreached[] }) => (
  <>
    <PageHeading title={words.undelivered.title} below={words.undelivered.lead} />
    <p>{words.undelivered.say}</p>
    <DataTable
      caption={words.undelivered.title}
      columns={COLUMNS}
      rows={unreached}
      rowHref={({ filingId }) => filingPath(filingId)}
      empty={<EmptyState title={words.undelivered.empty} />}
      pages={
        unreached.length < UNREACHED_ROWS ? undefined : { summary: words.undelivered.capped(UNREACHED_ROWS) }
      }
    />
  </>
);

const COLUMNS: readonly Column<Unreached>[] = [
  {
    key: 'applicant',
    heading: words.undelivered.columns.applicant,
    primary: true,
    cell: row => (
      <>
        <strong>{row.name}</strong> {row.nameKana}
      </>
    ),
  },
  { key: 'phone', heading: words.undelivered.columns.phone, cell: row => <Telephone number={row.phone} /> },
  {
    key: 'refused',
    heading: words.undelivered.columns.refused,
    nowrap: true,
    cell: row => staffDateTime(row.refusedAt),
  },
  {
    key: 'submitted',
    heading: words.undelivered.columns.submitted,
    nowrap: true,
    cell: row => staffDateTime(row.submittedAt),
  },
  { key: 'status', heading: words.columns.status, cell: row => shared.status[row.status] },
  {
    key: 'called',
    heading: words.undelivered.columns.done,
    quietHeading: true,
    cell: row => (
      <Form action={calledPath(row.filingId)}>
        <Button variant="secondary">{words.undelivered.called}</Button>
      </Form>
    ),
  },
];
