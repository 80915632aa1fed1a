import { jstDate } from '../../../../kernel/instant.ts';
import { clearSessionCookie, readSessionCookie } from '../../../../platform/http/cookies.ts';
import { type Route, type RouteRequest, residentCaller } from '../../../../platform/http/route.ts';
import { rulebookIn } from '../../../rulebook/index.ts';
import { emergencyContact, hoursAfterRelief } from '../../use-cases/describe-scheme.ts';
import { loadStatus } from '../../use-cases/load-status.use-case.ts';
import { startRefiling } from '../../use-cases/refile.use-case.ts';
import { endResidentSession } from '../../use-cases/resident-session.use-case.ts';
import { inAnyLanguage, landingPath, PATHS, pagePath } from '../paths.ts';
import { keepDraftCookie, textOf, toStep } from '../visit.ts';
import type { WebDeps } from '../web-deps.ts';
import { StatusPage, statusTitle } from './status.page.tsx';

/** The resident's own page, and leaving it: signing out, or beginning a new filing from this one. */
export const statusRoutes = (deps: WebDeps): readonly Route[] => {
  const access = { kind: 'resident' } as const;
  return [
    { method: 'GET', path: inAnyLanguage(PATHS.status), access, handle: request => show(deps, request) },
    { method: 'POST', path: inAnyLanguage(PATHS.refile), access, handle: request => refile(deps, request) },
    { method: 'POST', path: inAnyLanguage(PATHS.signOut), access, handle: request => signOut(deps, request) },
  ];
};

async function show(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const view = await loadStatus(deps, residentCaller(request), request.language);
  const today = jstDate(request.now);
  const page = (
    <StatusPage
      view={view}
      hoursAfterRelief={hoursAfterRelief(deps.rulebook, today)}
      emergency={emergencyContact(rulebookIn(deps.rulebook, request.language), today)}
      linePage={deps.ports.linePage(request.language)}
    />
  );
  const title = statusTitle(view, textOf(request).status);
  return request.page(await deps.frame(request, { title, children: page }));
}

async function refile(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const started = await startRefiling(deps, residentCaller(request));
  if (!started.ok) return request.seeOther(pagePath(request.language, 'status'));
  keepDraftCookie(request, started.value.token);
  return toStep(request, 'consent');
}

async function signOut(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const cookie = readSessionCookie(request.context, 'resident');
  if (cookie !== null) await endResidentSession(deps, cookie);
  clearSessionCookie(request.context, 'resident');
  return request.seeOther(landingPath(request.language));
}
