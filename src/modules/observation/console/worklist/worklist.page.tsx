import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SplitView } from '../../../../ui/split-view/split-view.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import type { TaskView } from '../../use-cases/show-case.use-case.ts';
import { HANDOVER_PATH, NEXT_PATH, takeBackPath } from '../paths.ts';
import { HandoverNews } from './handover-news.tsx';
import type { GivenOutcome } from './outcome-form.schema.ts';
import { SearchBox } from './search-box.tsx';
import { TaskPane, type TaskPaneProps } from './task-pane.tsx';
import { ja as words } from './words.ja.ts';
import { printPath, SHARES, type WorklistQuery, withShare, worklistPath } from './worklist.schema.ts';
import { WorklistTable, type WorklistTableProps } from './worklist-table.tsx';

export type WorklistPageProps = Omit<WorklistTableProps, 'openTaskId'> & {
  /** The task that is open beside the list. */
  readonly open: TaskView | null;
  readonly given: GivenOutcome;
  readonly errors: TaskPaneProps['errors'];
  /** Why the last act was refused, in words. */
  readonly refusal: string | null;
};

/** The worklist, with one task open beside it. */
export function WorklistPage({ open, given, errors, refusal, ...list }: WorklistPageProps) {
  const { query, staffId, question, now } = list;
  const { counts, news } = list.list;
  return (
    <>
      <PageHeading title={words.title} below={words.below} actions={<ListActions query={query} />} />
      <HandoverNews news={news} />
      {query.done === null ? null : <Done query={query} done={query.done} />}
      {refusal === null ? null : <Notice tone="warn" title={refusal} />}
      <SearchBox text="" />
      <Tabs
        label={words.sharesLabel}
        tabs={SHARES.map(share => ({
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
              query={query}
              given={given}
              errors={errors}
            />
          )
        }
        detailLabel={open?.person.name}
      />
    </>
  );
}

const ListActions = ({ query }: { readonly query: WorklistQuery }) => (
  <>
    <Form action={withShare(NEXT_PATH, query)}>
      <Button shortcut="n">{words.next}</Button>
    </Form>
    <ButtonLink href={HANDOVER_PATH} variant="secondary" shortcut="h">
      {words.handover}
    </ButtonLink>
    <ButtonLink href={printPath(query.share)} variant="ghost" shortcut="p">
      {words.print}
    </ButtonLink>
  </>
);

type DoneProps = { readonly query: WorklistQuery; readonly done: NonNullable<WorklistQuery['done']> };

/** What was just done, and how to take it back. */
const Done = ({ query, done }: DoneProps) => (
  <Notice tone={done === 'nobody-waits' ? 'info' : 'success'} title={words.done[done]}>
    {query.undoId === null ? null : (
      <Form action={withShare(takeBackPath(query.undoId), query)}>
        <p>{words.takeBackHint}</p>
        <Actions>
          <Button variant="secondary" shortcut="u">
            {words.takeBack}
          </Button>
        </Actions>
      </Form>
    )}
  </Notice>
);
