export { caseReportNavigation } from './console/navigation.ts';
export { caseReportRoutes } from './console/routes.ts';
export { parseCaseReport } from './domain/parse-case-report.ts';
export { caseReportSubscribers } from './jobs/subscribers.ts';
export { findCaseReport as caseReportById } from './repository/case-report.repository.ts';
export type { CaseReportDeps } from './use-cases/case-reports-deps.ts';
export { forgetReportDrafts } from './use-cases/report-drafts.use-case.ts';
export { reportProfileOn } from './use-cases/report-profile.ts';
export { submitCaseReport } from './use-cases/submit-case-report.use-case.ts';
