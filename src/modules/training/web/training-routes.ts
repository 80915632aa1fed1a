import type { Route } from '../../../platform/http/route.ts';
import { inboxRoutes } from './inbox.route.tsx';
import { startRoute } from './start.route.tsx';
import { stepRoute } from './step.route.ts';
import type { TrainingPages } from './training-pages.ts';
import { trainingStyleRoute } from './training-style.ts';

/** The pages of the training mode. In production none of them exists. */
export const trainingRoutes = (deps: TrainingPages): readonly Route[] => [
  startRoute(deps),
  ...inboxRoutes(deps),
  stepRoute(deps),
  trainingStyleRoute,
];
