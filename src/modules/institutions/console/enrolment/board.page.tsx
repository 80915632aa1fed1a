import type { Child } from 'hono/jsx';
import { Button } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { DateField } from '../../../../ui/date-field/date-field.tsx';
import type { DateInput } from '../../../../ui/date-field/date-input.ts';
import { longDate } from '../../../../ui/date-text.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { ProgressBar } from '../../../../ui/progress-bar/progress-bar.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import type { EnrolmentStatus } from '../../domain/enrolment.ts';
import type { Progress } from '../../domain/progress.ts';
import type { Board } from '../../use-cases/show-board.use-case.ts';
import { DEADLINE_PATH } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { BoardList, Exemptions } from './board-list.tsx';
import { CampaignWork } from './campaign-work.tsx';
import { ja as words } from './words.ja.ts';

export interface BoardPageProps {
  readonly board: Board;
  readonly below: string;
  readonly status: EnrolmentStatus | null;
  /** What the press before this page has done. */
  readonly done: string | null;
  /** Why it did nothing. */
  readonly problem: string | null;
  /** What was typed as the deadline, when it was none. */
  readonly typedDeadline: DateInput | null;
}

/** The board of the campaign. */
export function BoardPage({ board, below, status, done, problem, typedDeadline }: BoardPageProps) {
  const errors = typedDeadline === null ? [] : [{ name: 'deadline', message: words.deadlineProblem }];
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeading title={words.title} below={below} />
      {done === null ? null : <Notice tone="success" title={done} />}
      {problem === null ? null : <Notice tone="warn" title={problem} />}
      <Exemptions rows={board.exemptions} />
      <SummaryList
        rows={[
          {
            label: words.deadline,
            value:
              board.deadline === null || board.daysLeft === null
                ? words.noDeadline
                : `${longDate(board.deadline)} ${words.daysLeft(board.daysLeft)}`,
          },
          { label: words.completed, value: words.completedOf(board.all.percent) },
          ...(Object.keys(shared.statuses) as EnrolmentStatus[]).flatMap(known => {
            const count = board.all.byStatus[known];
            return count === undefined ? [] : [{ label: shared.statuses[known], value: count }];
          }),
        ]}
      />
      <ProgressBar label={words.completed} done={board.all.completed} total={board.all.expected} />
      <Groups
        title={words.byKind}
        groups={board.byKind.map(({ key, progress }) => ({ label: shared.kinds[key], progress }))}
      />
      <Groups
        title={words.byCentre}
        groups={board.byCentre.map(({ key, progress }) => ({
          label: key?.name ?? shared.noCentre,
          progress,
        }))}
      />
      <CampaignWork board={board} />
      <BoardList board={board} status={status} />
      <h2>{words.setDeadline}</h2>
      <Form action={DEADLINE_PATH}>
        <DateField
          name="deadline"
          label={words.deadline}
          hint={words.deadlineHint}
          error={errors[0]?.message}
          {...(typedDeadline !== null && { value: typedDeadline })}
        />
        <Actions>
          <Button variant="secondary">{words.setDeadline}</Button>
        </Actions>
      </Form>
    </>
  );
}

const Groups = ({
  title,
  groups,
}: {
  readonly title: string;
  readonly groups: readonly { readonly label: Child; readonly progress: Progress }[];
}) => (
  <>
    <h2>{title}</h2>
    <DataTable
      caption={title}
      rows={groups}
      empty={<p>{words.empty}</p>}
      columns={[
        { key: 'group', heading: words.group, cell: ({ label }) => label },
        {
          key: 'expected',
          heading: words.expected,
          numeric: true,
          cell: ({ progress }) => progress.expected,
        },
        { key: 'done', heading: words.done, numeric: true, cell: ({ progress }) => progress.completed },
        {
          key: 'percent',
          heading: words.percent,
          numeric: true,
          cell: ({ progress }) => words.percentOf(progress.percent),
        },
        {
          key: 'exempt',
          heading: shared.statuses.exempt,
          numeric: true,
          cell: ({ progress }) => progress.exempt,
        },
      ]}
    />
  </>
);
