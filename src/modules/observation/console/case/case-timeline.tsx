import { jstDate, startOfJstDay } from '../../../../kernel/instant.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { monthDay } from '../../../../ui/date-text.ts';
import { Actions } from '../../../../ui/form/form.tsx';
import { Timeline, type TimelineEntry } from '../../../../ui/timeline/timeline.tsx';
import type { AnsweredObservation } from '../../use-cases/show-answers.use-case.ts';
import type { CaseView } from '../../use-cases/show-case.use-case.ts';
import { callText } from '../call-text.ts';
import { taskPath } from '../paths.ts';
import { slotLabel } from '../vital-charts.tsx';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

export type CaseTimelineProps = {
  readonly view: CaseView;
  /** What other modules know to have happened. */
  readonly more: readonly TimelineEntry[];
};

/**
 * What happened in a case, newest first: its events, every answer and silence, every task, every call of staff, and what
 * other modules know.
 */
export const CaseTimeline = ({ view, more }: CaseTimelineProps) => (
  <Timeline
    label={words.timeline}
    entries={[
      ...eventEntries(view),
      ...slotEntries(view),
      ...taskEntries(view),
      ...callEntries(view),
      ...more,
    ].sort((a, b) => (a.at < b.at ? 1 : -1))}
  />
);

const eventEntries = ({ events }: CaseView): readonly TimelineEntry[] =>
  events.map(event => ({
    at: event.happenedAt,
    isWholeDay: event.happenedAt === startOfJstDay(jstDate(event.happenedAt)),
    what:
      event.reason === null
        ? words.events[event.kind]
        : words.reasonOf(words.events[event.kind], event.reason),
    by: actorWord(event.actor),
  }));

const slotEntries = ({ health }: CaseView): readonly TimelineEntry[] =>
  (health?.slots ?? []).flatMap(slot => [
    ...slot.answers.map(answer => ({
      at: answer.answeredAt,
      what: words.answered(slotLabel(slot), answerText(answer)),
      by: shared.channels[answer.channel],
    })),
    ...(slot.status === 'missed' ? [{ at: slot.dueAt, what: words.missedSlot(slotLabel(slot)) }] : []),
  ]);

const answerText = ({ temperature, spo2 }: AnsweredObservation): string =>
  [shared.degrees(temperature), ...(spo2 === null ? [] : [shared.spo2(spo2)])].join(' ');

const taskEntries = ({ health }: CaseView): readonly TimelineEntry[] =>
  (health?.tasks ?? []).map(task => ({
    at: task.openedAt,
    what: words.taskOpened(shared.kinds[task.kind]),
    by: words.actors.system,
  }));

/** A call that ended several tasks stands in each of them, and here once. */
function callEntries({ health }: CaseView): readonly TimelineEntry[] {
  const calls = new Map(
    (health?.tasks ?? []).flatMap(task =>
      task.calls.map(call => [
        `${call.at} ${call.by}`,
        { at: call.at, what: words.call(shared.kinds[task.kind], callText(call)), by: call.by },
      ]),
    ),
  );
  return [...calls.values()];
}

/** Actors are named `kind:id`; whom an id names is the audit's matter. */
function actorWord(actor: string): string {
  const [kind = ''] = actor.split(':');
  return Object.entries(words.actors).find(([known]) => known === kind)?.[1] ?? kind;
}

/** The tasks that still wait for a human. */
export function OpenTasks({ view }: { readonly view: CaseView }) {
  const open = (view.health?.tasks ?? []).filter(({ closedAt }) => closedAt === null);
  if (open.length === 0) return <p>{words.noTasks}</p>;
  return (
    <Actions>
      {open.map(task => (
        <ButtonLink href={taskPath(task.taskId)} variant="secondary">
          {words.openTask(shared.kinds[task.kind], monthDay(task.slotOn))}
        </ButtonLink>
      ))}
    </Actions>
  );
}
