import type { Child } from 'hono/jsx';
import type { Uuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { showAgreement } from '../../use-cases/bases/agreements.use-case.ts';
import { showConsultation } from '../../use-cases/bases/consultations.use-case.ts';
import { showMatter } from '../../use-cases/bases/matters.use-case.ts';
import { showNotice } from '../../use-cases/bases/notices.use-case.ts';
import { PRINTED_PAPERS, type PrintedPaper, printPaper } from '../../use-cases/bases/print-paper.use-case.ts';
import { AgreementPage } from './agreement.page.tsx';
import { type BasePages, drawPage, mayManage, READ_REGISTER, staffActor, withPaper } from './base-pages.ts';
import { ConsultationPage } from './consultation.page.tsx';
import { MatterPage } from './matter.page.tsx';
import { NoticePage } from './notice.page.tsx';
import { ja as paperWords } from './paper-words.ja.ts';
import {
  AGREEMENT_PATTERN,
  CONSULTATION_PATTERN,
  MATTER_PATTERN,
  NOTICE_PATTERN,
  PAPER_PAGES,
  paperPattern,
} from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The pages of one matter, notice, agreement or question, and each as a PDF. */
export const paperRoutes = (deps: BasePages): readonly Route[] => [
  ...PRINTED_PAPERS.map(paper => printRoute(deps, paper)),
  showRoute(deps, MATTER_PATTERN, 'matterId', {
    show: (request, id) => showMatter(deps, staffActor(request), id),
    title: ({ matter }) => matter.name,
    draw: (view, isManager) => <MatterPage view={view} mayManage={isManager} />,
  }),
  showRoute(deps, NOTICE_PATTERN, 'provisionNoticeId', {
    show: (request, id) => showNotice(deps, staffActor(request), id),
    title: ({ notice }) => notice.number,
    draw: (view, isManager) => <NoticePage view={view} mayManage={isManager} />,
  }),
  showRoute(deps, AGREEMENT_PATTERN, 'provisionAgreementId', {
    show: (request, id) => showAgreement(deps, staffActor(request), id),
    title: ({ agreement }) => agreement.title,
    draw: (view, isManager) => <AgreementPage view={view} mayManage={isManager} />,
  }),
  showRoute(deps, CONSULTATION_PATTERN, 'consultationId', {
    show: (request, id) => showConsultation(deps, staffActor(request), id),
    title: ({ consultation }) => consultation.subject,
    draw: (view, isManager) => <ConsultationPage view={view} mayManage={isManager} />,
  }),
];

interface PaperPage<View> {
  readonly show: (request: RouteRequest, id: Uuid) => Promise<View | null>;
  readonly title: (view: View) => string;
  readonly draw: (view: View, mayManage: boolean) => Child;
}

const showRoute = <View,>(
  deps: BasePages,
  path: string,
  parameter: string,
  page: PaperPage<View>,
): Route => ({
  method: 'GET',
  path,
  access: READ_REGISTER,
  handle: request =>
    withPaper(
      request,
      parameter,
      id => page.show(request, id),
      async view =>
        drawPage(deps, request, {
          title: page.title(view),
          children: page.draw(view, mayManage(deps, request)),
        }),
    ),
});

const printRoute = (deps: BasePages, paper: PrintedPaper): Route => ({
  method: 'GET',
  path: paperPattern(paper, 'pdf'),
  access: READ_REGISTER,
  handle: request =>
    withPaper(
      request,
      PAPER_PAGES[paper].parameter,
      id => printPaper(deps, staffActor(request), paper, id, paperWords, request.now),
      async (printed, id) => {
        if (printed.ok)
          return new Response(printed.value as BodyInit, {
            headers: {
              'content-type': 'application/pdf',
              'content-disposition': `inline; filename="${paper}-${id}.pdf"`,
            },
          });
        if (printed.reason === 'no-such-paper') return request.notFound();
        const title = words.missingGlyphs(printed.reason.characters);
        return drawPage(
          deps,
          request,
          {
            title: words.print,
            children: (
              <>
                <PageHeading title={words.print} />
                <Notice tone="warn" title={title} />
              </>
            ),
          },
          409,
        );
      },
    ),
});
