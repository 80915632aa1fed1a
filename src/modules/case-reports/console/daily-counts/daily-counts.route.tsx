import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { shortDate } from '../../../../ui/date-text.ts';
import { type CountRefusal, showDailyCounts, writeDailyCount } from '../../use-cases/daily-count.use-case.ts';
import { actorOf, type CaseReportPages, SUBMIT } from '../case-report-pages.ts';
import { DAILY_COUNTS_PATH } from '../paths.ts';
import { DailyCountsPage } from './daily-counts.page.tsx';
import { ja as words } from './words.ja.ts';

/** The daily totals by age band. */
export const dailyCountRoutes = (deps: CaseReportPages): readonly Route[] => [
  {
    method: 'GET',
    path: DAILY_COUNTS_PATH,
    access: SUBMIT,
    handle: request => draw(deps, request, { facility: request.query('facility') ?? '' }, []),
  },
  { method: 'POST', path: DAILY_COUNTS_PATH, access: SUBMIT, handle: request => write(deps, request) },
];

async function write(deps: CaseReportPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const facility = form.text('facility');
  const written = await writeDailyCount(deps, actorOf(request), {
    facility,
    day: form.text('day'),
    reason: form.text('reason'),
    textOf: form.text,
  });
  if (!written.ok) return draw(deps, request, Object.fromEntries(form.texts), written.reason);
  const { day, version } = written.value;
  const told = new URLSearchParams({ facility, told: day, version: String(version) });
  return request.seeOther(`${DAILY_COUNTS_PATH}?${told}`);
}

async function draw(
  deps: CaseReportPages,
  request: RouteRequest,
  typed: Readonly<Record<string, string>>,
  problems: readonly CountRefusal[],
): Promise<Response> {
  const view = await showDailyCounts(deps, actorOf(request), typed.facility ?? '');
  const caller = staffCaller(request);
  const day = parsePlainDate(request.query('told') ?? '');
  const version = Number(request.query('version') ?? '1');
  const page = await deps.frame(
    { caller, path: request.path },
    {
      title: words.title,
      hasErrors: problems.length > 0,
      children: (
        <DailyCountsPage
          view={view}
          isInstitution={caller.facilityId !== null}
          typed={typed}
          problems={problems}
          told={day === null ? null : words.told(shortDate(day), Number.isInteger(version) ? version : 1)}
        />
      ),
    },
  );
  return request.page(page, problems.length > 0 ? 422 : 200);
}
