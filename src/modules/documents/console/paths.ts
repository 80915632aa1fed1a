import type { Uuid } from '../../../kernel/ids.ts';

export const PAPERS_PATH = '/console/papers';
export const PAPER_PATTERN = `${PAPERS_PATH}/:documentId`;
export const BATCHES_PATH = '/console/document-batches';
export const BATCH_PATTERN = `${BATCHES_PATH}/:batchId`;
export const NEW_BATCH_PATH = '/console/document-batches/new';

/** The papers of a number. */
export const papersPath = (number: string): string => `${PAPERS_PATH}?number=${encodeURIComponent(number)}`;

/** The page of one paper. */
export const paperPath = (documentId: Uuid): string => `${PAPERS_PATH}/${documentId}`;

/** Where a paper is taken back or made anew. */
export const paperStepPath = (documentId: Uuid, step: 'revoke' | 'reissue'): string =>
  `${paperPath(documentId)}/${step}`;

/** The paper itself. */
export const paperPdfPath = (documentId: Uuid, language: 'ja' | 'en'): string =>
  `/console/documents/${documentId}${language === 'ja' ? '' : `?language=${language}`}`;

/** The page of one batch. */
export const batchPath = (batchId: Uuid): string => `${BATCHES_PATH}/${batchId}`;
export const batchCsvPath = (batchId: Uuid): string => `${batchPath(batchId)}/unissued.csv`;
export const cancelBatchPath = (batchId: Uuid): string => `${batchPath(batchId)}/cancel`;

/** The question before a batch starts. */
export const newBatchPath = (templateVersion: string | null): string =>
  templateVersion === null
    ? `${NEW_BATCH_PATH}?kind=certificates`
    : `${NEW_BATCH_PATH}?kind=reissue&form=${encodeURIComponent(templateVersion)}`;

/** The page of a case, where its certificate stands too. */
export const casePath = (caseId: Uuid): string => `/console/cases/${caseId}`;
/** Where the end of a recuperation is recorded. */
export const releasePath = (caseId: Uuid): string => `${casePath(caseId)}/release`;

export const CASE_CERTIFICATE_PATTERN = '/console/cases/:caseId/certificate';

/** Where the health centre sees what the certificate of a case takes, and issues it. */
export const caseCertificatePath = (caseId: Uuid): string => `${casePath(caseId)}/certificate`;
