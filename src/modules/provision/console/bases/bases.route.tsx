import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { BASIS_STATUSES } from '../../domain/bases/basis-steps.ts';
import { showBases } from '../../use-cases/bases/legal-bases.use-case.ts';
import { showBasis } from '../../use-cases/bases/show-basis.use-case.ts';
import { showEndingPapers } from '../../use-cases/bases/watch-expiry.ts';
import {
  afterIn,
  type BasePages,
  drawPage,
  mayManage,
  READ_REGISTER,
  staffActor,
  withPaper,
} from './base-pages.ts';
import { BasesPage } from './bases.page.tsx';
import { BasisPage } from './basis.page.tsx';
import { ja as pages } from './page-words.ja.ts';
import { BASES_PATH, BASIS_PATTERN } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The list of legal bases. */
export const basesRoute = (deps: BasePages): Route => ({
  method: 'GET',
  path: BASES_PATH,
  access: READ_REGISTER,
  handle: request => list(deps, request),
});

/** One legal basis. */
export const basisRoute = (deps: BasePages): Route => ({
  method: 'GET',
  path: BASIS_PATTERN,
  access: READ_REGISTER,
  handle: request =>
    withPaper(
      request,
      'basisId',
      id => showBasis(deps, staffActor(request), id),
      async view =>
        drawPage(deps, request, {
          title: view.basis.title,
          children: <BasisPage view={view} mayManage={mayManage(deps, request)} />,
        }),
    ),
});

async function list(deps: BasePages, request: RouteRequest): Promise<Response> {
  const status = BASIS_STATUSES.find(known => known === request.query('status')) ?? null;
  const page = await showBases(deps, staffActor(request), status, afterIn(request));
  return drawPage(deps, request, {
    title: pages.bases.title,
    shortcuts: [{ keys: 'n', label: pages.bases.shortcut }],
    children: (
      <BasesPage
        page={page}
        status={status}
        ending={await showEndingPapers(deps, staffActor(request))}
        nameOf={code =>
          code === null ? words.everyMunicipality : (deps.findMunicipality(code)?.name ?? code)
        }
        mayManage={mayManage(deps, request)}
      />
    ),
  });
}
