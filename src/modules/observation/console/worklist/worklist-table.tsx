import type { Uuid } from '../../../../kernel/ids.ts';
import { type Instant, jstDate } from '../../../../kernel/instant.ts';
import { ageOn } from '../../../../kernel/plain-date.ts';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime, timeText } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { QuestionWords } from '../../use-cases/describe-question.ts';
import type { Worklist, WorklistLine } from '../../use-cases/show-worklist.use-case.ts';
import { TaskTag } from '../task-tag.tsx';
import { waitText } from '../wait-text.ts';
import { ja as shared } from '../words.ja.ts';
import { whyText } from './why-text.ts';
import { ja as words } from './words.ja.ts';
import { type WorklistQuery, worklistPath } from './worklist.schema.ts';

export type WorklistTableProps = {
  readonly list: Worklist;
  readonly query: WorklistQuery;
  readonly openTaskId: Uuid | null;
  readonly staffId: Uuid;
  readonly question: QuestionWords;
  readonly now: Instant;
};

/** Who needs a human now, the most dangerous first. */
export function WorklistTable(props: WorklistTableProps) {
  const { list, query, openTaskId } = props;
  const nextHref = list.next === null ? undefined : worklistPath({ share: query.share, after: list.next });
  const { share, after } = query;
  return (
    <DataTable
      caption={words.caption}
      columns={columnsFor(props)}
      rows={list.lines}
      rowHref={line => worklistPath({ share, after, taskId: line.taskId })}
      isCurrent={line => line.taskId === openTaskId}
      empty={
        <EmptyState title={share === 'all' ? words.empty : words.emptyTitle}>
          <p>
            {share === 'all'
              ? words.emptyText[list.counts.later > 0 ? 'later' : 'all']
              : words.emptyShares[share]}
          </p>
        </EmptyState>
      }
      pages={nextHref === undefined ? undefined : { nextHref }}
    />
  );
}

const columnsFor = ({ staffId, question, now }: WorklistTableProps): readonly Column<WorklistLine>[] => [
  {
    key: 'kind',
    heading: words.columns.kind,
    quietHeading: true,
    nowrap: true,
    cell: line => <TaskTag kind={line.kind} />,
  },
  {
    key: 'name',
    heading: words.columns.name,
    primary: true,
    cell: line => line.name,
    note: line => shared.age(ageOn(line.birthDate, jstDate(now))),
  },
  {
    key: 'why',
    heading: words.columns.why,
    wide: true,
    cell: line => <Why line={line} question={question} />,
  },
  {
    key: 'waiting',
    heading: words.columns.waiting,
    numeric: true,
    minor: true,
    cell: line => waitText(line.openedAt, now),
  },
  { key: 'due', heading: words.columns.due, cell: line => <Due line={line} now={now} /> },
  {
    key: 'spo2',
    heading: words.columns.spo2,
    numeric: true,
    minor: true,
    cell: line => line.answer?.spo2 ?? shared.none,
  },
  {
    key: 'temperature',
    heading: words.columns.temperature,
    numeric: true,
    minor: true,
    cell: line => line.answer?.temperature.toFixed(1) ?? shared.none,
  },
  {
    key: 'answeredAt',
    heading: words.columns.answeredAt,
    minor: true,
    cell: line => (line.answer === null ? shared.none : staffDateTime(line.answer.answeredAt)),
  },
  {
    key: 'attempts',
    heading: words.columns.attempts,
    numeric: true,
    minor: true,
    cell: line => (line.attempts === 0 ? shared.none : words.attempts(line.attempts)),
  },
  {
    key: 'claimer',
    heading: words.columns.claimer,
    minor: true,
    cell: line => claimerText(line, staffId),
  },
];

const Why = ({ line, question }: Pick<WorklistTableProps, 'question'> & { readonly line: WorklistLine }) => (
  <>
    {whyText(line, question)}
    {line.openTasks > 1 ? ` ${words.more(line.openTasks - 1)}` : ''}
  </>
);

/** By when a human must have acted: past it in words, not in colour alone. */
export function Due({ line, now }: { readonly line: WorklistLine; readonly now: Instant }) {
  if (line.isLater && line.callAgainAt !== null)
    return <>{words.laterAt(clockText(line.callAgainAt, now))}</>;
  if (line.dueBy === null) return <>{shared.none}</>;
  return line.dueBy < now ? (
    <Tag tone="urgent">{words.overdueSince(waitText(line.dueBy, now))}</Tag>
  ) : (
    <span>{words.dueAt(clockText(line.dueBy, now))}</span>
  );
}

/** The time of an instant of today, with the day before it on other days. */
const clockText = (at: Instant, now: Instant): string =>
  jstDate(at) === jstDate(now) ? timeText(at) : staffDateTime(at);

function claimerText(line: WorklistLine, staffId: Uuid): string {
  if (line.claimedBy === null) return shared.none;
  return line.claimedBy === staffId ? words.you : (line.claimerName ?? words.formerStaff);
}
