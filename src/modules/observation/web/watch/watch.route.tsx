import { type Route, type RouteRequest, residentCaller } from '../../../../platform/http/route.ts';
import { parseLanguage } from '../../../../ui/language.ts';
import { wordsFor } from '../../../../ui/words.ts';
import type { GivenWatch, WatchProblem } from '../../domain/watch-settings.ts';
import { changeWatch, showWatch, type WhyNoWatch } from '../../use-cases/change-watch.use-case.ts';
import { givenWatchFrom, givenWatchOf } from '../../use-cases/given-watch.schema.ts';
import { PATTERNS, watchPath } from '../paths.ts';
import { type ResidentPages, residentActor } from '../resident-pages.ts';
import { Watch, WatchEnded } from './watch.page.tsx';
import { words } from './words.ts';

/** The resident's own settings of how to be asked. */
export const watchRoutes = (deps: ResidentPages): readonly Route[] => [
  { method: 'GET', path: PATTERNS.watch, access: { kind: 'resident' }, handle: r => draw(deps, r, null, []) },
  { method: 'POST', path: PATTERNS.watch, access: { kind: 'resident' }, handle: r => change(deps, r) },
];

const subjectOf = (request: RouteRequest) => ({ filingId: residentCaller(request).filingId });

async function change(deps: ResidentPages, request: RouteRequest): Promise<Response> {
  const given = givenWatchOf(await request.form());
  const changed = await changeWatch(deps, residentActor(request), subjectOf(request), {
    ...given,
    place: undefined,
  });
  if (changed.ok) return request.seeOther(`${watchPath(request.language)}?saved=1`);
  const { reason } = changed;
  return typeof reason === 'string' ? noWatch(deps, request, reason) : draw(deps, request, given, reason);
}

async function draw(
  deps: ResidentPages,
  request: RouteRequest,
  given: GivenWatch | null,
  problems: readonly WatchProblem[],
): Promise<Response> {
  const shown = await showWatch(deps, residentActor(request), subjectOf(request));
  if (!shown.ok) return noWatch(deps, request, shown.reason);
  const hasErrors = problems.length > 0;
  const page = await deps.residentFrame(request, {
    title: wordsFor(words, parseLanguage(request.language) ?? 'ja').title,
    hasErrors,
    children: (
      <Watch
        view={shown.value}
        given={given ?? givenWatchFrom(shown.value.settings)}
        problems={problems}
        isSaved={!hasErrors && request.query('saved') !== undefined}
      />
    ),
  });
  return request.page(page, hasErrors ? 422 : 200);
}

async function noWatch(deps: ResidentPages, request: RouteRequest, why: WhyNoWatch): Promise<Response> {
  if (why === 'no-such-case') return request.notFound();
  const title = wordsFor(words, parseLanguage(request.language) ?? 'ja').ended;
  return request.page(await deps.residentFrame(request, { title, children: <WatchEnded /> }));
}
