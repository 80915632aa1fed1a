import { parseUuid } from '../../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { actOnAccount } from '../../use-cases/act-on-account.use-case.ts';
import { type AccountView, readAccount } from '../../use-cases/read-accounts.use-case.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { fieldError, type Reason } from '../field-error.ts';
import { ACCOUNTS_PATH, accountPath } from '../paths.ts';
import { words } from '../words.ts';
import { type ActionKind, parseActionKind } from './account-actions.ts';
import { ActOnAccount } from './act-on-account.page.tsx';
import { InitialPassword } from './initial-password.page.tsx';
import { MANAGE } from './manage-access.ts';

const path = `${ACCOUNTS_PATH}/:accountId/:action`;

/** What a manager does to an account: each action asks first and then acts at the same address. */
export const actOnAccountRoutes = (deps: AccountsPages): readonly Route[] => [
  { method: 'GET', path, access: MANAGE, handle: request => ask(deps, request) },
  { method: 'POST', path, access: MANAGE, handle: request => act(deps, request) },
];

interface Asked {
  readonly account: AccountView;
  readonly kind: ActionKind;
}

async function asked(deps: AccountsPages, request: RouteRequest): Promise<Asked | null> {
  const kind = parseActionKind(request.param('action'));
  const accountId = parseUuid(request.param('accountId'));
  if (kind === null || accountId === null) return null;
  const found = await readAccount(deps, staffCaller(request), accountId);
  return found === null ? null : { account: found.account, kind };
}

async function ask(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const what = await asked(deps, request);
  return what === null ? request.notFound() : draw(deps, request, what, null);
}

async function act(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const what = await asked(deps, request);
  if (what === null) return request.notFound();
  const { account, kind } = what;
  const caller = staffCaller(request);
  const role = (await request.form()).text('role');
  const result = await actOnAccount(deps, caller, account.accountId, { kind, role });
  if (!result.ok)
    return result.reason === 'not-found'
      ? request.notFound()
      : draw(deps, request, what, { role, why: result.reason });

  const { initialPassword } = result.value;
  if (initialPassword === null) return request.seeOther(`${accountPath(account.accountId)}?done=${kind}`);
  const props = {
    ...account,
    initialPassword,
    keepsSecondFactor: kind === 'reset-password' && account.hasSecondFactor,
  };
  const title = words.accounts.resetTitle;
  const children = <InitialPassword title={title} {...props} />;
  return request.page(await deps.frame({ caller, path: request.path }, { title, children }));
}

async function draw(
  deps: AccountsPages,
  request: RouteRequest,
  { account, kind }: Asked,
  refused: { readonly role: string; readonly why: Reason } | null,
): Promise<Response> {
  const errors = refused === null ? [] : [fieldError(refused.why)];
  const content = {
    title: words.actions[kind].question(account.displayName),
    hasErrors: refused !== null,
    children: (
      <ActOnAccount account={account} kind={kind} role={refused?.role ?? account.role} errors={errors} />
    ),
  };
  const page = await deps.frame({ caller: staffCaller(request), path: request.path }, content);
  return request.page(page, refused === null ? 200 : 422);
}
