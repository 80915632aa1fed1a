import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import type { Role } from '../../domain/policy.ts';
import { createColleague } from '../../use-cases/create-account.use-case.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { type FieldError, fieldError } from '../field-error.ts';
import { words } from '../words.ts';
import { type AccountInput, CreateAccount } from './create-account.page.tsx';
import { type Desk, newAccountPath } from './desk.ts';
import { InitialPassword } from './initial-password.page.tsx';
import { NO_DAYS, readValidityInput, typedValidity } from './validity-fields.tsx';

/** Opening an account. The answer to the form is the page with the initial password: no address could show it again. */
export function createAccountRoutes(deps: AccountsPages, desk: Desk): readonly Route[] {
  const path = newAccountPath(desk);
  const { access } = desk;
  return [
    { method: 'GET', path, access, handle: request => ask(deps, desk, request) },
    { method: 'POST', path, access, handle: request => submit(deps, desk, request) },
  ];
}

async function ask(deps: AccountsPages, desk: Desk, request: RouteRequest): Promise<Response> {
  // People of an institution belong to it, unless their manager says more.
  const unitName = desk.isAuthority ? '' : staffCaller(request).unitName;
  const blank = { loginName: '', displayName: '', unitName, role: '', ...NO_DAYS };
  return request.page(await drawForm(deps, desk, request, blank, []));
}

async function submit(deps: AccountsPages, desk: Desk, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const caller = staffCaller(request);
  const typed: AccountInput = {
    loginName: form.text('loginName'),
    displayName: form.text('displayName'),
    unitName: form.text('unitName'),
    role: form.text('role'),
    ...(await readValidityInput(request)),
  };
  const result = await createColleague(deps, caller, { ...typed, ...typedValidity(typed) });
  if (!result.ok)
    return request.page(await drawForm(deps, desk, request, typed, result.reason.map(fieldError)), 422);
  const title = words.accounts.createdTitle;
  const children = <InitialPassword desk={desk} title={title} keepsSecondFactor={false} {...result.value} />;
  return request.page(await deps.frame({ caller, path: request.path }, { title, children }));
}

const drawForm = (
  deps: AccountsPages,
  desk: Desk,
  request: RouteRequest,
  typed: AccountInput,
  errors: readonly FieldError[],
) => {
  const caller = staffCaller(request);
  const page = <CreateAccount desk={desk} openerRole={caller.role as Role} typed={typed} errors={errors} />;
  return deps.frame(
    { caller, path: request.path },
    { title: desk.text.create, hasErrors: errors.length > 0, children: page },
  );
};
