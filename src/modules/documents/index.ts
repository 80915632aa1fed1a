import { fileURLToPath } from 'node:url';

export { documentNavigation } from './console/document-navigation.ts';
export { staffDocumentRoutes } from './console/staff-document.route.ts';
export { managementNumber, parseManagementNumber } from './domain/management-number.ts';
export { runBatchJob } from './jobs/run-batch.job.ts';
export { subscribers } from './jobs/subscribers.ts';
export { listProofKeys } from './repository/proof-key.repository.ts';
export { recoverBatches, startBatch } from './use-cases/document-batch.use-case.ts';
export { requestCertificate } from './use-cases/request-certificate.use-case.ts';
export { rotateProofKey } from './use-cases/sign-paper.ts';
export { documentItems } from './web/document-items.ts';
export { forSchoolsRoute } from './web/for-schools/for-schools.route.tsx';
export { leafletRoute } from './web/leaflet/leaflet.route.ts';
export { documentMailTemplates } from './web/mail-templates.ts';
export { residentDocumentRoutes } from './web/resident-documents.route.tsx';
export { verifyRoutes } from './web/verify.route.tsx';
export { documentWordsEn } from './words.en.ts';
export { documentWordsJa } from './words.ja.ts';

/** The folder of the Typst templates of the papers. */
export const DOCUMENT_TEMPLATES: string = fileURLToPath(new URL('templates', import.meta.url));
