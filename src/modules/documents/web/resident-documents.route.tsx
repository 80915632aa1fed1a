import { parseUuid } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import {
  type ResidentCaller,
  type Route,
  type RouteRequest,
  residentCaller,
} from '../../../platform/http/route.ts';
import { parseLanguage } from '../../../ui/language.ts';
import type { ResidentFrame } from '../../../ui/resident-frame.ts';
import { wordsFor } from '../../../ui/words.ts';
import type { DocumentsDeps } from '../use-cases/documents-deps.ts';
import { openDocument } from '../use-cases/open-document.use-case.ts';
import { requestCertificate } from '../use-cases/request-certificate.use-case.ts';
import { showCertificate } from '../use-cases/show-certificate.use-case.ts';
import { CertificatePage } from './certificate.page.tsx';
import { certificatePath } from './paths.ts';
import { paperLanguage, pdfResponse } from './pdf-response.ts';
import { words } from './words.ts';

export type ResidentDocumentsDeps = DocumentsDeps & { readonly residentFrame: ResidentFrame };

const actorOf = ({ authorityId, filingId }: ResidentCaller): Actor => ({
  kind: 'resident',
  authorityId,
  id: filingId,
});

/** The papers of the resident whose session it is. */
export function residentDocumentRoutes(deps: ResidentDocumentsDeps): readonly Route[] {
  const showPage = async (request: RouteRequest, status: 200 | 422): Promise<Response> => {
    const caller = residentCaller(request);
    const documents = await showCertificate(deps, actorOf(caller), caller.filingId);
    if (documents === null) return request.notFound();
    const text = wordsFor(words, parseLanguage(request.language) ?? 'ja');
    return request.page(
      await deps.residentFrame(request, {
        title: documents.standing.kind === 'legal-certificate' ? text.legalTitle : text.certificatePage.title,
        children: (
          <CertificatePage
            documents={documents}
            text={text}
            language={request.language}
            backHref={`/${request.language}/status`}
          />
        ),
      }),
      status,
    );
  };

  return [
    {
      method: 'GET',
      path: '/:language/documents/:documentId',
      access: { kind: 'resident' },
      handle: async request => {
        const caller = residentCaller(request);
        const documentId = parseUuid(request.param('documentId'));
        const language = paperLanguage(request.query('language'));
        const opened =
          documentId && (await openDocument(deps, actorOf(caller), documentId, caller.filingId, language));
        return opened ? pdfResponse(opened) : request.notFound();
      },
    },
    {
      method: 'GET',
      path: '/:language/certificate',
      access: { kind: 'resident' },
      handle: request => showPage(request, 200),
    },
    {
      method: 'POST',
      path: '/:language/certificate',
      access: { kind: 'resident' },
      handle: async request => {
        const caller = residentCaller(request);
        const outcome = await requestCertificate(deps, actorOf(caller), caller.filingId);
        return outcome.ok ? request.seeOther(certificatePath(request.language)) : showPage(request, 422);
      },
    },
  ];
}
