import { parseInstant } from '../../../../kernel/instant.ts';
import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { showCasesToSettle } from '../../use-cases/settle-case.use-case.ts';
import { showSettlements } from '../../use-cases/settlements.use-case.ts';
import { drawPage, type GoodsPages, queryId, staffActor, WORK_ON_GOODS } from '../goods-pages.ts';
import { SETTLEMENTS_PATH } from '../paths.ts';
import { BillListPage, CasesToSettlePage, TABS } from './list-settlements.page.tsx';
import { ja as words } from './words.ja.ts';

/** Who is to be billed, and who has not paid. */
export const listSettlementsRoute = (deps: GoodsPages): Route => ({
  method: 'GET',
  path: SETTLEMENTS_PATH,
  access: WORK_ON_GOODS,
  handle: request => list(deps, request),
});

async function list(deps: GoodsPages, request: RouteRequest): Promise<Response> {
  const staff = staffActor(request);
  const tab = TABS.find(each => each === request.query('tab')) ?? 'cases';
  const after = queryId(request, 'after');
  if (tab === 'cases') {
    const endedAt = parseInstant(request.query('at') ?? '');
    const page = await showCasesToSettle(deps, staff, endedAt && after && { endedAt, supportCaseId: after });
    return drawPage(deps, request, { title: words.title, children: <CasesToSettlePage {...page} /> });
  }
  const dueOn = parsePlainDate(request.query('day') ?? '');
  const page = await showSettlements(deps, staff, tab, dueOn && after && { dueOn, settlementId: after });
  return drawPage(deps, request, { title: words.title, children: <BillListPage tab={tab} {...page} /> });
}
