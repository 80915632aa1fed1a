import type { Uuid } from '../../../../kernel/ids.ts';

export const INQUIRIES_PATH = '/console/inquiries';
export const INQUIRY_SEARCH_PATH = `${INQUIRIES_PATH}/search`;
export const NEXT_INQUIRY_PATH = `${INQUIRIES_PATH}/next`;
export const INQUIRY_PATTERN = `${INQUIRIES_PATH}/:inquiryId`;
export const UNDELIVERED_PATH = '/console/undelivered-mails';
export const CALLED_PATTERN = `${UNDELIVERED_PATH}/:filingId/called`;

/** The page of one inquiry. */
export const inquiryPath = (inquiryId: Uuid): string => `${INQUIRIES_PATH}/${inquiryId}`;

/** Where a step of the answering of one inquiry is asked and taken. */
export const inquiryStepPath = (inquiryId: Uuid, step: 'claim' | 'put-back' | 'answer' | 'close'): string =>
  `${inquiryPath(inquiryId)}/${step}`;

/** Where it is noted that the person of a filing was called. */
export const calledPath = (filingId: Uuid): string => CALLED_PATTERN.replace(':filingId', filingId);
