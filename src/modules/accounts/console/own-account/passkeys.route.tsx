import { parseUuid } from '../../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { enrolPasskey, offerPasskey, removeOwnPasskey } from '../../use-cases/own-passkeys.use-case.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { exactText } from '../exact-text.ts';
import { fieldError, type Reason } from '../field-error.ts';
import { pageOrigin } from '../page-origin.ts';
import { NEW_PASSKEY_PATH, OWN_ACCOUNT_PATH, REMOVE_PASSKEY_PATH } from '../paths.ts';
import { words } from '../words.ts';
import { NewPasskey } from './passkeys.page.tsx';

const access = { kind: 'staff', permission: 'home' } as const;

/** Making and ending one's own passkeys: every role may. */
export const passkeyRoutes = (deps: AccountsPages): readonly Route[] => [
  { method: 'GET', path: NEW_PASSKEY_PATH, access, handle: request => draw(deps, request, '', null) },
  { method: 'POST', path: NEW_PASSKEY_PATH, access, handle: request => enrol(deps, request) },
  { method: 'POST', path: REMOVE_PASSKEY_PATH, access, handle: request => remove(deps, request) },
];

async function enrol(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const label = form.text('label');
  const result = await enrolPasskey(deps, staffCaller(request), {
    label,
    current: await exactText(request, 'current'),
    posted: form.text('passkey'),
    origin: pageOrigin(deps, request),
  });
  return result.ok
    ? request.seeOther(`${OWN_ACCOUNT_PATH}?told=passkey-created`)
    : draw(deps, request, label, result.reason);
}

async function remove(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const passkeyId = parseUuid((await request.form()).text('passkeyId'));
  if (passkeyId === null) return request.notFound();
  await removeOwnPasskey(deps, staffCaller(request), passkeyId);
  return request.seeOther(`${OWN_ACCOUNT_PATH}?told=passkey-removed`);
}

async function draw(
  deps: AccountsPages,
  request: RouteRequest,
  label: string,
  reason: Reason | null,
): Promise<Response> {
  const caller = staffCaller(request);
  const options = await offerPasskey(deps, caller);
  const errors = reason === null ? [] : [fieldError(reason)];
  const page = await deps.frame(
    { caller, path: request.path },
    {
      title: words.passkeys.create,
      hasErrors: reason !== null,
      islands: ['passkey'],
      children: <NewPasskey options={options} label={label} errors={errors} />,
    },
  );
  return request.page(page, reason === null ? 200 : 422);
}
