import type { Route } from '../../../platform/http/route.ts';
import { askByPhoneRoutes } from './case/ask-by-phone.route.tsx';
import { caseRoutes } from './case/case.route.tsx';
import { reopenRoutes } from './case/reopen.route.tsx';
import type { ConsolePages } from './console-pages.ts';
import { watchListRoute } from './watch-list/watch-list.route.tsx';
import { worklistRoutes } from './worklist/worklist.route.tsx';

/** Every page of this module for staff. */
export const consoleRoutes = (deps: ConsolePages): readonly Route[] => [
  ...worklistRoutes(deps),
  watchListRoute(deps),
  ...caseRoutes(deps),
  ...reopenRoutes(deps),
  ...askByPhoneRoutes(deps),
];
