import { type Instant, jstDate } from '../../../../kernel/instant.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SplitView } from '../../../../ui/split-view/split-view.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { QuestionWords } from '../../use-cases/describe-question.ts';
import type { CaseView } from '../../use-cases/show-case.use-case.ts';
import type { CaseExtras } from '../console-pages.ts';
import { answerPath, releasePath, reopenPath } from '../paths.ts';
import { VitalCharts } from '../vital-charts.tsx';
import { AnswerHistory } from './answer-history.tsx';
import { CaseTimeline, OpenTasks } from './case-timeline.tsx';
import { PeriodSummary, PersonSummary } from './person-summary.tsx';
import { SlotLadders } from './slot-ladders.tsx';
import { WatchSummary } from './watch-summary.tsx';
import { ja as words } from './words.ja.ts';

export type CasePageProps = {
  readonly view: CaseView;
  readonly question: QuestionWords;
  readonly extras: CaseExtras | null;
  readonly now: Instant;
};

/** One person's case: who, how long, every answer, everything that happened, and what can be done. */
export function CasePage({ view, question, extras, now }: CasePageProps) {
  const { subject, person, health } = view;
  return (
    <>
      <PageHeading
        title={person.name}
        above={<StatusTags view={view} now={now} />}
        actions={<CaseActions view={view} />}
      />
      <SplitView
        list={
          <>
            <PeriodSummary subject={subject} obstacle={view.obstacle} now={now} />
            {health === null ? null : (
              <>
                <h2>{words.charts}</h2>
                <VitalCharts slots={health.slots} spo2UrgentThrough={question.spo2UrgentThrough} />
                <AnswerHistory days={health.days} question={question} />
                <SlotLadders slots={health.slots} />
              </>
            )}
            {extras?.sections}
          </>
        }
        detail={
          <>
            <PersonSummary person={person} />
            {health === null ? null : (
              <>
                <h2>{words.tasks}</h2>
                <OpenTasks view={view} />
                <WatchSummary view={view} />
              </>
            )}
            <h2>{words.timeline}</h2>
            <CaseTimeline view={view} more={extras?.timeline ?? []} />
          </>
        }
        detailLabel={words.person}
      />
    </>
  );
}

function StatusTags({ view: { subject }, now }: Pick<CasePageProps, 'view' | 'now'>) {
  const isPastEnd = subject.status === 'open' && subject.plannedReturnOn <= jstDate(now);
  return (
    <>
      <Tag tone={subject.status === 'open' ? 'ok' : 'muted'}>{words.status[subject.status]}</Tag>{' '}
      <Tag tone={subject.category === 'notified' ? 'ask' : 'muted'}>{words.category[subject.category]}</Tag>{' '}
      {isPastEnd ? <Tag tone="caution">{words.pastEnd}</Tag> : null}
    </>
  );
}

const CaseActions = ({ view }: { readonly view: CaseView }) => (
  <>
    {view.mayWork && view.subject.status === 'open' ? (
      <ButtonLink href={answerPath(view.subject.caseId)} variant="secondary">
        {words.askByPhone}
      </ButtonLink>
    ) : null}
    {view.mayReopen ? (
      <ButtonLink href={reopenPath(view.subject.caseId)} variant="secondary">
        {words.reopen}
      </ButtonLink>
    ) : null}
    {view.mayRelease ? (
      <ButtonLink href={releasePath(view.subject.caseId)}>{words.release}</ButtonLink>
    ) : null}
  </>
);
