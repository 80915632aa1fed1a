import { parseUuid } from '../../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { issueCertificateOfCase } from '../../use-cases/request-certificate.use-case.ts';
import { showCaseCertificate } from '../../use-cases/show-case-certificate.use-case.ts';
import { type DocumentPages, drawPage, ISSUE_CERTIFICATES, staffActor } from '../document-pages.ts';
import { CASE_CERTIFICATE_PATTERN, caseCertificatePath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { CaseCertificatePage } from './case-certificate.page.tsx';

/** The certificate of one case, issued by the health centre (K-58, F-14). */
export const caseCertificateRoutes = (deps: DocumentPages): readonly Route[] => [
  {
    method: 'GET',
    path: CASE_CERTIFICATE_PATTERN,
    access: ISSUE_CERTIFICATES,
    handle: request => show(deps, request, 200),
  },
  {
    method: 'POST',
    path: CASE_CERTIFICATE_PATTERN,
    access: ISSUE_CERTIFICATES,
    handle: async request => {
      const caseId = parseUuid(request.param('caseId'));
      if (caseId === null) return request.notFound();
      const issued = await issueCertificateOfCase(deps, staffActor(request), caseId);
      if (issued.ok) return request.seeOther(caseCertificatePath(caseId));
      return issued.reason === 'no-such-case' ? request.notFound() : show(deps, request, 409);
    },
  },
];

async function show(deps: DocumentPages, request: RouteRequest, status: 200 | 409): Promise<Response> {
  const caseId = parseUuid(request.param('caseId'));
  const view = caseId === null ? null : await showCaseCertificate(deps, staffActor(request), caseId);
  if (view === null) return request.notFound();
  return drawPage(
    deps,
    request,
    {
      title: words.ofCase.title[view.standing.kind],
      children: (
        <CaseCertificatePage
          view={view}
          mayRelease={deps.mayStaff(staffCaller(request).role, 'case.release')}
        />
      ),
    },
    status,
  );
}
