import type { Uuid } from '../../../../kernel/ids.ts';

export const DESK_PATH = '/console/phone-desk';
export const TRANSFERS_PATH = '/console/transfers';
export const TRANSFERS_CSV_PATH = '/console/transfers.csv';

/** The patterns of what is done for one caller. */
export const CALLER_PATTERNS = {
  caller: `${DESK_PATH}/:filingId`,
  'meal-service': `${DESK_PATH}/:filingId/meal-service`,
  'meal-service-confirm': `${DESK_PATH}/:filingId/meal-service/confirm`,
  diagnosis: `${DESK_PATH}/:filingId/diagnosis`,
  'diagnosis-confirm': `${DESK_PATH}/:filingId/diagnosis/confirm`,
} as const;

/** A page of one caller. */
export const callerPath = (filingId: Uuid, page: keyof typeof CALLER_PATTERNS = 'caller'): string =>
  CALLER_PATTERNS[page].replace(':filingId', filingId);

/** The person's observation; owned by the observation module. */
export const caseHrefOf = (caseId: Uuid): string => `/console/cases/${caseId}`;
