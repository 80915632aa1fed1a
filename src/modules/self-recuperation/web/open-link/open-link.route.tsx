import type { Child } from 'hono/jsx';
import { writeSessionCookie } from '../../../../platform/http/cookies.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { LinkRefusal } from '../../domain/resident-link.ts';
import { type LinkVisitor, openLink, renewLink, showLink } from '../../use-cases/open-link.use-case.ts';
import { inAnyLanguage, LEADS_TO, newLinkPath, openPath, PATHS, pagePath } from '../paths.ts';
import { textOf } from '../visit.ts';
import type { WebDeps } from '../web-deps.ts';
import { ClosedLinkPage, NewLinkPage, OpenLinkPage } from './open-link.page.tsx';

const SESSION_SECONDS = 30 * 24 * 3600;

/** The link of a mail: shown by GET, opened by POST alone, because mail programs open links by themselves. */
export const openLinkRoutes = (deps: WebDeps): readonly Route[] => {
  const path = inAnyLanguage(PATHS.open);
  const access = { kind: 'anyone' } as const;
  return [
    { method: 'GET', path, access, handle: request => show(deps, request) },
    { method: 'POST', path, access, handle: request => open(deps, request) },
    { method: 'POST', path: inAnyLanguage(PATHS.newLink), access, handle: request => renew(deps, request) },
  ];
};

const visitorOf = (request: RouteRequest): LinkVisitor => ({
  authorityId: request.authorityId,
  token: request.param('token'),
});

async function show(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const state = await showLink(deps, visitorOf(request));
  switch (state) {
    case 'unknown':
      return request.notFound();
    case 'usable':
      return askBirthday(deps, request, { month: '', day: '', error: null });
    case 'expired':
    case 'revoked':
      return closed(deps, request, state);
  }
}

async function open(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const typed = { month: form.text('birthday-month'), day: form.text('birthday-day') };
  const birthday = { month: numberIn(typed.month), day: numberIn(typed.day) };
  const text = textOf(request).openLink;
  // An empty box is a slip, not a guess: it costs no attempt.
  if (birthday.month === null || birthday.day === null)
    return askBirthday(deps, request, { ...typed, error: text.missing });
  const outcome = await openLink(deps, visitorOf(request), birthday);
  switch (outcome.kind) {
    case 'unknown':
      return request.notFound();
    case 'refused':
      return refuse(deps, request, outcome.refusal, typed);
    case 'opened': {
      const { authorityId } = request;
      const cookie = { authorityId, token: outcome.sessionToken };
      writeSessionCookie(request.context, 'resident', cookie, SESSION_SECONDS);
      return request.seeOther(pagePath(request.language, leadsTo(request)));
    }
  }
}

/** The page that the link is for. */
const leadsTo = (request: RouteRequest): 'withdraw' | 'status' =>
  request.query(LEADS_TO.name) === LEADS_TO.withdraw ? 'withdraw' : 'status';

function refuse(
  deps: WebDeps,
  request: RouteRequest,
  refusal: LinkRefusal,
  typed: { readonly month: string; readonly day: string },
): Promise<Response> {
  if (refusal.kind !== 'wrong-birthday') return closed(deps, request, refusal.kind);
  if (refusal.attemptsLeft <= 0) return closed(deps, request, 'revoked');
  const error = textOf(request).openLink.wrong(refusal.attemptsLeft);
  return askBirthday(deps, request, { ...typed, error });
}

async function renew(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const outcome = await renewLink(deps, visitorOf(request));
  if (outcome === 'unknown') return request.notFound();
  if (outcome === 'still-usable') return request.seeOther(openPath(request.language, request.param('token')));
  return page(deps, request, textOf(request).openLink.mailedTitle, <NewLinkPage />, 200);
}

function askBirthday(
  deps: WebDeps,
  request: RouteRequest,
  shown: { readonly month: string; readonly day: string; readonly error: string | null },
): Promise<Response> {
  const path = openPath(request.language, request.param('token'));
  const action = leadsTo(request) === 'status' ? path : `${path}?${LEADS_TO.name}=${LEADS_TO.withdraw}`;
  const body = <OpenLinkPage action={action} {...shown} />;
  return page(deps, request, textOf(request).openLink.title, body, shown.error === null ? 200 : 422);
}

function closed(deps: WebDeps, request: RouteRequest, why: 'revoked' | 'expired'): Promise<Response> {
  const action = newLinkPath(request.language, request.param('token'));
  const body = <ClosedLinkPage why={why} action={action} />;
  return page(deps, request, textOf(request).openLink.closedTitle, body, 410);
}

async function page(
  deps: WebDeps,
  request: RouteRequest,
  title: string,
  children: Child,
  status: 200 | 410 | 422,
): Promise<Response> {
  const content = { title, hasErrors: status === 422, children };
  return request.page(await deps.frame(request, content), status);
}

/** A number of one or two digits, full-width ones too; null for anything else. */
function numberIn(text: string): number | null {
  const digits = text.normalize('NFKC').trim();
  return /^\d{1,2}$/.test(digits) ? Number(digits) : null;
}
