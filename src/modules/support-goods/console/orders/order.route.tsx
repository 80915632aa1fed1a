import type { Uuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { PLAIN_ORDER_ACTS, placeOrder, stepOrder } from '../../use-cases/order-acts.use-case.ts';
import { type OrderView, showOrder } from '../../use-cases/show-orders.use-case.ts';
import { drawPage, type GoodsPages, idIn, staffActor, WORK_ON_GOODS } from '../goods-pages.ts';
import { orderPath, PATTERNS } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { OrderPage } from './order.page.tsx';
import { ja as words } from './words.ja.ts';

/** One order, and the acts that ask for nothing more. */
export const orderRoutes = (deps: GoodsPages): readonly Route[] => [
  {
    method: 'GET',
    path: PATTERNS.order,
    access: WORK_ON_GOODS,
    handle: request => draw(deps, request, []),
  },
  { method: 'POST', path: PATTERNS.orderStep, access: WORK_ON_GOODS, handle: request => step(deps, request) },
];

/** The order that the address names; null when there is none. */
export async function orderIn(deps: GoodsPages, request: RouteRequest): Promise<OrderView | null> {
  const orderId = idIn(request, 'orderId');
  return orderId && showOrder(deps, staffActor(request), orderId);
}

async function draw(deps: GoodsPages, request: RouteRequest, refused: readonly string[]): Promise<Response> {
  const view = await orderIn(deps, request);
  if (view === null) return request.notFound();
  return drawPage(
    deps,
    request,
    {
      title: words.view.title(view.order.number),
      shortcuts: [{ keys: 'g', label: shared.next }],
      children: <OrderPage view={view} refused={refused} />,
    },
    refused.length > 0 ? 409 : 200,
  );
}

async function step(deps: GoodsPages, request: RouteRequest): Promise<Response> {
  const orderId = idIn(request, 'orderId');
  if (orderId === null) return request.notFound();
  const asked = (await request.form()).text('act');
  const done = await doStep(deps, request, orderId, asked);
  if (done.ok) return request.seeOther(orderPath(orderId));
  if (done.reason === 'no-such-order') return request.notFound();
  return draw(
    deps,
    request,
    done.reason === 'not-now' ? [words.notNow] : done.reason.map(reason => words.reasons[reason]),
  );
}

async function doStep(deps: GoodsPages, request: RouteRequest, orderId: Uuid, asked: string) {
  const staff = staffActor(request);
  if (asked === 'place') return placeOrder(deps, staff, orderId);
  // Something that is no act is open to no order.
  const plain = PLAIN_ORDER_ACTS.find(each => each === asked);
  if (plain !== undefined) return stepOrder(deps, staff, orderId, plain);
  return {
    ok: false,
    reason: (await showOrder(deps, staff, orderId)) ? 'not-now' : 'no-such-order',
  } as const;
}
