import type { Route } from '../../../platform/http/route.ts';
import { answersRoute } from './answers/answers.route.tsx';
import { observeRoutes } from './observe/observe.route.tsx';
import type { ResidentPages } from './resident-pages.ts';
import { watchRoutes } from './watch/watch.route.tsx';

/** Every page of this module for residents. */
export const residentRoutes = (deps: ResidentPages): readonly Route[] => [
  ...observeRoutes(deps),
  answersRoute(deps),
  ...watchRoutes(deps),
];
