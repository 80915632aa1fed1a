import type { Route, RouteRequest } from '../../../platform/http/route.ts';
import { issueToken } from '../use-cases/issue-token.use-case.ts';
import type { FhirApiDeps } from './fhir-api.ts';
import { TOKEN_PATH } from './paths.ts';

const BASIC = /^Basic +([A-Za-z0-9+/]+=*)$/i;
const LONGEST_SECRET = 200;

/** OAuth 2.0 client credentials (RFC 6749, 4.4): the program proves who it is, so no session and no origin is asked for. */
export const tokenRoute = (deps: FhirApiDeps): Route => ({
  method: 'POST',
  path: TOKEN_PATH,
  access: { kind: 'hook' },
  handle: request => giveToken(deps, request),
});

async function giveToken(deps: FhirApiDeps, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const credentials = basicIn(request.context.req.header('authorization')) ?? {
    clientId: form.text('client_id'),
    secret: form.text('client_secret'),
  };
  const grant = form.text('grant_type');
  if (grant === '') return refuse('invalid_request', 400);
  if (grant !== 'client_credentials') return refuse('unsupported_grant_type', 400);
  if (credentials.secret.length > LONGEST_SECRET) return refuse('invalid_client', 401);
  const issued = await issueToken(deps, credentials);
  if (!issued.ok) return refuse('invalid_client', 401);
  const { accessToken, expiresIn } = issued.value;
  return json({ access_token: accessToken, token_type: 'Bearer', expires_in: expiresIn }, 200);
}

type Credentials = { readonly clientId: string; readonly secret: string };

function basicIn(authorization: string | undefined): Credentials | null {
  const encoded = BASIC.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 0) return null;
  const [clientId, secret] = [unescaped(text.slice(0, colon)), unescaped(text.slice(colon + 1))];
  return clientId === null || secret === null ? null : { clientId, secret };
}

/** Both parts are form-encoded before they are joined (RFC 6749, 2.3.1). */
function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

type TokenError = 'invalid_request' | 'invalid_client' | 'unsupported_grant_type';

/** The same for a name that does not exist and a secret that is wrong (RFC 6749, 5.2). */
const refuse = (error: TokenError, status: number): Response =>
  json({ error }, status, status === 401 ? { 'www-authenticate': 'Basic realm="fhir"' } : {});

const json = (body: object, status: number, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
