import type { Route } from '../../../platform/http/route.ts';
import { caseRoutes } from './cases/case.route.tsx';
import { caseListRoutes } from './cases/case-list.route.tsx';
import { conditionRoutes } from './conditions/conditions.route.tsx';
import { decisionRoutes } from './decisions/decisions.route.tsx';
import { equalityRoute } from './equality/equality.route.tsx';
import { intakeRoutes } from './intake/intake.route.tsx';
import { offerRoutes } from './offers/offers.route.tsx';
import { overviewRoute } from './overview/overview.route.tsx';
import { programmeRoutes } from './programme/programme.route.tsx';
import type { SupportPages } from './support-pages.ts';
import { teamRoutes } from './team/team.route.tsx';
import { correctRoutes } from './values/correct.route.tsx';

/** Every page of this module. */
export const supportRoutes = (deps: SupportPages): readonly Route[] => [
  overviewRoute(deps),
  ...offerRoutes(deps),
  ...caseListRoutes(deps),
  ...intakeRoutes(deps),
  ...caseRoutes(deps),
  ...correctRoutes(deps),
  ...conditionRoutes(deps),
  ...decisionRoutes(deps),
  ...teamRoutes(deps),
  ...programmeRoutes(deps),
  equalityRoute(deps),
];
