import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPublicFetch } from '../outbound/public-fetch.ts';
import { identityOf } from './identity-of.ts';
import { memoryOidc } from './memory.oidc.ts';
import { describeOidcContract } from './oidc.contract.ts';
import type { OidcPort, OidcProvider } from './oidc.port.ts';
import { createOpenidClient } from './openid-client.oidc.ts';
import { type Misdeed, type ProviderServer, startProvider } from './provider.test-server.ts';

const REDIRECT_URI = 'http://localhost:4000/console/sign-in/provider/callback';
const CLIENT = { clientId: 'mimamori', clientSecret: 'secret-that-the-operator-was-told' };

const onThisMachine = (): OidcPort =>
  createOpenidClient({
    fetch: createPublicFetch({ reachesLoopback: true, privateHosts: new Set() }),
    speaksHttp: true,
    timeoutSeconds: 5,
    machineNow: () => performance.now(),
  });

describeOidcContract('memory', async () => {
  const provider: OidcProvider = { ...CLIENT, issuer: 'https://id.pref.example' };
  const oidc = memoryOidc([provider]);
  return {
    oidc,
    provider,
    signIn: async (address, person) => oidc.signIn(address, person),
    gone: { ...provider, issuer: 'https://gone.pref.example' },
    close: async () => undefined,
  };
});

describeOidcContract('openid-client', async () => {
  const server = await startProvider([REDIRECT_URI]);
  const gone = await startProvider([REDIRECT_URI]);
  await gone.close();
  const { issuer, clientId, clientSecret } = server;
  return {
    oidc: onThisMachine(),
    provider: { issuer, clientId, clientSecret },
    signIn: server.signIn,
    gone: { ...CLIENT, issuer: gone.issuer },
    close: server.close,
  };
});

describe('a real provider that does wrong', () => {
  let server: ProviderServer;
  beforeAll(async () => {
    server = await startProvider([REDIRECT_URI]);
  });
  afterAll(() => server.close());

  const question = {
    redirectUri: REDIRECT_URI,
    state: 'state-of-this-browser',
    nonce: 'nonce-of-this-browser',
    codeVerifier: 'verifier-of-this-browser-which-is-long-enough',
  };
  const person = { subject: 'hanako', email: null, emailVerified: null, acr: null, amr: [] };

  it.each(['other-issuer', 'other-audience', 'other-nonce', 'stale', 'other-key', 'unsigned'] as const)(
    'is not believed: %s',
    async (misdeed: Misdeed) => {
      const oidc = onThisMachine();
      const address = await oidc.authorizationUrl(server, question, []);
      if (!address.ok) throw new Error(address.reason);
      const answer = await server.signIn(address.value, person);
      server.misbehave(misdeed);
      const outcome = await oidc.exchange(server, question, answer).finally(() => server.misbehave(null));
      expect(outcome).toEqual({ ok: false, reason: 'token-refused' });
    },
  );

  it.each([
    ['failing', 'unreachable'],
    ['redirecting', 'not-a-provider'],
  ] as const)('is called what it is: %s', async (misdeed, reason) => {
    server.misbehave(misdeed);
    const outcome = await onThisMachine()
      .discover(server)
      .finally(() => server.misbehave(null));
    expect(outcome).toEqual({ ok: false, reason });
  });

  it('sends somebody back who gave up, with an error and no code', async () => {
    const address = await onThisMachine().authorizationUrl(server, question, []);
    if (!address.ok) throw new Error(address.reason);
    const { searchParams } = await server.visit(address.value, null);
    expect([searchParams.get('error'), searchParams.get('code')]).toEqual(['access_denied', null]);
  });

  it('is found under its own name to the letter alone', async () => {
    const { clientId, clientSecret, issuer } = server;
    expect(await onThisMachine().discover({ clientId, clientSecret, issuer: `${issuer}/` })).toEqual({
      ok: false,
      reason: 'issuer-differs',
    });
  });

  it('is not reached at all where this machine may not be asked', async () => {
    const oidc = createOpenidClient({
      fetch: createPublicFetch({ reachesLoopback: false, privateHosts: new Set() }),
      speaksHttp: false,
      machineNow: () => performance.now(),
    });
    const { clientId, clientSecret, issuer } = server;
    for (const entered of [issuer, issuer.replace('http:', 'https:'), 'https://localhost', 'https://[::1]'])
      expect(await oidc.discover({ clientId, clientSecret, issuer: entered })).toEqual({
        ok: false,
        reason: 'address-refused',
      });
  });
});

describe('the claims of a token', () => {
  it('count as not told where their form is another', () => {
    expect(
      identityOf({ iss: 'i', sub: 's', email: 7, email_verified: 'true', acr: ['x'], amr: 'pwd' }),
    ).toEqual({ issuer: 'i', subject: 's', email: null, emailVerified: true, acr: null, amr: [] });
  });
});
