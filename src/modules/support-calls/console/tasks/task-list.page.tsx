import type { Instant } from '../../../../kernel/instant.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate, staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { TaskList } from '../../use-cases/show-tasks.use-case.ts';
import { ContactText } from '../contact-text.tsx';
import { TASKS_PATH, taskPath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

/** Everybody about whom the leader has to decide, the earliest deadline first. */
export function TaskListPage({ list, now }: { readonly list: TaskList; readonly now: Instant }) {
  const { counts, next } = list;
  return (
    <>
      <PageHeading title={words.title} below={words.below} />
      {counts.overdue > 0 ? <Notice tone="urgent" title={words.overdue(counts.overdue)} /> : null}
      <DataTable
        caption={words.caption}
        columns={[
          {
            key: 'kind',
            heading: words.columns.kind,
            nowrap: true,
            cell: task => (
              <>
                <Tag tone={task.kind === 'worse' ? 'urgent' : 'caution'}>{shared.kinds[task.kind]}</Tag>
                {task.ambulanceId === null ? null : <Tag tone="urgent">{words.ambulance}</Tag>}
              </>
            ),
          },
          {
            key: 'name',
            heading: words.columns.name,
            primary: true,
            cell: task => task.name ?? shared.noName,
            note: task => shared.populations[task.population],
          },
          {
            key: 'slot',
            heading: words.columns.slot,
            nowrap: true,
            cell: task => words.slot(staffDate(task.slotOn), shared.halves[task.half]),
          },
          {
            key: 'attempts',
            heading: words.columns.attempts,
            numeric: true,
            cell: task => words.attempts(task.attempts),
          },
          {
            key: 'decideBy',
            heading: words.columns.decideBy,
            nowrap: true,
            cell: task => (
              <>
                {staffDateTime(task.decideBy)}
                {task.decideBy < now ? <Tag tone="urgent">{words.past}</Tag> : null}
              </>
            ),
          },
          {
            key: 'contact',
            heading: words.columns.contact,
            nowrap: true,
            cell: task => <ContactText contact={task.contact} />,
          },
        ]}
        rows={list.tasks}
        rowHref={task => taskPath(task.callTaskId)}
        empty={
          <EmptyState title={words.empty}>
            <p>{words.emptyText}</p>
          </EmptyState>
        }
        pages={
          next === null
            ? undefined
            : {
                nextHref: `${TASKS_PATH}?${new URLSearchParams({ after: `${next.decideBy}_${next.callTaskId}` })}`,
              }
        }
      />
    </>
  );
}
