import type { Route } from '../../../platform/http/route.ts';
import { askByPhoneRoutes } from './case/ask-by-phone.route.tsx';
import { caseRoutes } from './case/case.route.tsx';
import { reopenRoutes } from './case/reopen.route.tsx';
import { watchRoutes } from './case/watch.route.tsx';
import type { ConsolePages } from './console-pages.ts';
import { handoverRoutes } from './handover/handover.route.tsx';
import { watchListRoutes } from './watch-list/watch-list.route.tsx';
import { printRoute } from './worklist/print.route.tsx';
import { taskSearchRoute } from './worklist/search.route.tsx';
import { worklistRoutes } from './worklist/worklist.route.tsx';

/** Every page of this module for staff. */
export const consoleRoutes = (deps: ConsolePages): readonly Route[] => [
  ...worklistRoutes(deps),
  taskSearchRoute(deps),
  printRoute(deps),
  ...handoverRoutes(deps),
  ...watchListRoutes(deps),
  ...caseRoutes(deps),
  ...reopenRoutes(deps),
  ...watchRoutes(deps),
  ...askByPhoneRoutes(deps),
];
