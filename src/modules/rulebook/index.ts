export {
  type CaseReportProfileOn,
  caseReportProfileOn,
} from './domain/case-report-profile.ts';
export { decideCertificate, requiredAnswers } from './domain/certificate.ts';
export type { Choice } from './domain/choice.ts';
export { rulesOnDocument } from './domain/cited-document.ts';
export { type CostShares, shareCost } from './domain/cost-sharing.ts';
export { type DayKind, datedDays, dayTable } from './domain/day-table.ts';
export { printedDates } from './domain/document-labels.ts';
export { evaluateEligibility, type IneligibilityReason, reasonsAgainst } from './domain/eligibility.ts';
export { evaluateFilingWindow, type FilingWindow } from './domain/filing-window.ts';
export { gradeAnswer } from './domain/grading.ts';
export { evaluateGuardian } from './domain/guardian.ts';
export { imageDeletionDue } from './domain/image-retention.ts';
export type { MealServiceRule } from './domain/meal-service.ts';
export { missedAnswerStep } from './domain/missed-answers.ts';
export type { Moment } from './domain/moment.ts';
export { evaluateNoticeDue } from './domain/notice-due.ts';
export { evaluateNoticeValidity } from './domain/notice-validity.ts';
export type { ObservationRule } from './domain/observation.ts';
export { evaluatePeriod, type Period, type PeriodFacts } from './domain/period.ts';
export { type PreparationRule, type Stock, stockFor } from './domain/preparation.ts';
export { type ReferenceDocument, referenceDocument } from './domain/reference-document.ts';
export type { Rulebook } from './domain/rulebook.ts';
export {
  entryDue,
  mayStillCorrect,
  reportingDuty,
  testReportingOn,
} from './domain/test-reporting.ts';
export { nearestVersion, type Version, versionOn } from './domain/timeline.ts';
export { rulebookIn } from './domain/translation.ts';
export { loadRulebook, SHIPPED_RULEBOOKS } from './repository/load-rulebook.repository.ts';
export { readYamlFile } from './repository/yaml-file.ts';
export { answerQuestion, type QuestionError } from './use-cases/answer-question.use-case.ts';
