import { parseUuid } from '../../../kernel/ids.ts';
import type { Route } from '../../../platform/http/route.ts';
import { openDocument } from '../use-cases/open-document.use-case.ts';
import { paperLanguage, pdfResponse } from '../web/pdf-response.ts';
import { batchRoutes } from './batches/batches.route.tsx';
import { caseCertificateRoutes } from './case-certificate/case-certificate.route.tsx';
import { type DocumentPages, OPEN_PAPERS, staffActor } from './document-pages.ts';
import { paperRoutes } from './papers/papers.route.tsx';

/** Every page of papers for staff; and a paper as its resident sees it, for staff who answer a question about it. */
export const staffDocumentRoutes = (deps: DocumentPages): readonly Route[] => [
  {
    method: 'GET',
    path: '/console/documents/:documentId',
    access: OPEN_PAPERS,
    handle: async request => {
      const documentId = parseUuid(request.param('documentId'));
      const language = paperLanguage(request.query('language'));
      const opened =
        documentId && (await openDocument(deps, staffActor(request), documentId, null, language));
      return opened ? pdfResponse(opened) : request.notFound();
    },
  },
  ...caseCertificateRoutes(deps),
  ...paperRoutes(deps),
  ...batchRoutes(deps),
];
