import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { staffDate } from '../../../../ui/date-text.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SplitView } from '../../../../ui/split-view/split-view.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { HALVES } from '../../domain/half-day.ts';
import { CALL_SHARES, type CallsView } from '../../use-cases/show-calls.use-case.ts';
import { HANDOVERS_PATH, NEXT_CALL_PATH, paperPath, TASKS_PATH, TYPING_PATH } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { errorsOf } from './attempt-form.tsx';
import { callsPath } from './call-list.schema.ts';
import { CallPane, type CallPaneProps, EmergencyNumber, NeedLinks } from './call-pane.tsx';
import { CallTable, type CallTableProps } from './call-table.tsx';
import { ja as words } from './words.ja.ts';

export type CallsPageProps = Omit<CallTableProps, 'openSlotId'> &
  Omit<CallPaneProps, 'view'> & {
    readonly open: CallPaneProps['view'] | null;
    /** Why the last act was refused, in words. */
    readonly refusal: string | null;
    /** Where that was ordered which was asked for in the last call. */
    readonly needLinks: readonly { readonly label: string; readonly href: string }[];
  };

/** The calls of today, with one of them open beside the list. */
export function CallsPage(props: CallsPageProps) {
  const { view, query, open, refusal, problems, staffId, now, guide } = props;
  const { slot, rule, counts } = view;
  const hours = rule.hours[slot.half];
  return (
    <>
      <ErrorSummary errors={errorsOf(problems)} />
      <PageHeading
        title={words.heading(shared.halves[slot.half], shared.hours(hours.from, hours.by))}
        below={words.facts(staffDate(slot.slotOn), counts.due, counts.answered, counts.all)}
        actions={<ListActions view={view} />}
      />
      <Forecast view={view} />
      <TasksWait tasks={view.tasks} />
      {query.done === null ? null : <Done {...props} />}
      {refusal === null ? null : <Notice tone="warn" title={refusal} />}
      <Tabs
        label={words.halvesLabel}
        tabs={HALVES.map(half => ({
          href: callsPath({ half, share: query.share }),
          label: shared.halves[half],
          current: half === slot.half,
        }))}
      />
      <Tabs
        label={words.sharesLabel}
        tabs={CALL_SHARES.map(share => ({
          href: callsPath({ half: slot.half, share }),
          label: words.shares[share],
          count: counts[share],
          current: share === query.share,
        }))}
      />
      <SplitView
        list={
          <CallTable
            view={view}
            query={query}
            openSlotId={open?.line.callSlotId ?? null}
            staffId={staffId}
            now={now}
          />
        }
        detail={open === null ? null : <CallPane {...props} view={open} guide={guide} />}
        detailLabel={open?.line.name ?? shared.noName}
      />
    </>
  );
}

const ListActions = ({ view: { slot } }: { readonly view: CallsView }) => (
  <>
    <Form action={NEXT_CALL_PATH}>
      <Button shortcut="n">{words.next}</Button>
    </Form>
    <ButtonLink href={HANDOVERS_PATH} variant="secondary" shortcut="h">
      {words.handover}
    </ButtonLink>
    <ButtonLink href={paperPath(slot.half, 'today', 'all')} variant="ghost" shortcut="p">
      {words.paper}
    </ButtonLink>
    <ButtonLink href={TYPING_PATH} variant="ghost">
      {words.typing}
    </ButtonLink>
  </>
);

/** Whether the staff on shift will make it in time (F-19). */
function Forecast({ view: { capacity } }: { readonly view: CallsView }) {
  const { staff, minutesWithStaff, missing, calls } = capacity;
  if (calls === 0) return null;
  return (
    <p>
      {minutesWithStaff === null
        ? words.nobodyOnShift
        : words.forecast(staff, words.minutes(minutesWithStaff))}
      {missing > 0 ? (
        <>
          {shared.gap}
          <strong>{words.shortOf(missing)}</strong>
        </>
      ) : null}
    </p>
  );
}

const TasksWait = ({ tasks }: Pick<CallsView, 'tasks'>) =>
  tasks.open === 0 ? null : (
    <Notice tone={tasks.overdue > 0 ? 'urgent' : 'warn'} title={words.tasksWait(tasks.open)}>
      {tasks.overdue > 0 ? <p>{words.tasksOverdue(tasks.overdue)}</p> : null}
      <p>
        <a href={TASKS_PATH}>{words.tasksLink}</a>
      </p>
    </Notice>
  );

const Done = ({ query, guide, needLinks }: Pick<CallsPageProps, 'query' | 'guide' | 'needLinks'>) =>
  query.done === null ? null : (
    <>
      <Notice tone={query.done === 'nobody-waits' ? 'info' : 'success'} title={words.done[query.done]}>
        <NeedLinks links={needLinks} />
      </Notice>
      {query.done === 'alarm' ? <EmergencyNumber guide={guide} /> : null}
    </>
  );
