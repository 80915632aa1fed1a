import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { OidcPerson } from './memory.oidc.ts';
import type { OidcAnswer, OidcProvider } from './oidc.port.ts';

/** What the provider does wrong with the tokens that it gives. */
export type Misdeed =
  | 'other-issuer'
  | 'other-audience'
  | 'other-nonce'
  | 'stale'
  /** Signed by a key that is not the provider's. */
  | 'other-key'
  /** Not signed at all. */
  | 'unsigned'
  /** An error of the provider's own, whatever is asked. */
  | 'failing'
  /** Sends whoever asks elsewhere. */
  | 'redirecting';

export interface ProviderServer extends OidcProvider {
  /** Whoever comes from now on signs in as this person, or gives up. */
  readonly welcome: (person: OidcPerson | null) => void;
  /** A browser that signs in as the person, and is sent back: with a code, or with an error when they give up. */
  readonly visit: (address: string, person: OidcPerson | null) => Promise<URL>;
  readonly signIn: (address: string, person: OidcPerson) => Promise<OidcAnswer & { readonly state: string }>;
  readonly misbehave: (how: Misdeed | null) => void;
  /** Breaks off, as a provider that is down does; it does not come back. */
  readonly close: () => Promise<void>;
}

const CLIENT = { clientId: 'mimamori', clientSecret: 'secret-that-the-operator-was-told' };

/** A real provider of identities (`oidc-provider`) on this machine, for one client that is sent back to `redirectUris`. */
export async function startProvider(redirectUris: readonly string[]): Promise<ProviderServer> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const otherKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let visitor: OidcPerson | null = null;
  let misdeed: Misdeed | null = null;

  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, OidcPerson>();
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [...redirectUris],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...keys.privateKey.export({ format: 'jwk' }), kid: 'first', use: 'sig' }] },
    cookies: { keys: ['a key of the tests'] },
    claims: { openid: ['sub', 'acr', 'amr'], email: ['email', 'email_verified'] },
    acrValues: ['urn:level:1', 'urn:level:2'],
    conformIdTokenClaims: false,
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, subject) => ({
      accountId: subject,
      claims: async () => claimsOf(subject, people.get(subject)),
    }),
  });
  const answer = provider.callback();

  const finish = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const options = { mergeWithLastSubmission: false };
    if (visitor === null)
      return provider.interactionFinished(request, response, { error: 'access_denied' }, options);
    const { subject, acr, amr } = visitor;
    people.set(subject, visitor);
    const grant = new provider.Grant({ accountId: subject, clientId: CLIENT.clientId });
    grant.addOIDCScope('openid email');
    const login = { accountId: subject, amr: [...amr], ...(acr !== null && { acr }) };
    const consent = { grantId: await grant.save() };
    await provider.interactionFinished(request, response, { login, consent }, options);
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (misdeed === 'failing') return void response.writeHead(503).end();
    if (misdeed === 'redirecting') return void response.writeHead(302, { location: `${issuer}/x` }).end();
    if (request.url?.startsWith('/interaction/')) return void finish(request, response);
    if (request.url === '/token' && misdeed !== null) spoilTokens(response, misdeed, keys, otherKeys);
    void answer(request, response);
  });

  const visit: ProviderServer['visit'] = async (address, person) => {
    visitor = person;
    const cookies = new Map<string, string>();
    let at = new URL(address);
    while (at.origin === issuer) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const page = await fetch(at, { headers: { cookie }, redirect: 'manual' });
      for (const line of page.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const location = page.headers.get('location');
      if (location === null) throw new Error(`The provider answered ${page.status}: ${await page.text()}`);
      at = new URL(location, at);
    }
    return at;
  };
  return {
    ...CLIENT,
    issuer,
    welcome: person => {
      visitor = person;
    },
    visit,
    signIn: async (address, person) => {
      const { searchParams } = await visit(address, person);
      const read = (name: string): string => searchParams.get(name) ?? '';
      return { code: read('code'), state: read('state'), iss: searchParams.get('iss') };
    },
    misbehave: how => {
      misdeed = how;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}

const claimsOf = (subject: string, person: OidcPerson | undefined) => ({
  sub: subject,
  ...(person?.email != null && { email: person.email }),
  ...(person?.emailVerified != null && { email_verified: person.emailVerified }),
});

interface Keys {
  readonly privateKey: KeyObject;
}

/** Exchanges the token in the answer for one with the misdeed in it, signed again. */
function spoilTokens(response: ServerResponse, misdeed: Misdeed, keys: Keys, otherKeys: Keys): void {
  const end = response.end.bind(response) as (body?: unknown) => ServerResponse;
  response.end = ((body?: unknown) => {
    const told = JSON.parse(String(body)) as { id_token?: string };
    if (told.id_token === undefined) return end(body);
    const spoilt = Buffer.from(
      JSON.stringify({ ...told, id_token: spoil(told.id_token, misdeed, keys, otherKeys) }),
    );
    response.setHeader('content-length', spoilt.length);
    return end(spoilt);
  }) as typeof response.end;
}

function spoil(token: string, misdeed: Misdeed, keys: Keys, otherKeys: Keys): string {
  const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object;
  const changes: Partial<Record<Misdeed, object>> = {
    'other-issuer': { iss: 'https://other.invalid' },
    'other-audience': { aud: 'another-client' },
    'other-nonce': { nonce: 'nonce-of-somebody-else' },
    stale: { exp: 1_600_000_000 },
  };
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const isSigned = misdeed !== 'unsigned';
  const header = isSigned ? { alg: 'RS256', kid: 'first' } : { alg: 'none' };
  const signed = `${part(header)}.${part({ ...payload, ...changes[misdeed] })}`;
  const { privateKey } = misdeed === 'other-key' ? otherKeys : keys;
  const signature = isSigned ? sign('sha256', Buffer.from(signed), privateKey).toString('base64url') : '';
  return `${signed}.${signature}`;
}
