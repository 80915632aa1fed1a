import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { staffDate, staffDateTime } from '../../../../ui/date-text.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { RadioGroup } from '../../../../ui/radio-group/radio-group.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { supportPaths } from '../../../municipal-support/index.ts';
import { LONGEST_NOTE, type SettleRefusal, settlementsOf } from '../../domain/call-task.ts';
import type { CallGuide } from '../../use-cases/call-guide.ts';
import type { AmbulanceRefusal } from '../../use-cases/request-ambulance.use-case.ts';
import type { TaskView } from '../../use-cases/show-tasks.use-case.ts';
import { AttemptHistory } from '../attempt-history.tsx';
import { EmergencyNumber } from '../calls/call-pane.tsx';
import { ContactText } from '../contact-text.tsx';
import { ambulancePath, callPath, settlePath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { AmbulanceSummary, StepForm, type StepFormProps, stepErrors } from './ambulance-section.tsx';
import { ja as words } from './words.ja.ts';

/** What was typed on the page, and why it could not be taken. */
export interface TaskSaid {
  readonly settlement: string;
  readonly note: string;
  readonly settleProblem: SettleRefusal | null;
  readonly reason: string;
  readonly requestProblem: Exclude<AmbulanceRefusal, 'no-such-task'> | null;
  readonly step: Omit<StepFormProps, 'request'>;
}

export interface TaskPageProps {
  readonly view: TaskView;
  readonly guide: CallGuide;
  readonly said: TaskSaid;
  readonly mayDecide: boolean;
}

const SETTLE_FIELD: Readonly<Record<SettleRefusal, 'settlement' | 'note'>> = {
  'already-settled': 'settlement',
  'ambulance-on-its-way': 'settlement',
  'no-settlement': 'settlement',
  'no-note': 'note',
  'note-too-long': 'note',
};

/** What is wrong with what was typed. */
export const taskErrors = ({ settleProblem, requestProblem, step }: TaskSaid) => [
  ...(settleProblem === null
    ? []
    : [{ name: SETTLE_FIELD[settleProblem], message: words.errors[settleProblem] }]),
  ...(requestProblem === null ? [] : [{ name: 'reason', message: words.errors[requestProblem] }]),
  ...stepErrors(step.problems),
];

/** One person about whom the leader decides: what was tried, what can be done, and what an ambulance found. */
export function TaskPage(props: TaskPageProps) {
  const { view, guide, said, mayDecide } = props;
  const { task, attempts, ambulances, names } = view;
  // Whoever is worse has answered: only silence ends with another call.
  const isSilence = task.kind !== 'worse' && task.settlement === null;
  const running = ambulances.find(({ endedAt }) => endedAt === null);
  return (
    <>
      <ErrorSummary errors={taskErrors(said)} />
      <PageHeading
        title={words.taskTitle(task.name ?? shared.noName)}
        above={shared.kinds[task.kind]}
        actions={
          isSilence ? (
            <ButtonLink href={callPath(task.callSlotId)} variant="secondary" shortcut="r">
              {words.toCall}
            </ButtonLink>
          ) : null
        }
      />
      <SummaryList
        rows={[
          { label: words.columns.contact, value: <ContactText contact={task.contact} /> },
          { label: shared.populations[task.population], value: task.address ?? shared.none },
          { label: words.columns.slot, value: words.slot(staffDate(task.slotOn), shared.halves[task.half]) },
          { label: words.columns.attempts, value: words.attempts(task.attempts) },
          { label: words.columns.decideBy, value: staffDateTime(task.decideBy) },
        ]}
      />
      <p>
        <a href={supportPaths.case(task.supportCaseId)}>{words.caseLink}</a>
      </p>
      {isSilence ? <p>{words.toCallText}</p> : null}
      {task.settlement === null ? null : (
        <Notice tone="success" title={words.settled(shared.settlements[task.settlement])}>
          <p>{task.note}</p>
        </Notice>
      )}
      {ambulances.length === 0 ? null : <h2>{words.requests}</h2>}
      {ambulances.map(request => (
        <AmbulanceSummary request={request} names={names} />
      ))}
      {running !== undefined && mayDecide ? <StepForm {...said.step} request={running} /> : null}
      {task.settlement === null && running === undefined && mayDecide ? <Decisions {...props} /> : null}
      <EmergencyNumber guide={guide} />
      <h2>{words.history}</h2>
      {attempts.length === 0 ? (
        <p>{words.historyEmpty}</p>
      ) : (
        <AttemptHistory label={words.history} attempts={attempts} names={names} />
      )}
    </>
  );
}

function Decisions({ view: { task }, said }: TaskPageProps) {
  const errorOf = (name: string) => taskErrors(said).find(error => error.name === name)?.message;
  return (
    <>
      <h2>{words.settle}</h2>
      <Form action={settlePath(task.callTaskId)}>
        <RadioGroup
          name="settlement"
          label={words.settlement}
          value={said.settlement}
          error={errorOf('settlement')}
          options={settlementsOf(task.kind).map((value, index) => ({
            value,
            label: shared.settlements[value],
            shortcut: String(index + 1),
          }))}
          required
        />
        <TextArea
          name="note"
          label={words.note}
          hint={words.noteHint}
          value={said.note}
          error={errorOf('note')}
          rows={3}
          maxlength={LONGEST_NOTE}
          required
        />
        <Actions>
          <Button shortcut="s">{words.settleSubmit}</Button>
        </Actions>
      </Form>
      <h2>{words.ambulanceTitle}</h2>
      <p>{words.ambulanceText}</p>
      <Form action={ambulancePath(task.callTaskId)}>
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={said.reason}
          error={errorOf('reason')}
          rows={3}
          maxlength={LONGEST_NOTE}
          required
        />
        <Actions>
          <Button name="called" value="yes" variant="danger">
            {words.decideAndCall}
          </Button>
          <Button name="called" value="no" variant="secondary">
            {words.decide}
          </Button>
        </Actions>
      </Form>
    </>
  );
}
