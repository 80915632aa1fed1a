import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import type { GivenWatch, WatchProblem } from '../../domain/watch-settings.ts';
import { changeWatch, showWatch, type WhyNoWatch } from '../../use-cases/change-watch.use-case.ts';
import { givenWatchFrom, givenWatchOf } from '../../use-cases/given-watch.schema.ts';
import { showCase } from '../../use-cases/show-case.use-case.ts';
import { CHANGE_WATCH, type ConsolePages, drawPage, staffActor } from '../console-pages.ts';
import { casePath, PATTERNS } from '../paths.ts';
import { WatchPage } from './watch.page.tsx';
import { ja as words } from './words.ja.ts';

/** How a person is asked, changed by staff. */
export const watchRoutes = (deps: ConsolePages): readonly Route[] => [
  { method: 'GET', path: PATTERNS.watch, access: CHANGE_WATCH, handle: r => show(deps, r) },
  { method: 'POST', path: PATTERNS.watch, access: CHANGE_WATCH, handle: r => change(deps, r) },
];

async function show(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const caseId = parseUuid(request.param('caseId'));
  return caseId === null ? request.notFound() : draw(deps, request, caseId, null, []);
}

async function change(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const caseId = parseUuid(request.param('caseId'));
  if (caseId === null) return request.notFound();
  const given = givenWatchOf(await request.form());
  const changed = await changeWatch(deps, staffActor(request), { caseId }, given);
  if (changed.ok) return request.seeOther(casePath(caseId));
  const { reason } = changed;
  return typeof reason === 'string'
    ? noWatch(deps, request, reason)
    : draw(deps, request, caseId, given, reason);
}

async function draw(
  deps: ConsolePages,
  request: RouteRequest,
  caseId: Uuid,
  given: GivenWatch | null,
  problems: readonly WatchProblem[],
): Promise<Response> {
  const actor = staffActor(request);
  const shown = await showWatch(deps, actor, { caseId });
  if (!shown.ok) return noWatch(deps, request, shown.reason);
  const view = await showCase(deps, actor, caseId);
  if (view === null) return request.notFound();
  const { name } = view.person;
  const children = (
    <WatchPage
      name={name}
      view={shown.value}
      given={given ?? givenWatchFrom(shown.value.settings)}
      problems={problems}
    />
  );
  const hasErrors = problems.length > 0;
  return drawPage(
    deps,
    request,
    { title: words.watchTitle(name), hasErrors, children },
    hasErrors ? 422 : 200,
  );
}

async function noWatch(deps: ConsolePages, request: RouteRequest, why: WhyNoWatch): Promise<Response> {
  if (why === 'no-such-case') return request.notFound();
  const children = (
    <>
      <PageHeading title={words.watch} />
      <Notice tone="info" title={words.watchEnded} />
    </>
  );
  return drawPage(deps, request, { title: words.watch, children }, 409);
}
