import type { Instant } from '../../../../kernel/instant.ts';
import { BarChart } from '../../../../ui/chart/bar-chart.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { monthDay, staffDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { ReceivedDay, Reconciliation } from '../../use-cases/list-sheets.use-case.ts';
import { ageText } from '../age-text.ts';
import { ja as words } from './words.ja.ts';

export interface ReconciliationPageProps {
  readonly reconciliation: Reconciliation;
  readonly now: Instant;
}

/** What came against what was typed in, so that nothing is lost between them (F-04). */
export function ReconciliationPage({ reconciliation: { days, backlog }, now }: ReconciliationPageProps) {
  const answer =
    backlog.oldestAt === null
      ? words.noBacklog
      : words.backlog(backlog.waiting, ageText(backlog.oldestAt, now));
  return (
    <>
      <PageHeading title={words.title} below={words.below} />
      <BarChart
        title={words.chart}
        answer={answer}
        axisLabel={words.day}
        valueLabel={words.waitingLabel}
        previousLabel={words.received}
        bars={days.toReversed().map(({ day, waiting, received }) => ({
          label: monthDay(day),
          value: waiting,
          previous: received,
        }))}
      />
      <DataTable
        caption={words.caption}
        showsCaption
        columns={COLUMNS}
        rows={days}
        empty={<EmptyState title={words.empty} />}
      />
    </>
  );
}

const count = (key: keyof typeof words.columns & keyof ReceivedDay): Column<ReceivedDay> => ({
  key,
  heading: words.columns[key],
  numeric: true,
  cell: day => day[key],
});

const COLUMNS: readonly Column<ReceivedDay>[] = [
  {
    key: 'day',
    heading: words.columns.day,
    primary: true,
    nowrap: true,
    cell: ({ day }) => staffDate(day),
  },
  count('received'),
  count('sameDay'),
  count('later'),
  count('setAside'),
  {
    ...count('waiting'),
    cell: ({ waiting }) => (waiting === 0 ? 0 : <Tag tone="caution">{waiting}</Tag>),
  },
];
