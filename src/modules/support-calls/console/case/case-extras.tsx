import type { Child } from 'hono/jsx';
import type { Uuid } from '../../../../kernel/ids.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { Sparkline } from '../../../../ui/chart/sparkline.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate, timeText } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import type { TimelineEntry } from '../../../../ui/timeline/timeline.tsx';
import { mayStaff } from '../../../accounts/index.ts';
import { type CaseCalls, showCaseCalls } from '../../use-cases/show-case-calls.use-case.ts';
import { attemptText } from '../attempt-history.tsx';
import type { CallPages } from '../call-pages.ts';
import { callPath, taskPath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { callTimeline } from './call-timeline.ts';
import { ja as words } from './words.ja.ts';

type CaseSlot = CaseCalls['slots'][number];

/** What this module adds to the page of a supported person. */
export interface CallExtras {
  readonly sections: Child;
  /** What it knows to have happened, for the one timeline of the page. */
  readonly timeline: readonly TimelineEntry[];
}

/** The calls to one person on the page of the case (E-15); null for a role that may not see them. */
export async function callExtras(
  deps: Pick<CallPages, 'database' | 'staffNames'>,
  actor: StaffActor,
  supportCaseId: Uuid,
): Promise<CallExtras | null> {
  if (!mayStaff(actor.role, 'support.work')) return null;
  const calls = await showCaseCalls(deps, actor, supportCaseId);
  if (calls.slots.length === 0) return null;
  return { sections: <CallSections calls={calls} />, timeline: callTimeline(calls) };
}

const CallSections = ({ calls }: { readonly calls: CaseCalls }) => {
  const due = calls.slots.filter(({ status }) => status !== 'withdrawn');
  const done = due.filter(({ status }) => status !== 'open');
  return (
    <>
      <h2>{words.title}</h2>
      <NextCall calls={calls} />
      <p>{words.facts(due.filter(({ status }) => status === 'answered').length, due.length)}</p>
      <Temperatures calls={calls} />
      <OpenTasks calls={calls} />
      <DataTable
        caption={words.caption}
        columns={[
          {
            key: 'slot',
            heading: words.columns.slot,
            nowrap: true,
            cell: slot => words.slot(staffDate(slot.slotOn), shared.halves[slot.half]),
          },
          { key: 'status', heading: words.columns.status, nowrap: true, cell: statusText },
          { key: 'heard', heading: words.columns.heard, wide: true, cell: slot => heardText(calls, slot) },
          {
            key: 'attempts',
            heading: words.columns.attempts,
            numeric: true,
            cell: slot => slot.attempts,
          },
        ]}
        rows={done.toReversed()}
        empty={
          <EmptyState title={words.empty}>
            <p>{words.emptyText}</p>
          </EmptyState>
        }
      />
    </>
  );
};

const statusText = ({ status, missedAt }: CaseSlot): string =>
  status === 'answered' && missedAt !== null ? words.late : shared.statuses[status];

function heardText({ attempts }: CaseCalls, { callSlotId }: CaseSlot): string {
  const last = attempts.find(attempt => attempt.callSlotId === callSlotId);
  return last === undefined ? shared.none : attemptText(last);
}

function NextCall({ calls: { next } }: { readonly calls: CaseCalls }) {
  if (next === null) return <p>{words.noNext}</p>;
  const hours = shared.hours(timeText(next.dueFrom), timeText(next.dueBy));
  return (
    <>
      <p>{words.nextText(staffDate(next.slotOn), shared.halves[next.half], hours)}</p>
      <Actions>
        <ButtonLink href={callPath(next.callSlotId)} variant="secondary">
          {words.record}
        </ButtonLink>
      </Actions>
    </>
  );
}

/** The temperatures that were heard, the oldest first. */
function Temperatures({ calls: { attempts } }: { readonly calls: CaseCalls }) {
  const heard = attempts
    .flatMap(({ temperature }) => (temperature === null ? [] : [temperature]))
    .toReversed();
  if (heard.length === 0) return null;
  return (
    <p>
      {words.temperature}
      {shared.gap}
      <Sparkline label={words.temperatureLabel(heard.map(shared.degrees).join(' '))} values={heard} />{' '}
      {shared.degrees(heard.at(-1) ?? 0)}
    </p>
  );
}

function OpenTasks({ calls: { tasks } }: { readonly calls: CaseCalls }) {
  const open = tasks.filter(({ settledAt }) => settledAt === null);
  if (open.length === 0) return null;
  return (
    <>
      <h3>{words.tasks}</h3>
      <ul>
        {open.map(({ callTaskId, kind }) => (
          <li>
            <a href={taskPath(callTaskId)}>{words.task(shared.kinds[kind])}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
