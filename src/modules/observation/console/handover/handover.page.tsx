import type { Instant } from '../../../../kernel/instant.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import type { HandoverRefusal } from '../../use-cases/hand-over-tasks.use-case.ts';
import { LONGEST_HANDOVER } from '../../use-cases/hand-over-tasks.use-case.ts';
import type { HandoverView } from '../../use-cases/show-handover.use-case.ts';
import { HANDOVER_PATH, taskPath } from '../paths.ts';
import { TaskTag } from '../task-tag.tsx';
import { waitText } from '../wait-text.ts';
import { Paragraphs } from '../worklist/handover-news.tsx';
import { ja as worklist } from '../worklist/words.ja.ts';
import { ja as words } from './words.ja.ts';

export type HandoverPageProps = {
  readonly view: HandoverView;
  readonly typed: { readonly to: string; readonly note: string };
  readonly problem: HandoverRefusal | null;
  readonly isDone: boolean;
  readonly now: Instant;
};

/** The end of a shift: who goes over to whom, with a note, and what was handed over before. */
export function HandoverPage({ view, typed, problem, isDone, now }: HandoverPageProps) {
  const message = problem === null ? undefined : words.problems[problem];
  const field = problem === 'no-such-colleague' ? 'to' : 'note';
  return (
    <>
      <ErrorSummary errors={message === undefined ? [] : [{ name: field, message }]} />
      <PageHeading title={words.title} below={words.below} />
      {isDone ? <Notice tone="success" title={words.done} /> : null}
      <h2>{words.mine}</h2>
      <Mine mine={view.mine} now={now} />
      <Form action={HANDOVER_PATH}>
        <Select
          name="to"
          label={words.to}
          why={words.toWhy}
          value={typed.to}
          error={field === 'to' ? message : undefined}
          placeholder={words.toEverybody}
          options={view.colleagues.map(({ accountId, displayName, unitName }) => ({
            value: accountId,
            label: words.colleague(displayName, unitName),
          }))}
        />
        <TextArea
          name="note"
          label={words.note}
          hint={words.noteHint}
          value={typed.note}
          error={field === 'note' ? message : undefined}
          rows={5}
          maxlength={LONGEST_HANDOVER}
          required
        />
        <p>{words.what(view.mine.length)}</p>
        <Actions>
          <Button>{words.submit}</Button>
        </Actions>
      </Form>
      <h2>{words.history}</h2>
      <History history={view.history} />
    </>
  );
}

const Mine = ({ mine, now }: Pick<HandoverView, 'mine'> & { readonly now: Instant }) => (
  <DataTable
    caption={words.mineCaption}
    columns={[
      { key: 'kind', heading: words.columns.kind, nowrap: true, cell: line => <TaskTag kind={line.kind} /> },
      { key: 'name', heading: words.columns.name, primary: true, cell: line => line.name },
      {
        key: 'waiting',
        heading: words.columns.waiting,
        numeric: true,
        cell: line => waitText(line.openedAt, now),
      },
      {
        key: 'attempts',
        heading: words.columns.attempts,
        numeric: true,
        cell: line => worklist.attempts(line.attempts),
      },
    ]}
    rows={mine}
    rowHref={line => taskPath(line.taskId)}
    empty={
      <EmptyState title={words.mineEmpty}>
        <p>{words.mineEmptyText}</p>
      </EmptyState>
    }
  />
);

const History = ({ history }: Pick<HandoverView, 'history'>) =>
  history.length === 0 ? (
    <p>{words.historyEmpty}</p>
  ) : (
    <Timeline
      label={words.history}
      entries={history.map(({ at, from, to, toEverybody, note, tasks }) => ({
        at,
        what: (
          <>
            <strong>{words.entry(toEverybody ? words.everybody : (to ?? words.somebody), tasks)}</strong>
            <Paragraphs text={note} />
          </>
        ),
        by: from ?? words.somebody,
      }))}
    />
  );
