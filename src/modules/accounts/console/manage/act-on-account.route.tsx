import { parseUuid } from '../../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { dateInputOf } from '../../../../ui/date-field/date-input.ts';
import { actOnAccount } from '../../use-cases/act-on-account.use-case.ts';
import { type AccountView, readAccount } from '../../use-cases/read-accounts.use-case.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { fieldError, type Reason } from '../field-error.ts';
import { words } from '../words.ts';
import { type ActionKind, parseActionKind } from './account-actions.ts';
import { ActOnAccount } from './act-on-account.page.tsx';
import { accountPath, type Desk } from './desk.ts';
import { InitialPassword } from './initial-password.page.tsx';
import { NO_DAYS, readValidityInput, typedValidity, type ValidityInput } from './validity-fields.tsx';

/** What a manager does to an account: each action asks first and then acts at the same address. */
export function actOnAccountRoutes(deps: AccountsPages, desk: Desk): readonly Route[] {
  const { access } = desk;
  const path = `${desk.path}/:${desk.param}/:action`;
  return [
    { method: 'GET', path, access, handle: request => ask(deps, desk, request) },
    { method: 'POST', path, access, handle: request => act(deps, desk, request) },
  ];
}

interface Asked {
  readonly account: AccountView;
  readonly kind: ActionKind;
}

async function asked(deps: AccountsPages, desk: Desk, request: RouteRequest): Promise<Asked | null> {
  const kind = parseActionKind(request.param('action'));
  const accountId = parseUuid(request.param(desk.param));
  if (kind === null || accountId === null) return null;
  const found = await readAccount(deps, staffCaller(request), accountId);
  return found === null ? null : { account: found.account, kind };
}

async function ask(deps: AccountsPages, desk: Desk, request: RouteRequest): Promise<Response> {
  const what = await asked(deps, desk, request);
  return what === null ? request.notFound() : draw(deps, desk, request, what, null);
}

async function act(deps: AccountsPages, desk: Desk, request: RouteRequest): Promise<Response> {
  const what = await asked(deps, desk, request);
  if (what === null) return request.notFound();
  const { account, kind } = what;
  const caller = staffCaller(request);
  const role = (await request.form()).text('role');
  const typed = await readValidityInput(request);
  const validity = typedValidity(typed);
  const result = await actOnAccount(deps, caller, account.accountId, { kind, role, validity });
  if (!result.ok)
    return result.reason === 'not-found'
      ? request.notFound()
      : draw(deps, desk, request, what, { role, typed, why: result.reason });

  const { initialPassword } = result.value;
  if (initialPassword === null)
    return request.seeOther(`${accountPath(desk, account.accountId)}?done=${kind}`);
  const props = {
    ...account,
    desk,
    initialPassword,
    keepsSecondFactor: kind === 'reset-password' && account.hasSecondFactor,
  };
  const title = words.accounts.resetTitle;
  const children = <InitialPassword title={title} {...props} />;
  return request.page(await deps.frame({ caller, path: request.path }, { title, children }));
}

async function draw(
  deps: AccountsPages,
  desk: Desk,
  request: RouteRequest,
  { account, kind }: Asked,
  refused: { readonly role: string; readonly typed: ValidityInput; readonly why: Reason } | null,
): Promise<Response> {
  const errors = refused === null ? [] : [fieldError(refused.why)];
  const content = {
    title: words.actions[kind].question(account.displayName),
    hasErrors: refused !== null,
    children: (
      <ActOnAccount
        desk={desk}
        account={account}
        kind={kind}
        role={refused?.role ?? account.role}
        validity={refused?.typed ?? daysOf(account)}
        errors={errors}
      />
    ),
  };
  const page = await deps.frame({ caller: staffCaller(request), path: request.path }, content);
  return request.page(page, refused === null ? 200 : 422);
}

/** The days as they are now, ready to be moved. */
const daysOf = ({ validFrom, validThrough }: AccountView): ValidityInput => ({
  validFrom: validFrom === null ? NO_DAYS.validFrom : dateInputOf(validFrom),
  validThrough: validThrough === null ? NO_DAYS.validThrough : dateInputOf(validThrough),
});
