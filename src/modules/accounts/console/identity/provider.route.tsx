import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import type { TypedProvider } from '../../domain/identity-provider.ts';
import {
  disableProvider,
  enterProvider,
  type ProviderView,
  readProvider,
  tryProvider,
} from '../../use-cases/set-up-provider.use-case.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import type { FieldError } from '../field-error.ts';
import { PROVIDER_PATH } from '../paths.ts';
import { identityError } from './identity-error.ts';
import { Provider } from './provider.page.tsx';
import { redirectUriOf } from './redirect-uri.ts';
import { words } from './words.ts';

const access = { kind: 'staff', permission: 'account.manage' } as const;
const text = words.provider;

/** The provider of the caller's authority: entered, tried, enabled and disabled. */
export const providerRoutes = (deps: AccountsPages): readonly Route[] => [
  { method: 'GET', path: PROVIDER_PATH, access, handle: request => show(deps, request) },
  { method: 'POST', path: PROVIDER_PATH, access, handle: request => enter(deps, request) },
  {
    method: 'POST',
    path: `${PROVIDER_PATH}/try`,
    access,
    handle: request => tryOut(deps, request, { enables: false }),
  },
  {
    method: 'POST',
    path: `${PROVIDER_PATH}/enable`,
    access,
    handle: request => tryOut(deps, request, { enables: true }),
  },
  { method: 'POST', path: `${PROVIDER_PATH}/disable`, access, handle: request => disable(deps, request) },
];

const BLANK: TypedProvider = {
  issuer: '',
  clientId: '',
  clientSecret: '',
  label: '',
  allowedDomains: '',
  secondFactorAcr: '',
  secondFactorAmr: '',
};

const typedOf = (provider: ProviderView): TypedProvider => ({
  issuer: provider.issuer,
  clientId: provider.clientId,
  clientSecret: '',
  label: provider.label,
  allowedDomains: provider.allowedDomains.join(' '),
  secondFactorAcr: provider.secondFactorAcr.join(' '),
  secondFactorAmr: provider.secondFactorAmr.join(' '),
});

const told = (request: RouteRequest): string | null =>
  new Map(Object.entries(text.told)).get(request.query('told') ?? '') ?? null;

async function show(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  return draw(deps, request, { done: told(request), typed: null, errors: [] });
}

async function enter(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const fields = Object.keys(BLANK) as (keyof TypedProvider)[];
  const typed = Object.fromEntries(fields.map(name => [name, form.text(name)])) as TypedProvider;
  const result = await enterProvider(deps, staffCaller(request), typed);
  return result.ok
    ? request.seeOther(`${PROVIDER_PATH}?told=entered`)
    : draw(deps, request, { done: null, typed, errors: result.reason.map(identityError) });
}

async function tryOut(
  deps: AccountsPages,
  request: RouteRequest,
  how: { readonly enables: boolean },
): Promise<Response> {
  const result = await tryProvider(deps, staffCaller(request), how);
  if (result.ok) return request.seeOther(`${PROVIDER_PATH}?told=${how.enables ? 'enabled' : 'tried'}`);
  return draw(deps, request, { done: null, typed: null, errors: [{ message: text.trials[result.reason] }] });
}

async function disable(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  await disableProvider(deps, staffCaller(request));
  return request.seeOther(`${PROVIDER_PATH}?told=disabled`);
}

async function draw(
  deps: AccountsPages,
  request: RouteRequest,
  shown: {
    readonly done: string | null;
    readonly typed: TypedProvider | null;
    readonly errors: readonly FieldError[];
  },
): Promise<Response> {
  const caller = staffCaller(request);
  const provider = await readProvider(deps, caller);
  const { done, errors } = shown;
  const page = await deps.frame(
    { caller, path: request.path },
    {
      title: text.title,
      hasErrors: errors.length > 0,
      children: (
        <Provider
          provider={provider}
          typed={{ ...(shown.typed ?? (provider === null ? BLANK : typedOf(provider))), clientSecret: '' }}
          redirectUri={redirectUriOf(deps, caller.authorityId)}
          hasWayOut={deps.oidc !== null}
          done={done}
          errors={errors}
        />
      ),
    },
  );
  return request.page(page, errors.length > 0 ? 422 : 200);
}
