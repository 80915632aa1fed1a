import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { LOOK_BACK_DAYS, showEquality } from '../../use-cases/equality.use-case.ts';
import { supportPaths } from '../paths.ts';
import { drawPage, REPORT, type SupportPages, staffActor } from '../support-pages.ts';
import { EqualityPage } from './equality.page.tsx';
import { ja as words } from './words.ja.ts';

const USUAL_DAYS = 28;

/** The figures of equal service. */
export const equalityRoute = (deps: SupportPages): Route => ({
  method: 'GET',
  path: supportPaths.equality,
  access: REPORT,
  handle: request => show(deps, request),
});

async function show(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const days = LOOK_BACK_DAYS.find(known => String(known) === request.query('days')) ?? USUAL_DAYS;
  const equality = await showEquality(deps, staffActor(request), days);
  return drawPage(deps, request, {
    title: words.title,
    children: <EqualityPage equality={equality} days={days} />,
  });
}
