import type { Route } from '../../../platform/http/route.ts';
import type { CallPages } from './call-pages.ts';
import { callRoutes } from './calls/calls.route.tsx';
import { handoverRoutes } from './handover/handover.route.tsx';
import { paperRoute } from './paper/paper.route.tsx';
import { typingRoutes } from './paper/typing.route.tsx';
import { ruleRoutes } from './rule/rule.route.tsx';
import { shiftRoutes } from './shifts/shifts.route.tsx';
import { taskRoutes } from './tasks/tasks.route.tsx';

/** Every page of this module. */
export const supportCallRoutes = (deps: CallPages): readonly Route[] => [
  ...callRoutes(deps),
  ...taskRoutes(deps),
  paperRoute(deps),
  ...typingRoutes(deps),
  ...handoverRoutes(deps),
  ...shiftRoutes(deps),
  ...ruleRoutes(deps),
];
