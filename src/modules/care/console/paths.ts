import type { Uuid } from '../../../kernel/ids.ts';

export const CARE_PATH = '/console/care';
export const CARE_CSV_PATH = '/console/care.csv';
export const OXIMETERS_PATH = `${CARE_PATH}/oximeters`;
export const STAYS_PATH = '/console/stays';

/** The patterns of what is done about one patient, contact, loan or stay. */
export const PATTERNS = {
  move: `${CARE_PATH}/cases/:caseId/move`,
  end: `${CARE_PATH}/cases/:caseId/end`,
  contact: `${CARE_PATH}/cases/:caseId/contact`,
  oximeter: `${CARE_PATH}/cases/:caseId/oximeter`,
  note: `${CARE_PATH}/cases/:caseId/note`,
  settleContact: `${CARE_PATH}/contacts/:closeContactId`,
  settleLoan: `${CARE_PATH}/loans/:loanId`,
  proxy: `${CARE_PATH}/stays/:stayId`,
  stay: `${STAYS_PATH}/:stayId`,
} as const;

const ofCase =
  (what: string) =>
  (caseId: Uuid): string =>
    `${CARE_PATH}/cases/${caseId}/${what}`;

/** Where a patient is moved. */
export const movePath = ofCase('move');
/** Where the end of a case is recorded: a death, or a hand-over. */
export const endPath = ofCase('end');
/** Where a close contact is added. */
export const contactPath = ofCase('contact');
/** Where an oximeter is lent. */
export const oximeterPath = ofCase('oximeter');
/** Where a note is written. */
export const notePath = ofCase('note');
/** Where what became of a contact is recorded. */
export const settleContactPath = (contactId: Uuid): string => `${CARE_PATH}/contacts/${contactId}`;
/** Where what became of a loan is recorded. */
export const settleLoanPath = (loanId: Uuid): string => `${CARE_PATH}/loans/${loanId}`;
/** Where the health centre enters something for an institution. */
export const proxyPath = (stayId: Uuid): string => `${CARE_PATH}/stays/${stayId}`;
/** The page of a stay for its institution. */
export const stayPath = (stayId: Uuid): string => `${STAYS_PATH}/${stayId}`;

/** The page of one case, which the module of observation draws. */
export const casePagePath = (caseId: Uuid): string => `/console/cases/${caseId}`;
