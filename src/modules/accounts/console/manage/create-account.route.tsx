import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { createAccount } from '../../use-cases/create-account.use-case.ts';
import { staffActor } from '../../use-cases/signed-in-staff.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { fieldError } from '../field-error.ts';
import { NEW_ACCOUNT_PATH } from '../paths.ts';
import { words } from '../words.ts';
import { CreateAccount, type TypedAccount } from './create-account.page.tsx';
import { InitialPassword } from './initial-password.page.tsx';
import { MANAGE } from './manage-access.ts';

const BLANK: TypedAccount = { loginName: '', displayName: '', unitName: '', role: '' };

/** Opening an account. The answer to the form is the page with the initial password: no address could show it again. */
export const createAccountRoutes = (deps: AccountsPages): readonly Route[] => [
  {
    method: 'GET',
    path: NEW_ACCOUNT_PATH,
    access: MANAGE,
    handle: async request => request.page(await drawForm(deps, request, BLANK, [])),
  },
  { method: 'POST', path: NEW_ACCOUNT_PATH, access: MANAGE, handle: request => submit(deps, request) },
];

async function submit(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const caller = staffCaller(request);
  const typed: TypedAccount = {
    loginName: form.text('loginName'),
    displayName: form.text('displayName'),
    unitName: form.text('unitName'),
    role: form.text('role'),
  };
  const result = await createAccount(deps, staffActor(caller), typed);
  if (!result.ok)
    return request.page(await drawForm(deps, request, typed, result.reason.map(fieldError)), 422);
  const title = words.accounts.createdTitle;
  const children = <InitialPassword title={title} keepsSecondFactor={false} {...result.value} />;
  return request.page(await deps.frame({ caller, path: request.path }, { title, children }));
}

const drawForm = (
  deps: AccountsPages,
  request: RouteRequest,
  typed: TypedAccount,
  errors: readonly ReturnType<typeof fieldError>[],
) =>
  deps.frame(
    { caller: staffCaller(request), path: request.path },
    {
      title: words.accounts.create,
      hasErrors: errors.length > 0,
      children: <CreateAccount typed={typed} errors={errors} />,
    },
  );
