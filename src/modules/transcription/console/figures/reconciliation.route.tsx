import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { reconcileSheets } from '../../use-cases/list-sheets.use-case.ts';
import { RECONCILIATION_PATH } from '../paths.ts';
import { drawPage, type SheetPages, staffActor, WORK_ON_SHEETS } from '../sheet-pages.ts';
import { ReconciliationPage } from './reconciliation.page.tsx';
import { ja as words } from './words.ja.ts';

/** What was received against what was entered. */
export const reconciliationRoute = (deps: SheetPages): Route => ({
  method: 'GET',
  path: RECONCILIATION_PATH,
  access: WORK_ON_SHEETS,
  handle: request => show(deps, request),
});

async function show(deps: SheetPages, request: RouteRequest): Promise<Response> {
  const reconciliation = await reconcileSheets(deps, staffActor(request), request.now);
  return drawPage(deps, request, {
    title: words.title,
    children: <ReconciliationPage reconciliation={reconciliation} now={request.now} />,
  });
}
