export { inquiryNavigation } from './console/inquiries/inquiry-navigation.ts';
export { inquiryConsoleRoutes } from './console/inquiries/routes.ts';
export { deskNavigation, deskRoutes } from './console/phone-desk/desk-routes.ts';
export { reviewMessageTemplates } from './console/review-mails.ts';
export { reviewNavigation } from './console/review-navigation.ts';
export { reviewRoutes } from './console/review-routes.ts';
export { readEmailAddress } from './domain/email-address.ts';
export type { Filing } from './domain/filing.ts';
export { checklistFor } from './domain/review-checklist.ts';
export { subscribers } from './jobs/subscribers.ts';
export { japanPostAddressBook } from './repository/address-book.repository.ts';
export { filingById, filingsOfCases } from './repository/filing.repository.ts';
export { answerApplicant } from './use-cases/answer-applicant.use-case.ts';
export { answerConditions } from './use-cases/answer-conditions.use-case.ts';
export { answerInquiry, claimInquiry } from './use-cases/answer-inquiry.use-case.ts';
export { approveFiling } from './use-cases/approve-filing.use-case.ts';
export { attachEvidence } from './use-cases/attach-evidence.use-case.ts';
export { claimFiling } from './use-cases/claim-filing.use-case.ts';
export { resumeFilingOfCase } from './use-cases/complete-filing.use-case.ts';
export { mailAddressOf } from './use-cases/current-contact.ts';
export { deleteOldInquiries } from './use-cases/delete-inquiries.use-case.ts';
export {
  careGuide,
  describeNearestScheme,
  emergencyContact,
  type Scheme,
  supportDesk,
} from './use-cases/describe-scheme.ts';
export { findCaller } from './use-cases/find-caller.use-case.ts';
export { giveConsent } from './use-cases/give-consent.use-case.ts';
export { showInquiries } from './use-cases/list-inquiries.use-case.ts';
export type { StatusPorts, TodayQuestion } from './use-cases/load-status.use-case.ts';
export { checkCaller } from './use-cases/open-caller.use-case.ts';
export { openLink } from './use-cases/open-link.use-case.ts';
export { startRefiling } from './use-cases/refile.use-case.ts';
export { rejectFiling } from './use-cases/reject-filing.use-case.ts';
export { createResidentLink, createResidentLinks } from './use-cases/resident-link.use-case.ts';
export { deleteExpiredDrafts, destroyExpiredImages } from './use-cases/retain.use-case.ts';
export { returnFiling } from './use-cases/return-filing.use-case.ts';
export type { Reviewer } from './use-cases/review-step.ts';
export { sendInquiry } from './use-cases/send-inquiry.use-case.ts';
export { settleDecisions } from './use-cases/settle-decisions.use-case.ts';
export { startHouseholdFiling } from './use-cases/start-household-filing.use-case.ts';
export { submitFiling } from './use-cases/submit-filing.use-case.ts';
export { transferFiling } from './use-cases/transfer-filing.use-case.ts';
export { checkEmailCode } from './use-cases/verify-email.use-case.ts';
export { withdrawFiling } from './use-cases/withdraw-filing.use-case.ts';
export { createResidentFinder } from './web/find-resident.ts';
export { inquiryMessageTemplates } from './web/inquiry/mail-templates.ts';
export { inquiryRoutes } from './web/inquiry/routes.ts';
export { messageTemplates } from './web/mail/templates.ts';
export { residentLinkUrl } from './web/paths.ts';
export { createResidentFrame } from './web/resident-frame.tsx';
export { routes } from './web/routes.ts';
