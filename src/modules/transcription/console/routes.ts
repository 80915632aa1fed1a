import type { Route } from '../../../platform/http/route.ts';
import { reconciliationRoute } from './figures/reconciliation.route.tsx';
import { queueRoutes } from './queue/queue.route.tsx';
import { registerRoutes } from './register/register.route.tsx';
import { enterTestsRoutes } from './sheet/enter-tests.route.tsx';
import { sheetRoutes } from './sheet/sheet.route.tsx';
import type { SheetPages } from './sheet-pages.ts';

/** Every page of this module. Those with a name of their own come before that of one sheet. */
export const consoleRoutes = (deps: SheetPages): readonly Route[] => [
  ...queueRoutes(deps),
  ...registerRoutes(deps),
  reconciliationRoute(deps),
  ...sheetRoutes(deps),
  ...enterTestsRoutes(deps),
];
