import type { Uuid } from '../../../../kernel/ids.ts';
import { parseUuid } from '../../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import {
  endIdentity,
  type InviteReason,
  inviteIdentity,
  readIdentity,
} from '../../use-cases/invite-identity.use-case.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { AUTHORITY_DESK } from '../manage/desk.ts';
import { identityError } from './identity-error.ts';
import { identityPath } from './identity-path.ts';
import { Invite } from './invite.page.tsx';
import { words } from './words.ts';

const { access, path: accountsPath, param } = AUTHORITY_DESK;

/** How somebody of the authority may sign in by its provider: invited and ended by a manager. */
export function inviteIdentityRoutes(deps: AccountsPages): readonly Route[] {
  const path = `${accountsPath}/:${param}/identity`;
  return [
    { method: 'GET', path, access, handle: request => show(deps, request) },
    { method: 'POST', path, access, handle: request => invite(deps, request) },
    { method: 'POST', path: `${path}/end`, access, handle: request => end(deps, request) },
  ];
}

const DONE: ReadonlyMap<string, string> = new Map([
  ['invited', words.account.invited],
  ['ended', words.account.ended],
]);

async function show(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const accountId = parseUuid(request.param(param));
  return accountId === null ? request.notFound() : draw(deps, request, accountId, null);
}

async function invite(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const accountId = parseUuid(request.param(param));
  if (accountId === null) return request.notFound();
  const email = (await request.form()).text('email');
  const result = await inviteIdentity(deps, staffCaller(request), accountId, email);
  if (result.ok) return request.seeOther(`${identityPath(accountId)}?told=invited`);
  return result.reason === 'not-found'
    ? request.notFound()
    : draw(deps, request, accountId, { email, reason: result.reason });
}

async function end(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const accountId = parseUuid(request.param(param));
  const isKnown = accountId !== null && (await endIdentity(deps, staffCaller(request), accountId));
  return isKnown ? request.seeOther(`${identityPath(accountId)}?told=ended`) : request.notFound();
}

async function draw(
  deps: AccountsPages,
  request: RouteRequest,
  accountId: Uuid,
  refused: { readonly email: string; readonly reason: Exclude<InviteReason, 'not-found'> } | null,
): Promise<Response> {
  const caller = staffCaller(request);
  const identity = await readIdentity(deps, caller, accountId);
  if (identity === null) return request.notFound();
  const page = await deps.frame(
    { caller, path: request.path },
    {
      title: words.account.title(identity.displayName),
      hasErrors: refused !== null,
      children: (
        <Invite
          identity={identity}
          email={refused?.email ?? ''}
          done={DONE.get(request.query('told') ?? '') ?? null}
          errors={refused === null ? [] : [identityError(refused.reason)]}
        />
      ),
    },
  );
  return request.page(page, refused === null ? 200 : 422);
}
