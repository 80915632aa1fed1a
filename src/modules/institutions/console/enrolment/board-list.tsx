import { ButtonLink } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { longDate, staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { ENROLMENT_STATUSES, type EnrolmentStatus, UNFINISHED } from '../../domain/enrolment.ts';
import type { Board, BoardRow } from '../../use-cases/show-board.use-case.ts';
import { positionText } from '../institution-pages.ts';
import { ENROLMENT_CSV_PATH, ENROLMENT_PATH, enrolmentPath, withQuery } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

const hrefOf = ({ facilityId }: BoardRow): string => enrolmentPath(facilityId);

/** Who has not finished, or who has one status. */
export function BoardList({
  board,
  status,
}: {
  readonly board: Board;
  readonly status: EnrolmentStatus | null;
}) {
  const query = { status: status ?? undefined };
  const { byStatus } = board.all;
  const unfinished = UNFINISHED.reduce((sum, known) => sum + (byStatus[known] ?? 0), 0);
  return (
    <>
      <h2>{words.listTitle}</h2>
      <Tabs
        label={words.filters}
        tabs={[
          {
            href: ENROLMENT_PATH,
            label: words.allUnfinished,
            count: unfinished,
            current: status === null,
          },
          ...ENROLMENT_STATUSES.filter(known => known === status || byStatus[known] !== undefined).map(
            known => ({
              href: withQuery(ENROLMENT_PATH, { status: known }),
              label: shared.statuses[known],
              count: byStatus[known] ?? 0,
              current: known === status,
            }),
          ),
        ]}
      />
      <DataTable
        caption={words.caption}
        rows={board.rows}
        rowHref={hrefOf}
        columns={[
          { key: 'name', heading: words.name, primary: true, cell: ({ name }) => name },
          { key: 'kind', heading: words.kind, cell: ({ kind }) => shared.kinds[kind] },
          { key: 'status', heading: words.status, nowrap: true, cell: row => shared.statuses[row.status] },
          {
            key: 'since',
            heading: words.since,
            nowrap: true,
            cell: ({ changedAt }) => (changedAt === null ? words.never : staffDateTime(changedAt)),
          },
          { key: 'phone', heading: words.phone, nowrap: true, cell: ({ phone }) => phone },
          { key: 'email', heading: words.email, cell: ({ email }) => email ?? words.never },
        ]}
        empty={
          <EmptyState title={words.empty}>
            <p>{words.emptyText}</p>
          </EmptyState>
        }
        pages={
          board.next === null
            ? undefined
            : { nextHref: withQuery(ENROLMENT_PATH, { ...query, after: positionText(board.next) }) }
        }
      />
      <Actions>
        <ButtonLink href={withQuery(ENROLMENT_CSV_PATH, query)} variant="secondary" download>
          {words.download}
        </ButtonLink>
      </Actions>
    </>
  );
}

/** Exempt institutions whose day to look again has come: before everything else (H-20). */
export const Exemptions = ({ rows }: { readonly rows: readonly BoardRow[] }) =>
  rows.length === 0 ? null : (
    <>
      <Notice tone="urgent" title={words.exemptionsTitle} />
      <DataTable
        caption={words.exemptionsCaption}
        rows={rows}
        rowHref={hrefOf}
        empty={null}
        columns={[
          { key: 'name', heading: words.name, primary: true, cell: ({ name }) => name },
          { key: 'kind', heading: words.kind, cell: ({ kind }) => shared.kinds[kind] },
          {
            key: 'reviewOn',
            heading: words.reviewOn,
            nowrap: true,
            cell: ({ reviewOn }) => (reviewOn === null ? words.never : longDate(reviewOn)),
          },
        ]}
      />
    </>
  );
