import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SplitView } from '../../../../ui/split-view/split-view.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import type { TaskView } from '../../use-cases/show-case.use-case.ts';
import type { GivenOutcome } from './task-forms.tsx';
import { TaskPane } from './task-pane.tsx';
import { ja as words } from './words.ja.ts';
import { worklistPath } from './worklist.schema.ts';
import { WorklistTable, type WorklistTableProps } from './worklist-table.tsx';

export type WorklistPageProps = Omit<WorklistTableProps, 'openTaskId'> & {
  /** The task that is open beside the list. */
  readonly open: TaskView | null;
  readonly given: GivenOutcome;
  /** Why the last act was refused. */
  readonly refusal: keyof typeof words.refusals | null;
};

/** The worklist, with one task open beside it. */
export function WorklistPage({ open, given, refusal, ...list }: WorklistPageProps) {
  const { query, staffId, question, now } = list;
  const { counts } = list.list;
  return (
    <>
      <PageHeading title={words.title} below={words.below} />
      {query.done === null ? null : <Notice tone="success" title={words.done[query.done]} />}
      {refusal === null ? null : <Notice tone="warn" title={words.refusals[refusal]} />}
      <Tabs
        label={words.sharesLabel}
        tabs={(['all', 'mine', 'others', 'unclaimed'] as const).map(share => ({
          href: worklistPath({ share }),
          label: words.shares[share],
          count: counts[share],
          current: query.share === share,
        }))}
      />
      <SplitView
        list={<WorklistTable {...list} openTaskId={open?.task.taskId ?? null} />}
        detail={
          open === null ? null : (
            <TaskPane
              view={open}
              isMine={open.task.claimedBy === staffId}
              question={question}
              now={now}
              given={given}
            />
          )
        }
        detailLabel={open?.person.name}
      />
    </>
  );
}
