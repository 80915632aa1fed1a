import { parseUuid } from '../../../kernel/ids.ts';
import { type Route, staffCaller } from '../../../platform/http/route.ts';
import type { DocumentsDeps } from '../use-cases/documents-deps.ts';
import { openDocument } from '../use-cases/open-document.use-case.ts';
import { pdfResponse } from '../web/pdf-response.ts';

/** A paper as its resident sees it, for staff who answer a question about it. */
export const staffDocumentRoutes = (deps: DocumentsDeps): readonly Route[] => [
  {
    method: 'GET',
    path: '/console/documents/:documentId',
    access: { kind: 'staff', permission: 'document.read' },
    handle: async request => {
      const { authorityId, accountId, role } = staffCaller(request);
      const documentId = parseUuid(request.param('documentId'));
      const opened =
        documentId &&
        (await openDocument(deps, { kind: 'staff', authorityId, id: accountId, role }, documentId, null));
      return opened ? pdfResponse(opened) : request.notFound();
    },
  },
];
