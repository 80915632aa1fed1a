import { jstDate } from '../../../kernel/instant.ts';
import { ButtonLink } from '../../../ui/button/button.tsx';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { longDate, staffDate } from '../../../ui/date-text.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import type { ReadinessStatus } from '../domain/readiness-status.ts';
import type { BoardRow, ReadinessBoard } from '../use-cases/readiness.use-case.ts';
import { centrePath, READINESS_CSV_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

const TONES = { 'not-started': 'urgent', planned: 'caution', ready: 'ok' } as const;

/** Where a health centre stands. */
export const ReadinessTag = ({ status }: { readonly status: ReadinessStatus }) => (
  <Tag tone={TONES[status]}>{words.status[status]}</Tag>
);

/** Every health centre with its people, against the deadline (H-11). */
export function BoardPage({ board }: { readonly board: ReadinessBoard }) {
  const { centres, deadline } = board;
  return (
    <>
      <PageHeading
        title={words.title}
        above={words.deadline(longDate(deadline))}
        below={words.below}
        actions={
          <ButtonLink variant="ghost" href={READINESS_CSV_PATH} download>
            {words.csv}
          </ButtonLink>
        }
      />
      {centres.length === 0 ? null : <DeadlineNotice board={board} />}
      <DataTable
        caption={words.title}
        columns={COLUMNS}
        rows={centres}
        rowHref={({ healthCentreId }) => centrePath(healthCentreId)}
        empty={
          <EmptyState title={words.none}>
            <p>{words.noneText}</p>
          </EmptyState>
        }
      />
    </>
  );
}

function DeadlineNotice({ board: { centres, daysLeft } }: { readonly board: ReadinessBoard }) {
  const waiting = centres.filter(({ status }) => status !== 'ready').length;
  if (waiting === 0) return <Notice tone="success" title={words.allReady} />;
  const when =
    daysLeft > 0 ? words.daysLeft(daysLeft) : daysLeft === 0 ? words.deadlineToday : words.overdue(-daysLeft);
  return (
    <Notice tone={daysLeft < 0 ? 'urgent' : 'warn'} title={when}>
      <p>{words.waiting(waiting)}</p>
    </Notice>
  );
}

const peopleOf = (count: number | null): string => (count === null ? words.noPlan : words.people(count));

const COLUMNS: readonly Column<BoardRow>[] = [
  { key: 'name', heading: words.columns.name, primary: true, wide: true, cell: ({ name }) => name },
  {
    key: 'status',
    heading: words.columns.status,
    nowrap: true,
    cell: ({ status }) => <ReadinessTag status={status} />,
  },
  {
    key: 'since',
    heading: words.columns.since,
    nowrap: true,
    cell: ({ since }) => (since === null ? null : staffDate(jstDate(since))),
  },
  { key: 'needed', heading: words.columns.needed, numeric: true, cell: ({ needed }) => peopleOf(needed) },
  {
    key: 'assigned',
    heading: words.columns.assigned,
    numeric: true,
    cell: ({ assigned }) => peopleOf(assigned),
  },
  { key: 'gap', heading: words.columns.gap, numeric: true, cell: ({ gap }) => peopleOf(gap) },
];
