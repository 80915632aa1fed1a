import { parseUuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { staffCaller } from '../../../../platform/http/route.ts';
import { showTest } from '../../use-cases/show-test.use-case.ts';
import { PATTERNS } from '../paths.ts';
import { drawPage, mayReport, READ_TESTS, staffActor, type TestPages } from '../test-pages.ts';
import { partText } from './entry-text.ts';
import { ReportPage } from './report.page.tsx';
import { ja as words } from './words.ja.ts';

/** The page of one report. */
export const reportRoute = (deps: TestPages): Route => ({
  method: 'GET',
  path: PATTERNS.test,
  access: READ_TESTS,
  handle: request => show(deps, request),
});

async function show(deps: TestPages, request: RouteRequest): Promise<Response> {
  const reportId = parseUuid(request.param('testId'));
  const shown = reportId === null ? null : await showTest(deps, staffActor(request), reportId);
  if (shown === null) return request.notFound();
  const done = request.query('done');
  const { sheetId = null } = shown.fields;
  const maySeeSheets = deps.mayStaff(staffCaller(request).role, 'sheet.work');
  return drawPage(deps, request, {
    title: words.title(partText(shown.fields, 'method'), partText(shown.fields, 'result')),
    children: (
      <ReportPage
        shown={shown}
        mayReport={mayReport(deps, request)}
        done={done === 'corrected' || done === 'withdrawn' ? done : null}
        sheetHref={sheetId !== null && maySeeSheets ? deps.sheetHref(sheetId) : null}
      />
    ),
  });
}
