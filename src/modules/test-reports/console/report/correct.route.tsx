import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { Form } from '../../../../platform/http/form.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { CorrectionProblem } from '../../domain/correct-report.ts';
import { CORRECTION_REASONS, type CorrectionReason, codeIn } from '../../domain/test-codes.ts';
import { parseTestEntry } from '../../domain/test-entry.ts';
import { changeReport } from '../../use-cases/change-report.use-case.ts';
import { testEntryContext } from '../../use-cases/entry-context.ts';
import { type ShownReport, showTest } from '../../use-cases/show-test.use-case.ts';
import { type EntryErrors, entryErrors, NO_ERRORS } from '../form/entry-errors.ts';
import { readFields, typedFields } from '../form/entry-form.schema.ts';
import { PATTERNS, testPath } from '../paths.ts';
import { drawPage, REPORT_TESTS, staffActor, type TestPages } from '../test-pages.ts';
import { CorrectPage, type CorrectPageProps, type TypedReason, WithdrawPage } from './correct.page.tsx';
import { typedEntry } from './entry-text.ts';
import { ja as words } from './words.ja.ts';

/** Correcting a report, and withdrawing it. */
export const correctRoutes = (deps: TestPages): readonly Route[] => [
  {
    method: 'GET',
    path: PATTERNS.correct,
    access: REPORT_TESTS,
    handle: request =>
      withReport(deps, request, report =>
        drawCorrect(deps, request, report, { values: typedEntry(report.fields) }),
      ),
  },
  {
    method: 'POST',
    path: PATTERNS.correct,
    access: REPORT_TESTS,
    handle: request => withReport(deps, request, report => correct(deps, request, report)),
  },
  {
    method: 'GET',
    path: PATTERNS.withdraw,
    access: REPORT_TESTS,
    handle: request => withReport(deps, request, report => drawWithdraw(deps, request, report, {})),
  },
  {
    method: 'POST',
    path: PATTERNS.withdraw,
    access: REPORT_TESTS,
    handle: request => withReport(deps, request, report => withdraw(deps, request, report)),
  },
];

async function withReport(
  deps: TestPages,
  request: RouteRequest,
  answer: (report: ShownReport) => Promise<Response>,
): Promise<Response> {
  const reportId = parseUuid(request.param('testId'));
  const shown = reportId === null ? null : await showTest(deps, staffActor(request), reportId);
  return shown === null ? request.notFound() : answer(shown);
}

const NOTHING_TYPED: TypedReason = { reason: '', note: '' };
const typedReason = (form: Form): TypedReason => ({ reason: form.text('reason'), note: form.text('note') });

const reasonOf = ({
  reason,
  note,
}: TypedReason): { reason: CorrectionReason | null; note: string | null } => ({
  reason: codeIn(CORRECTION_REASONS, reason),
  note: note || null,
});

const seenIn = (reportId: Uuid, form: Form) => ({ reportId, seenRevision: Number(form.text('revision')) });

async function correct(deps: TestPages, request: RouteRequest, report: ShownReport): Promise<Response> {
  const form = await request.form();
  const today = jstDate(request.now);
  const values = typedFields(form);
  const typed = typedReason(form);
  const entry = parseTestEntry(readFields(values, today), testEntryContext(deps, today));
  if (!entry.ok) {
    const errors = entryErrors({ fields: entry.reason, origin: [] });
    return drawCorrect(deps, request, report, { values, typed, errors });
  }
  const changed = await changeReport(deps, staffActor(request), seenIn(report.reportId, form), {
    kind: 'correct',
    entry: entry.value,
    ...reasonOf(typed),
  });
  if (changed.ok) return request.seeOther(`${testPath(report.reportId)}?done=corrected`);
  if (changed.reason === 'no-such-report') return request.notFound();
  return drawCorrect(deps, request, report, { values, typed, errors: problemErrors(changed.reason) });
}

async function withdraw(deps: TestPages, request: RouteRequest, report: ShownReport): Promise<Response> {
  const form = await request.form();
  const typed = typedReason(form);
  const changed = await changeReport(deps, staffActor(request), seenIn(report.reportId, form), {
    kind: 'withdraw',
    ...reasonOf(typed),
  });
  if (changed.ok) return request.seeOther(`${testPath(report.reportId)}?done=withdrawn`);
  if (changed.reason === 'no-such-report') return request.notFound();
  return drawWithdraw(deps, request, report, { typed, errors: problemErrors(changed.reason) });
}

const FIELD_OF: Readonly<Partial<Record<CorrectionProblem, string>>> = {
  'nothing-changed': 'sampledOn',
  'reason-missing': 'reason',
  'note-missing': 'note',
};

function problemErrors(problem: CorrectionProblem): EntryErrors {
  const message = words.problems[problem];
  const name = FIELD_OF[problem];
  return { summary: [{ name, message }], of: field => (field === name ? message : undefined) };
}

const drawCorrect = (
  deps: TestPages,
  request: RouteRequest,
  report: ShownReport,
  {
    values,
    typed = NOTHING_TYPED,
    errors = NO_ERRORS,
  }: Pick<CorrectPageProps, 'values'> & Partial<CorrectPageProps>,
): Promise<Response> =>
  drawPage(
    deps,
    request,
    {
      title: words.correctTitle,
      hasErrors: errors !== NO_ERRORS,
      islands: ['shown-when'],
      children: (
        <CorrectPage
          report={report}
          values={values}
          typed={typed}
          errors={errors}
          today={jstDate(request.now)}
        />
      ),
    },
    errors === NO_ERRORS ? 200 : 422,
  );

const drawWithdraw = (
  deps: TestPages,
  request: RouteRequest,
  report: ShownReport,
  { typed = NOTHING_TYPED, errors = NO_ERRORS }: Partial<CorrectPageProps>,
): Promise<Response> =>
  drawPage(
    deps,
    request,
    {
      title: words.withdrawQuestion,
      hasErrors: errors !== NO_ERRORS,
      children: <WithdrawPage report={report} typed={typed} errors={errors} />,
    },
    errors === NO_ERRORS ? 200 : 422,
  );
