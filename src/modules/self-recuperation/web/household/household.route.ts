import { type Route, type RouteRequest, residentCaller } from '../../../../platform/http/route.ts';
import {
  startHouseholdFiling,
  startHouseholdFilingAfter,
} from '../../use-cases/start-household-filing.use-case.ts';
import { inAnyLanguage, landingPath, PATHS, pagePath } from '../paths.ts';
import { keepDraftCookie, toStep, visitorOf } from '../visit.ts';
import type { WebDeps } from '../web-deps.ts';

/** The buttons that begin a filing for another member of the household. */
export const householdRoutes = (deps: WebDeps): readonly Route[] => [
  {
    method: 'POST',
    path: inAnyLanguage(PATHS.householdAfterFiling),
    access: { kind: 'anyone' },
    handle: request => afterFiling(deps, request),
  },
  {
    method: 'POST',
    path: inAnyLanguage(PATHS.household),
    access: { kind: 'resident' },
    handle: request => fromStatus(deps, request),
  },
];

async function afterFiling(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const started = await startHouseholdFilingAfter(deps, visitorOf(request));
  if (!started.ok) return request.seeOther(landingPath(request.language));
  keepDraftCookie(request, started.value.token);
  return toStep(request, 'consent');
}

async function fromStatus(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const started = await startHouseholdFiling(deps, residentCaller(request), request.language);
  if (!started.ok) return request.seeOther(pagePath(request.language, 'status'));
  keepDraftCookie(request, started.value.token);
  return toStep(request, 'consent');
}
