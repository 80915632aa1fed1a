import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { changeOwnPassword } from '../../use-cases/change-own-password.use-case.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { exactText } from '../exact-text.ts';
import { type FieldError, fieldError } from '../field-error.ts';
import { OWN_ACCOUNT_PATH, OWN_PASSWORD_PATH } from '../paths.ts';
import { words } from '../words.ts';
import { OwnPassword } from './own-password.page.tsx';

const access = { kind: 'staff', permission: 'home' } as const;

/** Changing one's own password. */
export const ownPasswordRoutes = (deps: AccountsPages): readonly Route[] => [
  { method: 'GET', path: OWN_PASSWORD_PATH, access, handle: request => draw(deps, request, []) },
  { method: 'POST', path: OWN_PASSWORD_PATH, access, handle: request => submit(deps, request) },
];

async function submit(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const result = await changeOwnPassword(deps, staffCaller(request), {
    current: await exactText(request, 'current'),
    newPassword: await exactText(request, 'newPassword'),
    repeated: await exactText(request, 'repeated'),
  });
  return result.ok
    ? request.seeOther(`${OWN_ACCOUNT_PATH}?told=password-changed`)
    : draw(deps, request, [fieldError(result.reason)]);
}

async function draw(
  deps: AccountsPages,
  request: RouteRequest,
  errors: readonly FieldError[],
): Promise<Response> {
  const hasErrors = errors.length > 0;
  const content = {
    title: words.ownAccount.changePassword,
    hasErrors,
    children: <OwnPassword errors={errors} />,
  };
  const page = await deps.frame({ caller: staffCaller(request), path: request.path }, content);
  return request.page(page, hasErrors ? 422 : 200);
}
