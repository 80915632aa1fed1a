export { caseReportNavigation } from './console/navigation.ts';
export { caseReportRoutes } from './console/routes.ts';
export { caseReportSubscribers } from './jobs/subscribers.ts';
export { findCaseReport as caseReportById } from './repository/case-report.repository.ts';
export type { CaseReportDeps } from './use-cases/case-reports-deps.ts';
export { forgetReportDrafts } from './use-cases/report-drafts.use-case.ts';
export { takeReportStep } from './use-cases/take-report-step.use-case.ts';
export { writeCaseReport } from './use-cases/write-case-report.use-case.ts';
