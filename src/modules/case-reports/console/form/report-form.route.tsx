import { parseUuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { MUNICIPALITY, textsOf } from '../../domain/parse-case-report.ts';
import { completePlace } from '../../domain/place.ts';
import { dropReportDraft } from '../../use-cases/report-drafts.use-case.ts';
import {
  openReportForm,
  type SentForm,
  writeCaseReport,
} from '../../use-cases/write-case-report.use-case.ts';
import { actorOf, type CaseReportPages, SUBMIT } from '../case-report-pages.ts';
import { CASE_REPORTS_PATH, DROP_DRAFT_PATH, NEW_REPORT_PATH, reportPath } from '../paths.ts';
import { CONTROLS, readSentForm } from './form-answers.ts';
import { type DrawnForm, formErrors, ReportFormPage } from './report-form.page.tsx';
import { ja as words } from './words.ja.ts';

/** The form of a new report, its submission, and the end of a draft. */
export const reportFormRoutes = (deps: CaseReportPages): readonly Route[] => [
  { method: 'GET', path: NEW_REPORT_PATH, access: SUBMIT, handle: request => open(deps, request) },
  { method: 'POST', path: NEW_REPORT_PATH, access: SUBMIT, handle: request => write(deps, request) },
  { method: 'POST', path: DROP_DRAFT_PATH, access: SUBMIT, handle: request => drop(deps, request) },
];

async function open(deps: CaseReportPages, request: RouteRequest): Promise<Response> {
  const form = await openReportForm(deps, actorOf(request), {
    draftId: parseUuid(request.query('draft') ?? ''),
    copyOf: parseUuid(request.query('copy') ?? ''),
    sheetId: parseUuid(request.query('sheet') ?? ''),
  });
  if (form === null) return nothingInForce(deps, request);
  const fresh = { reasons: [], place: null, proxy: [], facilities: [], questions: [], candidates: [] };
  return draw(deps, request, { ...form, ...fresh }, null);
}

async function write(deps: CaseReportPages, request: RouteRequest): Promise<Response> {
  const sent = readSentForm(await request.form());
  const written = await writeCaseReport(deps, actorOf(request), sent);
  switch (written.kind) {
    case 'reported':
      return request.seeOther(`${reportPath(written.reportId)}?told=reported`);
    case 'nothing-in-force':
      return nothingInForce(deps, request);
    case 'form':
      return draw(deps, request, written, sent);
  }
}

async function drop(deps: CaseReportPages, request: RouteRequest): Promise<Response> {
  const draftId = parseUuid((await request.form()).text(CONTROLS.draft));
  if (draftId !== null) await dropReportDraft(deps, actorOf(request), draftId);
  return request.seeOther(CASE_REPORTS_PATH);
}

async function draw(
  deps: CaseReportPages,
  request: RouteRequest,
  form: DrawnForm,
  sent: SentForm | null,
): Promise<Response> {
  const caller = staffCaller(request);
  const hasErrors = formErrors(form).length > 0;
  const isRefused = sent?.intent === 'report';
  const page = await deps.frame(
    { caller, path: request.path },
    {
      title: words.title,
      hasErrors,
      islands: ['date-age', ...(form.sheet?.imagePath ? (['image-viewer'] as const) : [])],
      children: (
        <ReportFormPage
          form={form}
          today={jstDate(request.now)}
          proxyAnswers={
            caller.facilityId === null
              ? {
                  facility: sent?.facility ?? '',
                  channel: sent?.channel ?? undefined,
                  channelReason: sent?.channelReason ?? undefined,
                }
              : null
          }
          completed={completedAddress(deps, form)}
          isSaved={sent?.intent === 'save'}
          judged={sent?.judgements}
        />
      ),
    },
  );
  return request.page(page, isRefused ? 422 : 200);
}

/** What the postal code makes of the address; null while it makes nothing of it. */
function completedAddress({ addressBook }: CaseReportPages, { answers }: DrawnForm): string | null {
  const place = completePlace(addressBook, {
    postalCode: (textsOf(answers, 'postal-code')[0] ?? '').normalize('NFKC').replaceAll(/[^0-9]/g, ''),
    address: textsOf(answers, 'address')[0] ?? '',
    municipalityCode: textsOf(answers, MUNICIPALITY)[0] ?? null,
  });
  return place.ok ? place.value.address : null;
}

async function nothingInForce(deps: CaseReportPages, request: RouteRequest): Promise<Response> {
  return request.page(
    await deps.frame(
      { caller: staffCaller(request), path: request.path },
      {
        title: words.title,
        children: (
          <>
            <PageHeading title={words.title} />
            <EmptyState title={words.nothingTitle}>{words.nothing}</EmptyState>
          </>
        ),
      },
    ),
  );
}
