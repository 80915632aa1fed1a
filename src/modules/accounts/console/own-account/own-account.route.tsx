import { parseUuid } from '../../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { showOwnIdentity } from '../../use-cases/own-identity.use-case.ts';
import { listOwnPasskeys } from '../../use-cases/own-passkeys.use-case.ts';
import { endOwnSessions, listOwnSessions } from '../../use-cases/own-sessions.use-case.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { words as identityWords } from '../identity/words.ts';
import { END_OTHER_SESSIONS_PATH, END_SESSION_PATH, OWN_ACCOUNT_PATH } from '../paths.ts';
import { leave } from '../sign-in/sign-out.route.ts';
import { words } from '../words.ts';
import { OwnAccount } from './own-account.page.tsx';

const access = { kind: 'staff', permission: 'home' } as const;

/** A person's own sessions: every role may see and end theirs. */
export const ownAccountRoutes = (deps: AccountsPages): readonly Route[] => [
  { method: 'GET', path: OWN_ACCOUNT_PATH, access, handle: request => show(deps, request) },
  { method: 'POST', path: END_SESSION_PATH, access, handle: request => endOne(deps, request) },
  { method: 'POST', path: END_OTHER_SESSIONS_PATH, access, handle: request => endOthers(deps, request) },
];

const DONE: ReadonlyMap<string, string> = new Map([
  ['ended', words.ownAccount.ended],
  ['password-changed', words.ownAccount.passwordChanged],
  ['passkey-created', words.passkeys.created],
  ['passkey-removed', words.passkeys.removed],
  ['identity-linked', identityWords.own.linked],
  ['identity-ended', identityWords.own.ended],
]);

async function show(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const caller = staffCaller(request);
  const sessions = await listOwnSessions(deps, caller);
  const passkeys = await listOwnPasskeys(deps, caller);
  const done = DONE.get(request.query('told') ?? '') ?? null;
  const identity = await showOwnIdentity(deps, caller);
  const children = (
    <OwnAccount caller={caller} sessions={sessions} passkeys={passkeys} identity={identity} done={done} />
  );
  return request.page(
    await deps.frame({ caller, path: request.path }, { title: words.ownAccount.title, children }),
  );
}

async function endOne(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const caller = staffCaller(request);
  const sessionId = parseUuid((await request.form()).text('sessionId'));
  if (sessionId === null) return request.notFound();
  await endOwnSessions(deps, caller, { only: sessionId });
  return sessionId === caller.sessionId
    ? leave(request, false)
    : request.seeOther(`${OWN_ACCOUNT_PATH}?told=ended`);
}

async function endOthers(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  await endOwnSessions(deps, staffCaller(request), 'others');
  return request.seeOther(`${OWN_ACCOUNT_PATH}?told=ended`);
}
