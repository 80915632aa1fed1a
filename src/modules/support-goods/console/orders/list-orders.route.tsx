import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { showOrders } from '../../use-cases/show-orders.use-case.ts';
import { drawPage, type GoodsPages, mayManage, staffActor, WORK_ON_GOODS } from '../goods-pages.ts';
import { ORDERS_PATH } from '../paths.ts';
import { OrderListPage, TABS } from './list-orders.page.tsx';
import { ja as words } from './words.ja.ts';

/** The list of orders. */
export const listOrdersRoute = (deps: GoodsPages): Route => ({
  method: 'GET',
  path: ORDERS_PATH,
  access: WORK_ON_GOODS,
  handle: request => list(deps, request),
});

async function list(deps: GoodsPages, request: RouteRequest): Promise<Response> {
  const tab = TABS.find(each => each === request.query('tab')) ?? 'drafted';
  const before = /^\d{1,9}$/.exec(request.query('before') ?? '');
  const orders = await showOrders(deps, staffActor(request), tab, before && Number(before[0]));
  return drawPage(deps, request, {
    title: words.title,
    shortcuts: [
      { keys: 'p', label: words.requests },
      { keys: 'd', label: words.deliveries },
    ],
    children: <OrderListPage list={orders} tab={tab} mayManage={mayManage(request)} />,
  });
}
