import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { showFigures } from '../../use-cases/show-figures.use-case.ts';
import { FIGURES_PATH } from '../paths.ts';
import { drawPage, isAuthority, READ_TESTS, staffActor, type TestPages } from '../test-pages.ts';
import { FiguresPage } from './figures.page.tsx';
import { ja as words } from './words.ja.ts';

/** How fast results are entered and by whom. */
export const figuresRoute = (deps: TestPages): Route => ({
  method: 'GET',
  path: FIGURES_PATH,
  access: READ_TESTS,
  handle: request => show(deps, request),
});

async function show(deps: TestPages, request: RouteRequest): Promise<Response> {
  const figures = await showFigures(deps, staffActor(request), request.now);
  return drawPage(deps, request, {
    title: words.title,
    children: <FiguresPage figures={figures} ofAll={isAuthority(request)} />,
  });
}
