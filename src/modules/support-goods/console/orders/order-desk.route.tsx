import type { Route } from '../../../../platform/http/route.ts';
import { draftOrder, type OrderDesk, showOrderDesk } from '../../use-cases/draft-order.use-case.ts';
import { formRoutes } from '../form-page.tsx';
import { type GoodsPages, idIn, queryId, staffActor, WORK_ON_GOODS } from '../goods-pages.ts';
import { orderPath, PATTERNS } from '../paths.ts';
import { ja as words } from './desk-words.ja.ts';
import { OrderDeskPage } from './order-desk.page.tsx';
import { draftErrors, givenOrder, type TypedOrder, typedOrder } from './typed-order.ts';

/** Takes an order from the page of a case or from a call. */
export const orderDeskRoutes = (deps: GoodsPages): readonly Route[] =>
  formRoutes<OrderDesk, TypedOrder>(deps, {
    path: PATTERNS.newOrder,
    access: WORK_ON_GOODS,
    find: async request => {
      const supportCaseId = idIn(request, 'supportCaseId');
      const posted = request.context.req.method === 'POST' ? typedOrder(await request.form()).storeId : null;
      const storeId = posted ?? queryId(request, 'store');
      return supportCaseId && showOrderDesk(deps, staffActor(request), supportCaseId, storeId);
    },
    offered: ({ today }) => ({ storeId: null, wantedOn: today, ownWishNote: '', fields: new Map() }),
    typed: typedOrder,
    title: () => words.title,
    act: async (request, desk, typed) => {
      if (desk.store === null) return { errors: [{ message: words.errors.store }] };
      const { supportCaseId } = desk.subject;
      const given = givenOrder(typed, desk.store.storeId);
      const drafted = await draftOrder(deps, staffActor(request), supportCaseId, given);
      if (drafted.ok) return { to: orderPath(drafted.value) };
      const errors = draftErrors(drafted.reason, desk);
      return errors === null ? 'gone' : { errors };
    },
    page: (desk, given, errors) => <OrderDeskPage desk={desk} given={given} errors={errors} />,
  });
