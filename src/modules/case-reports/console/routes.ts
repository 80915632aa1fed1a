import type { Route } from '../../../platform/http/route.ts';
import type { CaseReportPages } from './case-report-pages.ts';
import { dailyCountRoutes } from './daily-counts/daily-counts.route.tsx';
import { reportFormRoutes } from './form/report-form.route.tsx';
import { reportListRoutes } from './list/report-list.route.tsx';
import { correctRoutes } from './report/correct.route.tsx';
import { reportRoutes } from './report/report.route.tsx';

/** Every page of case reports. Those with a name of their own come before the one that takes any id. */
export const caseReportRoutes = (deps: CaseReportPages): readonly Route[] => [
  ...reportFormRoutes(deps),
  ...reportListRoutes(deps),
  ...dailyCountRoutes(deps),
  ...correctRoutes(deps),
  ...reportRoutes(deps),
];
