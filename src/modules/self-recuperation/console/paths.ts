import type { Uuid } from '../../../kernel/ids.ts';

export const QUEUE_PATH = '/console/filings';
export const QUEUE_CSV_PATH = '/console/filings.csv';
export const SEARCH_PATH = '/console/filings/search';
export const SEARCH_CSV_PATH = '/console/filings/search.csv';
export const NEXT_PATH = '/console/filings/next';

/** The pattern of the pages of one filing. */
export const FILING_PATTERN = `${QUEUE_PATH}/:filingId`;

/** What can be done at the page of one filing. */
type FilingStep = 'claim' | 'put-back' | 'take-back' | 'approve' | 'return' | 'reject';

/** The papers of a number, which the documents module shows. */
export const issuedPapersPath = (managementNumber: string): string =>
  `/console/papers?number=${managementNumber}`;

/** The page of one filing. */
export const filingPath = (filingId: Uuid): string => `${QUEUE_PATH}/${filingId}`;

/** Where a step of the review of one filing is asked and taken. */
export const stepPath = (filingId: Uuid, step: FilingStep): string => `${filingPath(filingId)}/${step}`;

/** The picture itself. */
export const imagePath = (filingId: Uuid, imageId: Uuid): string =>
  `${filingPath(filingId)}/images/${imageId}`;
