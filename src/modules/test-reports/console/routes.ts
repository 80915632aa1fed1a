import type { Route } from '../../../platform/http/route.ts';
import { figuresRoute } from './figures/figures.route.tsx';
import { entryFormRoutes } from './form/entry-form.route.tsx';
import { gridRoutes } from './grid/grid.route.tsx';
import { listRoutes } from './list/list.route.tsx';
import { correctRoutes } from './report/correct.route.tsx';
import { reportRoute } from './report/report.route.tsx';
import type { TestPages } from './test-pages.ts';

/** Every page of this module. Those with a name of their own come before that of one report. */
export const consoleRoutes = (deps: TestPages): readonly Route[] => [
  ...listRoutes(deps),
  ...entryFormRoutes(deps),
  ...gridRoutes(deps),
  figuresRoute(deps),
  reportRoute(deps),
  ...correctRoutes(deps),
];
