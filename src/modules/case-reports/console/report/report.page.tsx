import { ButtonLink } from '../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SplitView } from '../../../../ui/split-view/split-view.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { statusAfter } from '../../domain/case-report-status.ts';
import type { CaseReportView } from '../../use-cases/view-case-report.use-case.ts';
import { CASE_REPORTS_PATH, NEW_REPORT_PATH, newReportHref, reportStepPath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { ReportFacts, ReportStanding } from './report-facts.tsx';
import { ReportHistory } from './report-history.tsx';
import { ReplyForm, ReviewSteps } from './step-forms.tsx';
import type { StepProblem } from './step-problem.ts';
import { ja as reportWords } from './words.ja.ts';

interface ReportPageProps {
  readonly view: CaseReportView;
  readonly problem: StepProblem | null;
  /** It was reported a moment ago. */
  readonly isFresh: boolean;
  readonly mayWrite: boolean;
  readonly mayReview: boolean;
}

/** One report: what it says, where it stands, and what can be done with it. */
export function ReportPage(props: ReportPageProps) {
  const { view, problem, isFresh, mayWrite, mayReview } = props;
  const { report } = view;
  const mayCorrect = statusAfter(report.status, mayReview ? 'amend' : 'correct') !== null;
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
        title={words.numbered(report.name)}
        above={words.kinds[report.kind]}
        actions={
          <>
            <ButtonLink variant="secondary" shortcut="p" href={reportStepPath(report.reportId, 'form')}>
              {reportWords.print}
            </ButtonLink>
            {mayWrite && mayCorrect ? (
              <ButtonLink variant="secondary" shortcut="e" href={reportStepPath(report.reportId, 'correct')}>
                {reportWords.correct}
              </ButtonLink>
            ) : null}
            <ButtonLink variant="ghost" shortcut="u" href={CASE_REPORTS_PATH}>
              {reportWords.back}
            </ButtonLink>
          </>
        }
      />
      {isFresh ? (
        <Notice tone="success" title={reportWords.told.title}>
          <p>{reportWords.told.text}</p>
        </Notice>
      ) : null}
      <Flaws view={view} />
      {mayWrite ? (
        <p>
          <ButtonLink shortcut="n" href={NEW_REPORT_PATH}>
            {reportWords.next}
          </ButtonLink>{' '}
          <ButtonLink variant="secondary" shortcut="f" href={newReportHref({ copy: report.reportId })}>
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
  const question = view.events.find(({ kind }) => kind === 'queried');
  const isQueried = view.report.status === 'queried' && question !== undefined;
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
