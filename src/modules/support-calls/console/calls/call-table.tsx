import type { Uuid } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { monthDay, timeText } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { DANGER } from '../../domain/follow-attempt.ts';
import type { CallsView, ShownLine } from '../../use-cases/show-calls.use-case.ts';
import { ja as shared } from '../words.ja.ts';
import { type CallsQuery, callsPath } from './call-list.schema.ts';
import { ja as words } from './words.ja.ts';

export interface CallTableProps {
  readonly view: CallsView;
  readonly query: CallsQuery;
  readonly openSlotId: Uuid | null;
  readonly staffId: Uuid;
  readonly now: Instant;
}

/** Who is to be called, in the order in which they are. */
export function CallTable(props: CallTableProps) {
  const { view, query, openSlotId } = props;
  const { half } = view.slot;
  const { share, after } = query;
  const nextHref = view.next === null ? undefined : callsPath({ half, share, after: view.next });
  return (
    <DataTable
      caption={words.caption}
      columns={columnsFor(props)}
      rows={view.lines}
      rowHref={line => callsPath({ half, share, after, callSlotId: line.callSlotId })}
      isCurrent={line => line.callSlotId === openSlotId}
      empty={
        <EmptyState title={share === 'all' ? words.empty : words.emptyShare}>
          <p>{share === 'all' ? words.emptyText : words.emptyShareText}</p>
        </EmptyState>
      }
      pages={nextHref === undefined ? undefined : { nextHref }}
    />
  );
}

const columnsFor = ({ view, staffId, now }: CallTableProps): readonly Column<ShownLine>[] => [
  {
    key: 'mark',
    heading: words.columns.mark,
    quietHeading: true,
    nowrap: true,
    cell: line => <Mark line={line} now={now} />,
  },
  { key: 'name', heading: words.columns.name, primary: true, cell: line => line.name ?? shared.noName },
  {
    key: 'population',
    heading: words.columns.population,
    nowrap: true,
    minor: true,
    cell: line => shared.populations[line.population],
  },
  {
    key: 'period',
    heading: words.columns.period,
    nowrap: true,
    cell: line => (line.periodThrough === null ? shared.none : shared.until(monthDay(line.periodThrough))),
  },
  ...(view.slot.half === 'pm'
    ? [
        {
          key: 'morning',
          heading: words.columns.morning,
          nowrap: true,
          cell: (line: ShownLine) => (line.morning === null ? shared.none : shared.statuses[line.morning]),
        },
      ]
    : []),
  { key: 'last', heading: words.columns.last, wide: true, cell: line => lastText(line) },
  {
    key: 'attempts',
    heading: words.columns.attempts,
    numeric: true,
    cell: line => line.attempts,
  },
  {
    key: 'claimer',
    heading: words.columns.claimer,
    minor: true,
    cell: line => claimerText(line, staffId),
  },
];

const Mark = ({ line, now }: { readonly line: ShownLine; readonly now: Instant }) => {
  if (line.dueBy < now) return <Tag tone="urgent">{words.overdue}</Tag>;
  if (line.nextTryAt !== null && line.nextTryAt > now)
    return (
      <Tag tone="muted">
        {words.marks.later} {words.laterAt(timeText(line.nextTryAt))}
      </Tag>
    );
  if (line.danger >= DANGER.worse) return <Tag tone="urgent">{words.marks.worse}</Tag>;
  if (line.attempts > 0) return <Tag tone="caution">{words.marks.tried}</Tag>;
  return line.danger >= DANGER.silent ? <Tag tone="caution">{words.marks.silent}</Tag> : null;
};

/** What the person last said, in a line. */
function lastText({ lastCondition, lastTemperature, lastNote }: ShownLine): string {
  const parts = [
    lastCondition && shared.conditions[lastCondition],
    lastTemperature === null ? null : shared.degrees(lastTemperature),
    lastNote === null ? null : shorten(lastNote),
  ].filter(part => part !== null && part !== '');
  return parts.length === 0 ? shared.none : parts.join(shared.gap);
}

const LONGEST_LINE = 24;

const shorten = (text: string): string =>
  [...text].length <= LONGEST_LINE ? text : `${[...text].slice(0, LONGEST_LINE).join('')}…`;

/** Who has the call, seen by whoever looks. */
export function claimerText(
  { claimedBy, claimerName }: Pick<ShownLine, 'claimedBy' | 'claimerName'>,
  staffId: Uuid,
): string {
  if (claimedBy === null) return shared.none;
  return claimedBy === staffId ? words.you : (claimerName ?? words.formerStaff);
}
