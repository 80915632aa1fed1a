import type { Uuid } from '../../../kernel/ids.ts';

const ROOT = '/console/support';

/** The addresses of the pages of the city's unit. */
export const supportPaths = {
  overview: ROOT,
  offers: `${ROOT}/offers`,
  nextOffer: `${ROOT}/offers/next`,
  cases: `${ROOT}/cases`,
  casesCsv: `${ROOT}/cases.csv`,
  intake: `${ROOT}/intake`,
  decisions: `${ROOT}/decisions`,
  programmeDecision: `${ROOT}/programme/decision`,
  team: `${ROOT}/team`,
  programme: `${ROOT}/programme`,
  equality: `${ROOT}/equality`,
  /** The page of one case. */
  case: (supportCaseId: Uuid): string => `${ROOT}/cases/${supportCaseId}`,
  /** The offer by telephone to one person. */
  offer: (supportCaseId: Uuid): string => `${ROOT}/offers/${supportCaseId}`,
  /** Where a colleague takes the call. */
  claim: (supportCaseId: Uuid): string => `${ROOT}/offers/${supportCaseId}/claim`,
  /** The four conditions of one case. */
  conditions: (supportCaseId: Uuid): string => `${ROOT}/cases/${supportCaseId}/conditions`,
  /** Where a case ends whose conditions are not met. */
  ineligible: (supportCaseId: Uuid): string => `${ROOT}/cases/${supportCaseId}/ineligible`,
  /** Where a decision about one case is written down. */
  decision: (supportCaseId: Uuid): string => `${ROOT}/cases/${supportCaseId}/decision`,
  /** Where the four data of a case are corrected. */
  values: (supportCaseId: Uuid): string => `${ROOT}/cases/${supportCaseId}/values`,
  /** Where a case is given to a colleague. */
  assign: (supportCaseId: Uuid): string => `${ROOT}/cases/${supportCaseId}/assign`,
  /** Where a case ends by hand. */
  end: (supportCaseId: Uuid): string => `${ROOT}/cases/${supportCaseId}/end`,
  /** Where two cases are compared. */
  compare: (supportCaseId: Uuid): string => `${ROOT}/cases/${supportCaseId}/compare`,
  /** Where a join of two cases is undone. */
  part: (supportCaseId: Uuid): string => `${ROOT}/cases/${supportCaseId}/part`,
  /** Where a decision is confirmed or sent back. */
  settle: (decisionId: Uuid): string => `${ROOT}/decisions/${decisionId}`,
  /** Where a post is taken from somebody. */
  dismiss: (postId: Uuid): string => `${ROOT}/team/${postId}`,
} as const;

/** The patterns of the pages about one case, decision or post. */
export const PATTERNS = {
  case: `${ROOT}/cases/:supportCaseId`,
  offer: `${ROOT}/offers/:supportCaseId`,
  claim: `${ROOT}/offers/:supportCaseId/claim`,
  conditions: `${ROOT}/cases/:supportCaseId/conditions`,
  ineligible: `${ROOT}/cases/:supportCaseId/ineligible`,
  decision: `${ROOT}/cases/:supportCaseId/decision`,
  values: `${ROOT}/cases/:supportCaseId/values`,
  assign: `${ROOT}/cases/:supportCaseId/assign`,
  end: `${ROOT}/cases/:supportCaseId/end`,
  compare: `${ROOT}/cases/:supportCaseId/compare`,
  part: `${ROOT}/cases/:supportCaseId/part`,
  settle: `${ROOT}/decisions/:supportDecisionId`,
  dismiss: `${ROOT}/team/:teamPostId`,
} as const;
