import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SplitView } from '../../../../ui/split-view/split-view.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { type EntryCandidate, EntryCandidates } from '../../../persons/index.ts';
import { statusAfter } from '../../domain/case-report-status.ts';
import type { CaseReportView } from '../../use-cases/view-case-report.use-case.ts';
import {
  CASE_REPORTS_PATH,
  candidateHref,
  NEW_REPORT_PATH,
  newReportHref,
  reportStepPath,
} from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { ReportFacts, ReportStanding } from './report-facts.tsx';
import { ReportHistory } from './report-history.tsx';
import { ReplyForm, ReviewSteps } from './step-forms.tsx';
import type { StepProblem } from './step-problem.ts';
import { ja as reportWords } from './words.ja.ts';

interface ReportPageProps {
  readonly view: CaseReportView;
  readonly problem: StepProblem | null;
  /** What was done a moment ago; null for nothing. */
  readonly told: 'reported' | 'judged' | null;
  /** Who looks like the patient of a report that was made a moment ago. */
  readonly candidates: readonly EntryCandidate[];
  readonly mayWrite: boolean;
  readonly mayReview: boolean;
}

/** One report: what it says, where it stands, and what can be done with it. */
export function ReportPage(props: ReportPageProps) {
  const { view, problem, told, candidates, mayWrite, mayReview } = props;
  const { reportId, fields } = view;
  const mayCorrect =
    fields.status !== undefined && statusAfter(fields.status, mayReview ? 'amend' : 'correct') !== null;
  return (
    <>
      <ErrorSummary
        errors={
          problem === null
            ? []
            : [{ message: problem.message, ...(problem.field !== null && { name: problem.field }) }]
        }
      />
      <PageHeading
        title={words.numbered(fields.name ?? '')}
        above={fields.kind && words.kinds[fields.kind]}
        actions={
          <>
            <ButtonLink variant="secondary" shortcut="p" href={reportStepPath(reportId, 'form')}>
              {reportWords.print}
            </ButtonLink>
            {mayWrite && mayCorrect ? (
              <ButtonLink variant="secondary" shortcut="e" href={reportStepPath(reportId, 'correct')}>
                {reportWords.correct}
              </ButtonLink>
            ) : null}
            <ButtonLink variant="ghost" shortcut="u" href={CASE_REPORTS_PATH}>
              {reportWords.back}
            </ButtonLink>
          </>
        }
      />
      {told === 'reported' ? (
        <Notice tone="success" title={reportWords.told.title}>
          <p>{reportWords.told.text}</p>
        </Notice>
      ) : null}
      {told === 'judged' ? <Notice tone="success" title={reportWords.judged} /> : null}
      {candidates.length === 0 ? null : (
        <Form action={reportStepPath(reportId, 'same-person')}>
          <EntryCandidates candidates={candidates} hrefOf={candidateHref} />
          <Actions>
            <Button variant="secondary" shortcut="m">
              {reportWords.judge}
            </Button>
          </Actions>
        </Form>
      )}
      <Flaws view={view} />
      {mayWrite ? (
        <p>
          <ButtonLink shortcut="n" href={NEW_REPORT_PATH}>
            {reportWords.next}
          </ButtonLink>{' '}
          <ButtonLink variant="secondary" shortcut="f" href={newReportHref({ copy: reportId })}>
            {reportWords.family}
          </ButtonLink>
        </p>
      ) : null}
      <SplitView
        list={
          <>
            <ReportStanding view={view} />
            <ReportFacts view={view} />
            <ReportHistory view={view} />
          </>
        }
        detail={<Desk {...props} />}
        detailLabel={mayReview ? reportWords.steps : reportWords.replyTitle}
      />
    </>
  );
}

function Flaws({ view: { flaws } }: Pick<ReportPageProps, 'view'>) {
  if (flaws.length === 0) return null;
  return (
    <p>
      {flaws.map(flaw => (
        <>
          <Tag tone="caution">{words.flaws[flaw]}</Tag>{' '}
        </>
      ))}
    </p>
  );
}

/** What the reader can do besides reading; nothing when there is none of it. */
function Desk({ view, problem, mayReview, mayWrite }: ReportPageProps) {
  const question = view.fields.queries?.find(({ kind }) => kind === 'queried');
  const isQueried = view.fields.status === 'queried' && question !== undefined;
  return (
    <>
      {mayReview ? (
        <>
          <h2>{reportWords.steps}</h2>
          <ReviewSteps view={view} problem={problem} />
        </>
      ) : null}
      {isQueried ? (
        <>
          <h2>{reportWords.replyTitle}</h2>
          <Notice tone="warn">
            <p>{question.message}</p>
          </Notice>
          {mayWrite ? <ReplyForm view={view} problem={problem} /> : null}
        </>
      ) : null}
    </>
  );
}
