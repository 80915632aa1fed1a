import {
  clearFlowCookie,
  readFlowCookie,
  readSessionCookie,
  writeFlowCookie,
  writeSessionCookie,
} from '../../../../platform/http/cookies.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { confirmInvitation, showInvitation } from '../../use-cases/accept-invitation.use-case.ts';
import type { IdentityAccepted } from '../../use-cases/enter-by-identity.ts';
import { finishIdentityFlow } from '../../use-cases/finish-identity-flow.use-case.ts';
import { FLOW_SECONDS, openAsked, type ProvedFlow } from '../../use-cases/identity-flow.ts';
import { signOut } from '../../use-cases/own-sessions.use-case.ts';
import { addressToSignOut, startIdentityFlow } from '../../use-cases/start-identity-flow.use-case.ts';
import { COOKIE_SECONDS } from '../../use-cases/start-session.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import {
  IDENTITY_PATHS,
  OFFICE_FIELD,
  OWN_IDENTITY_PATH,
  pathAfterSignIn,
  SECOND_STEP_PATHS,
  SIGN_IN_PATH,
  withNext,
} from '../paths.ts';
import { officesFor } from '../sign-in/offices-for.ts';
import { redirectUriOf } from './redirect-uri.ts';
import { CameBack, Invitation } from './sign-in-by-identity.page.tsx';
import { drawTrouble } from './trouble.page.tsx';
import { words } from './words.ts';

/** Signing in by the provider of an authority: away, back, and once the question whether an account is one's own. */
export function signInByIdentityRoutes(deps: AccountsPages): readonly Route[] {
  const access = { kind: 'anyone' } as const;
  const { start: away, back, finish: end, confirm, leave: out } = IDENTITY_PATHS;
  return [
    { method: 'GET', path: away, access, handle: request => start(deps, request) },
    { method: 'GET', path: back, access, handle: request => comeBack(deps, request) },
    { method: 'POST', path: end, access, handle: request => finish(deps, request) },
    { method: 'GET', path: confirm, access, handle: request => askWhether(deps, request) },
    { method: 'POST', path: confirm, access, handle: request => accept(deps, request) },
    { method: 'GET', path: out, access, handle: request => leave(deps, request) },
  ];
}

async function start(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const { office: authorityId } = officesFor(deps, request, request.query(OFFICE_FIELD) ?? '');
  const started = await startIdentityFlow(deps, {
    authorityId,
    next: pathAfterSignIn(request.query('next')),
    linkFor: null,
    redirectUri: redirectUriOf(deps, authorityId),
  });
  if (!started.ok)
    return started.reason === 'off'
      ? request.seeOther(SIGN_IN_PATH)
      : drawTrouble(deps, request, started.reason);
  return sendAway(request, started.value);
}

/** To the provider, with what the browser must bring back. The one way that leads to another site. */
export function sendAway(
  { context }: RouteRequest,
  { address, sealed }: { readonly address: string; readonly sealed: string },
): Response {
  writeFlowCookie(context, sealed, FLOW_SECONDS);
  return context.redirect(address, 303);
}

/**
 * The redirect URI. It changes nothing and asks nobody: the form on it does, so that the limits of forms hold, its origin is
 * checked, and the browser sends the cookies of this site alone with it.
 */
async function comeBack(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  if (openAsked(deps, readFlowCookie(request.context)) === null) return drawTrouble(deps, request, 'lost');
  const [code, state] = [request.query('code'), request.query('state')];
  if (code === undefined || state === undefined) return drawTrouble(deps, request, 'cancelled');
  const children = <CameBack code={code} state={state} iss={request.query('iss') ?? ''} />;
  return request.page(await deps.entrance(request, { title: words.back.title, hasErrors: false, children }));
}

async function finish(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const sealed = readFlowCookie(request.context);
  // Whatever comes of it, this cookie has had its turn.
  clearFlowCookie(request.context);
  const flow = openAsked(deps, sealed);
  const finished = await finishIdentityFlow(deps, {
    sealed,
    code: form.text('code'),
    state: form.text('state'),
    iss: form.text('iss') === '' ? null : form.text('iss'),
    redirectUri: redirectUriOf(deps, flow?.authorityId ?? request.authorityId),
  });
  if (!finished.ok) return drawTrouble(deps, request, finished.reason);
  if (finished.value.kind === 'entered') return enter(deps, request, finished.value);
  writeFlowCookie(request.context, finished.value.sealed, FLOW_SECONDS);
  return request.seeOther(finished.value.whose === 'own' ? OWN_IDENTITY_PATH : IDENTITY_PATHS.confirm);
}

async function askWhether(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const invitation = await showInvitation(deps, readFlowCookie(request.context));
  if (invitation === null) return drawTrouble(deps, request, 'lost');
  const { authorityId } = invitation;
  const children = <Invitation invitation={invitation} />;
  const content = { title: words.invited.title, hasErrors: false, children };
  return request.page(await deps.entrance({ authorityId, path: request.path }, content));
}

async function accept(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const accepted = await confirmInvitation(deps, readFlowCookie(request.context));
  clearFlowCookie(request.context);
  return accepted.ok ? enter(deps, request, accepted.value) : drawTrouble(deps, request, accepted.reason);
}

/** A new session in the place of whichever the browser held. */
async function enter(
  deps: AccountsPages,
  request: RouteRequest,
  { authorityId, token, step, next }: IdentityAccepted & Pick<ProvedFlow, 'authorityId' | 'next'>,
): Promise<Response> {
  const before = readSessionCookie(request.context, 'staff');
  if (before !== null) await signOut(deps, before);
  writeSessionCookie(request.context, 'staff', { authorityId, token }, COOKIE_SECONDS);
  return request.seeOther(step === 'console' ? next : withNext(SECOND_STEP_PATHS[step], next));
}

async function leave(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const { office } = officesFor(deps, request, request.query(OFFICE_FIELD) ?? '');
  const address = await addressToSignOut(deps, office);
  return address === null ? request.seeOther(SIGN_IN_PATH) : request.context.redirect(address, 303);
}
