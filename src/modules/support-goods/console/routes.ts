import type { Route } from '../../../platform/http/route.ts';
import { dailySheetRoutes } from './daily/daily-sheet.route.tsx';
import { otherSupportRoutes } from './ends/other-support.route.tsx';
import { satisfactionRoutes } from './ends/satisfaction.route.tsx';
import { satisfactionFigureRoute } from './ends/satisfaction-figure.route.tsx';
import type { GoodsPages } from './goods-pages.ts';
import { budgetRoutes } from './orders/budget.route.tsx';
import { deliverRoutes } from './orders/deliver.route.tsx';
import { listOrdersRoute } from './orders/list-orders.route.tsx';
import { orderRoutes } from './orders/order.route.tsx';
import { orderDeskRoutes } from './orders/order-desk.route.tsx';
import { paperRoutes } from './orders/papers.route.tsx';
import { receiptRoutes } from './orders/receipt.route.tsx';
import { areaRoutes } from './rounds/areas.route.tsx';
import { roundRoutes } from './rounds/round.route.tsx';
import { roundsRoutes } from './rounds/rounds.route.tsx';
import { rubbishDeskRoutes } from './rounds/rubbish-desk.route.tsx';
import { billRoutes } from './settlements/bill.route.tsx';
import { listSettlementsRoute } from './settlements/list-settlements.route.tsx';
import { settleCaseRoutes } from './settlements/settle-case.route.tsx';
import { agreementRoutes } from './stores/agreement.route.tsx';
import { importCatalogueRoutes } from './stores/import-catalogue.route.tsx';
import { itemRoutes } from './stores/item.route.tsx';
import { listStoresRoute } from './stores/list-stores.route.tsx';
import { statementRoutes } from './stores/statement.route.tsx';
import { storeRoutes } from './stores/store.route.tsx';
import { storeFormRoutes } from './stores/store-form.route.tsx';

/** Every page of this module. Pages with a name of their own stand before those named by an id. */
export const goodsRoutes = (deps: GoodsPages): readonly Route[] => [
  listStoresRoute(deps),
  ...storeFormRoutes(deps),
  ...agreementRoutes(deps),
  ...itemRoutes(deps),
  ...importCatalogueRoutes(deps),
  ...statementRoutes(deps),
  ...storeRoutes(deps),
  listOrdersRoute(deps),
  ...budgetRoutes(deps),
  ...paperRoutes(deps),
  ...orderDeskRoutes(deps),
  ...receiptRoutes(deps),
  ...deliverRoutes(deps),
  ...orderRoutes(deps),
  ...roundsRoutes(deps),
  ...areaRoutes(deps),
  ...rubbishDeskRoutes(deps),
  ...roundRoutes(deps),
  satisfactionFigureRoute(deps),
  listSettlementsRoute(deps),
  ...settleCaseRoutes(deps),
  ...billRoutes(deps),
  ...satisfactionRoutes(deps),
  ...otherSupportRoutes(deps),
  ...dailySheetRoutes(deps),
];
