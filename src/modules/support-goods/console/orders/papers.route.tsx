import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { showDeliveries, showRequests } from '../../use-cases/show-orders.use-case.ts';
import { DAY_SHORTCUTS } from '../day-bar.tsx';
import { dayIn, drawPage, type GoodsPages, queryId, staffActor, WORK_ON_GOODS } from '../goods-pages.ts';
import { DELIVERIES_PATH, REQUESTS_PATH } from '../paths.ts';
import { ja as words } from './paper-words.ja.ts';
import { DeliveriesPage, RequestsPage } from './papers.page.tsx';

/** The papers of a day: what stores are asked for, and where goods are taken (Y-18). */
export const paperRoutes = (deps: GoodsPages): readonly Route[] => [
  { method: 'GET', path: REQUESTS_PATH, access: WORK_ON_GOODS, handle: request => requests(deps, request) },
  {
    method: 'GET',
    path: DELIVERIES_PATH,
    access: WORK_ON_GOODS,
    handle: request => deliveries(deps, request),
  },
];

async function requests(deps: GoodsPages, request: RouteRequest): Promise<Response> {
  const staff = staffActor(request);
  const paper = await showRequests(deps, staff, dayIn(request), queryId(request, 'store'));
  return drawPage(deps, request, {
    title: words.requests.title,
    shortcuts: DAY_SHORTCUTS,
    children: <RequestsPage paper={paper} city={deps.authorityName(staff.authorityId)} />,
  });
}

async function deliveries(deps: GoodsPages, request: RouteRequest): Promise<Response> {
  const paper = await showDeliveries(deps, staffActor(request), dayIn(request));
  return drawPage(deps, request, {
    title: words.deliveries.title,
    shortcuts: DAY_SHORTCUTS,
    children: <DeliveriesPage paper={paper} />,
  });
}
