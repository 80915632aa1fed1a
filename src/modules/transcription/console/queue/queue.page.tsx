import type { Instant } from '../../../../kernel/instant.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { CENTRE_QUERY, CentreScopeLine, WHOLE_AUTHORITY } from '../../../institutions/index.ts';
import { SHEET_STATUSES } from '../../domain/sheet.ts';
import type { QueuedSheet, QueueRequest, SheetList } from '../../use-cases/list-sheets.use-case.ts';
import { ageText } from '../age-text.ts';
import { NEW_SHEET_PATH, NEXT_SHEET_PATH, RECONCILIATION_PATH, sheetPath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { queuePath } from './queue.schema.ts';
import { ja as words } from './words.ja.ts';

export interface QueuePageProps {
  readonly list: SheetList;
  readonly query: Pick<QueueRequest, 'status' | 'isWhole'>;
  readonly now: Instant;
  /** Somebody asked for the next one and there was none that is free. */
  readonly isNothingFree: boolean;
}

/** What came and waits to be typed in, oldest first, and what has left the queue. */
export function QueuePage({ list, query, now, isNothingFree }: QueuePageProps) {
  const { status, isWhole } = query;
  const { waiting, oldestAt } = list.backlog;
  return (
    <>
      <PageHeading
        title={words.title}
        below={words.below}
        actions={
          <>
            <Form action={NEXT_SHEET_PATH}>
              {isWhole ? <HiddenField name={CENTRE_QUERY} value={WHOLE_AUTHORITY} /> : null}
              <Button shortcut="n">{words.next}</Button>
            </Form>
            <ButtonLink variant="secondary" href={NEW_SHEET_PATH} shortcut="r">
              {words.register}
            </ButtonLink>
            <ButtonLink variant="ghost" href={RECONCILIATION_PATH}>
              {words.figures}
            </ButtonLink>
          </>
        }
      />
      {isNothingFree ? <Notice tone="info" title={words.nothingFree} /> : null}
      <CentreScopeLine
        scope={list.scope}
        ownHref={queuePath({ status, isWhole: false })}
        wholeHref={queuePath({ status, isWhole: true })}
      />
      {oldestAt === null ? null : <p>{words.backlog(waiting, ageText(oldestAt, now))}</p>}
      <Tabs
        label={words.tabs}
        tabs={SHEET_STATUSES.map(known => ({
          href: queuePath({ status: known, isWhole }),
          label: shared.statuses[known],
          count: known === 'waiting' ? waiting : undefined,
          current: known === status,
        }))}
      />
      <DataTable
        caption={words.caption}
        columns={status === 'waiting' ? waitingColumns(list, now) : settledColumns(list)}
        rows={list.sheets}
        rowHref={({ sheetId }) => sheetPath(sheetId)}
        empty={
          <EmptyState title={words.empty[status]}>
            {status === 'waiting' ? <p>{words.emptyText}</p> : null}
          </EmptyState>
        }
        pages={list.next === null ? undefined : { nextHref: queuePath(query, list.next) }}
      />
    </>
  );
}

const nameOf = ({ names }: SheetList, accountId: QueuedSheet['claimedBy']): string =>
  accountId === null ? words.nobody : (names.get(accountId) ?? shared.formerStaff);

const COMMON: readonly Column<QueuedSheet>[] = [
  {
    key: 'received',
    heading: words.columns.received,
    primary: true,
    nowrap: true,
    cell: ({ receivedAt }) => staffDateTime(receivedAt),
  },
  {
    key: 'facility',
    heading: words.columns.facility,
    cell: ({ facilityName }) => facilityName ?? shared.noFacility,
  },
  { key: 'kind', heading: words.columns.kind, cell: ({ kind }) => shared.kinds[kind] },
  {
    key: 'channel',
    heading: words.columns.channel,
    nowrap: true,
    cell: ({ channel }) => shared.channels[channel],
  },
  { key: 'pages', heading: words.columns.pages, numeric: true, cell: ({ pages }) => pages },
];

const waitingColumns = (list: SheetList, now: Instant): readonly Column<QueuedSheet>[] => [
  ...COMMON,
  {
    key: 'age',
    heading: words.columns.age,
    nowrap: true,
    cell: ({ receivedAt }) => ageText(receivedAt, now),
  },
  { key: 'who', heading: words.columns.who, cell: ({ claimedBy }) => nameOf(list, claimedBy) },
];

const settledColumns = (list: SheetList): readonly Column<QueuedSheet>[] => [
  ...COMMON,
  {
    key: 'settled',
    heading: words.columns.settled,
    nowrap: true,
    cell: ({ settledAt }) => (settledAt === null ? words.nobody : staffDateTime(settledAt)),
  },
  { key: 'who', heading: words.columns.who, cell: ({ settledBy }) => nameOf(list, settledBy) },
  {
    key: 'reason',
    heading: words.columns.reason,
    wide: true,
    cell: ({ setAsideReason }) =>
      setAsideReason === null ? words.nobody : shared.setAsideReasons[setAsideReason],
  },
];
