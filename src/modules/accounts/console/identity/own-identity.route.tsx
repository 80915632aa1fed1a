import { clearFlowCookie, readFlowCookie } from '../../../../platform/http/cookies.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import {
  endOwnIdentity,
  type LinkReason,
  linkOwnIdentity,
  provedByCaller,
} from '../../use-cases/own-identity.use-case.ts';
import { startIdentityFlow } from '../../use-cases/start-identity-flow.use-case.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { exactText } from '../exact-text.ts';
import {
  END_OWN_IDENTITY_PATH,
  HOME_PATH,
  OWN_ACCOUNT_PATH,
  OWN_IDENTITY_PATH,
  START_OWN_IDENTITY_PATH,
} from '../paths.ts';
import { identityError } from './identity-error.ts';
import { LinkIdentity } from './own-identity.page.tsx';
import { redirectUriOf } from './redirect-uri.ts';
import { sendAway } from './sign-in-by-identity.route.tsx';
import { drawTrouble } from './trouble.page.tsx';
import { words } from './words.ts';

const access = { kind: 'staff', permission: 'home' } as const;

/** Linking one's own account with the provider of one's authority, and ending that. */
export const ownIdentityRoutes = (deps: AccountsPages): readonly Route[] => [
  { method: 'GET', path: START_OWN_IDENTITY_PATH, access, handle: request => start(deps, request) },
  { method: 'GET', path: OWN_IDENTITY_PATH, access, handle: request => draw(deps, request, null) },
  { method: 'POST', path: OWN_IDENTITY_PATH, access, handle: request => link(deps, request) },
  { method: 'POST', path: END_OWN_IDENTITY_PATH, access, handle: request => end(deps, request) },
];

/** The cookie of a staff session is never sent by a page of another site, so nobody is sent away unasked. */
async function start(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const { authorityId, accountId, sessionId, facilityId } = staffCaller(request);
  if (facilityId !== null) return request.seeOther(OWN_ACCOUNT_PATH);
  const started = await startIdentityFlow(deps, {
    authorityId,
    next: HOME_PATH,
    linkFor: { accountId, sessionId },
    redirectUri: redirectUriOf(deps, authorityId),
  });
  if (started.ok) return sendAway(request, started.value);
  return started.reason === 'off'
    ? request.seeOther(OWN_ACCOUNT_PATH)
    : drawTrouble(deps, request, started.reason);
}

async function link(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const result = await linkOwnIdentity(deps, staffCaller(request), {
    sealed: readFlowCookie(request.context),
    current: await exactText(request, 'current'),
  });
  if (!result.ok) return draw(deps, request, result.reason);
  clearFlowCookie(request.context);
  return request.seeOther(`${OWN_ACCOUNT_PATH}?told=identity-linked`);
}

async function end(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  await endOwnIdentity(deps, staffCaller(request));
  return request.seeOther(`${OWN_ACCOUNT_PATH}?told=identity-ended`);
}

async function draw(
  deps: AccountsPages,
  request: RouteRequest,
  reason: LinkReason | null,
): Promise<Response> {
  const caller = staffCaller(request);
  const identity = provedByCaller(deps, caller, readFlowCookie(request.context));
  if (identity === null) return drawTrouble(deps, request, 'lost');
  const errors = reason === null ? [] : [identityError(reason)];
  const page = await deps.frame(
    { caller, path: request.path },
    {
      title: words.own.confirmTitle,
      hasErrors: reason !== null,
      children: <LinkIdentity identity={identity} errors={errors} />,
    },
  );
  return request.page(page, reason === null ? 200 : 422);
}
