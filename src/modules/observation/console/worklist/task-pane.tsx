import type { Instant } from '../../../../kernel/instant.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { Actions } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { Telephone } from '../../../../ui/telephone/telephone.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import type { QuestionWords } from '../../use-cases/describe-question.ts';
import type { TaskView } from '../../use-cases/show-case.use-case.ts';
import { callText } from '../call-text.ts';
import { answerPath, casePath } from '../paths.ts';
import { TaskTag } from '../task-tag.tsx';
import { VitalCharts } from '../vital-charts.tsx';
import { waitText } from '../wait-text.ts';
import { ja as shared } from '../words.ja.ts';
import type { GivenOutcome } from './outcome-form.schema.ts';
import { type OutcomeErrors, OutcomeForm } from './outcome-form.tsx';
import { ClaimForm, ReleaseDecisionForm } from './task-forms.tsx';
import { reasonsText, whyText } from './why-text.ts';
import { ja as words } from './words.ja.ts';
import type { WorklistQuery } from './worklist.schema.ts';

export type TaskPaneProps = {
  readonly view: TaskView;
  readonly isMine: boolean;
  readonly question: QuestionWords;
  readonly now: Instant;
  readonly query: WorklistQuery;
  readonly given: GivenOutcome;
  readonly errors: OutcomeErrors & { readonly reason?: string | undefined };
};

/** One person beside the worklist: why, how to reach them, how it has been, and what came of it. */
export function TaskPane({ view, isMine, question, now, query, given, errors }: TaskPaneProps) {
  const { task, person, health } = view;
  const days = health?.days.slice(-7) ?? [];
  const answer = days.flatMap(({ answers }) => answers).at(-1) ?? null;
  const answerOfTask = health?.days.find(({ date }) => date === task.slotOn)?.answers.at(-1) ?? null;
  const isAnothers = task.claimedBy !== null && !isMine;
  return (
    <>
      <div>
        <h2>{person.name}</h2>
        <p>
          {person.nameKana} {shared.age(person.age)}
        </p>
      </div>
      <p>
        <TaskTag kind={task.kind} /> {whyText({ ...task, answer: answerOfTask }, question)}{' '}
        {waitText(task.openedAt, now)}
      </p>
      <p>
        <Telephone number={person.phone} />
      </p>
      <ClaimForm task={task} query={query} isMine={isMine} />
      {view.unreachedCalls === null ? null : (
        <Notice tone="urgent" title={words.welfareTitle(view.unreachedCalls)}>
          <p>{words.welfareText}</p>
        </Notice>
      )}
      <Actions>
        <ButtonLink href={answerPath(task.caseId)} variant="secondary">
          {words.askByPhone}
        </ButtonLink>
        <ButtonLink href={casePath(task.caseId)} variant="ghost">
          {words.openCase}
        </ButtonLink>
      </Actions>
      {isAnothers || task.kind !== 'release-proposal' ? null : (
        <ReleaseDecisionForm task={task} query={query} reason={given.note} error={errors.reason} />
      )}
      {isAnothers ? null : <OutcomeForm task={task} query={query} given={given} errors={errors} />}
      {answer === null ? null : (
        <p>
          {words.latest(staffDateTime(answer.answeredAt))}: {shared.degrees(answer.temperature)}{' '}
          {answer.spo2 === null ? '' : shared.spo2(answer.spo2)} {shared.conditions[answer.condition]}{' '}
          {reasonsText(answer, question)}
        </p>
      )}
      <VitalCharts slots={health?.slots.slice(-14) ?? []} spo2UrgentThrough={question.spo2UrgentThrough} />
      {task.calls.length === 0 ? null : (
        <>
          <h3>{words.calls}</h3>
          <Timeline
            label={words.calls}
            entries={task.calls.toReversed().map(call => ({
              at: call.at,
              what: callText(call),
              by: call.by,
            }))}
          />
        </>
      )}
    </>
  );
}
