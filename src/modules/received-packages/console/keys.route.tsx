import { parseUuid } from '../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../platform/http/route.ts';
import {
  type KeyProblem,
  registerProviderKey,
  revokeKey,
  showProviderKeys,
  type TypedKey,
} from '../use-cases/provider-keys.use-case.ts';
import { KeysPage } from './keys.page.tsx';
import { drawPage, MANAGE_SUPPORT, type PackagePages, staffActor } from './package-pages.ts';
import { KEYS_PATH, PATTERNS } from './paths.ts';
import { ja as words } from './set-up-words.ja.ts';

const NOTHING: TypedKey = { providerCode: '', providerName: '', publicKey: '', fingerprint: '' };

/** The keys of the providers. */
export const keyRoutes = (deps: PackagePages): readonly Route[] => [
  {
    method: 'GET',
    path: KEYS_PATH,
    access: MANAGE_SUPPORT,
    handle: request => draw(deps, request, NOTHING, []),
  },
  { method: 'POST', path: KEYS_PATH, access: MANAGE_SUPPORT, handle: request => register(deps, request) },
  {
    method: 'POST',
    path: PATTERNS.revokeKey,
    access: MANAGE_SUPPORT,
    handle: async request => {
      const id = parseUuid(request.param('providerKeyId'));
      const revoked = id !== null && (await revokeKey(deps, staffActor(request), id));
      return revoked ? request.seeOther(KEYS_PATH) : request.notFound();
    },
  },
];

async function draw(
  deps: PackagePages,
  request: RouteRequest,
  typed: TypedKey,
  problems: readonly KeyProblem[],
): Promise<Response> {
  const keys = await showProviderKeys(deps, staffActor(request));
  const told = request.query('told') === 'registered';
  return drawPage(deps, request, {
    title: words.keys.title,
    hasErrors: problems.length > 0,
    shortcuts: [{ keys: 's', label: words.keys.submit }],
    children: <KeysPage keys={keys} typed={typed} problems={problems} told={told} />,
  });
}

async function register(deps: PackagePages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const typed: TypedKey = {
    providerCode: form.text('providerCode'),
    providerName: form.text('providerName'),
    publicKey: form.text('publicKey'),
    fingerprint: form.text('fingerprint'),
  };
  const registered = await registerProviderKey(deps, staffActor(request), typed);
  return registered.ok
    ? request.seeOther(`${KEYS_PATH}?told=registered`)
    : draw(deps, request, typed, registered.reason);
}
