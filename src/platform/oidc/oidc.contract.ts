import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OidcPerson } from './memory.oidc.ts';
import type { ExchangeReason, OidcAnswer, OidcPort, OidcProvider, OidcQuestion } from './oidc.port.ts';

/** An adapter with a provider behind it that knows everybody who comes. */
export interface OidcUnderTest {
  readonly oidc: OidcPort;
  readonly provider: OidcProvider;
  /** Signs the person in where the browser was sent, and returns what it brings back. */
  readonly signIn: (address: string, person: OidcPerson) => Promise<OidcAnswer & { readonly state: string }>;
  /** A provider with nobody at the other end. */
  readonly gone: OidcProvider;
  readonly close: () => Promise<void>;
}

const person: OidcPerson = {
  subject: 'a3f1-employee-0192',
  email: 'hanako@pref.example',
  emailVerified: true,
  acr: 'urn:level:2',
  amr: ['pwd', 'otp'],
};
const question: OidcQuestion = {
  redirectUri: 'http://localhost:4000/console/sign-in/provider/callback',
  state: 'state-of-this-browser',
  nonce: 'nonce-of-this-browser',
  codeVerifier: 'verifier-of-this-browser-which-is-long-enough',
};

/** What every adapter to providers of identities does. */
export function describeOidcContract(name: string, setUp: () => Promise<OidcUnderTest>): void {
  describe(`OIDC contract: ${name}`, () => {
    let tested: OidcUnderTest;
    beforeAll(async () => {
      tested = await setUp();
    });
    afterAll(() => tested.close());

    const goAndComeBack = async (acrValues: readonly string[] = []): Promise<OidcAnswer> => {
      const address = await tested.oidc.authorizationUrl(tested.provider, question, acrValues);
      if (!address.ok) throw new Error(address.reason);
      const { state, ...answer } = await tested.signIn(address.value, person);
      expect(state).toBe(question.state);
      return answer;
    };
    const exchange = (answer: OidcAnswer, changes: Partial<OidcQuestion> = {}, provider = tested.provider) =>
      tested.oidc.exchange(provider, { ...question, ...changes }, answer);
    const refused = (reason: ExchangeReason) => ({ ok: false, reason });

    it('learns what a provider offers', async () => {
      expect(await tested.oidc.discover(tested.provider)).toEqual({ ok: true, value: null });
    });

    it('sends the browser away with a challenge and never with the verifier or the secret', async () => {
      const address = await tested.oidc.authorizationUrl(tested.provider, question, ['urn:level:2']);
      if (!address.ok) throw new Error(address.reason);
      const { searchParams } = new URL(address.value);
      expect(Object.fromEntries(searchParams)).toMatchObject({
        response_type: 'code',
        client_id: tested.provider.clientId,
        redirect_uri: question.redirectUri,
        state: question.state,
        nonce: question.nonce,
        code_challenge_method: 'S256',
        acr_values: 'urn:level:2',
      });
      for (const secret of [question.codeVerifier, tested.provider.clientSecret])
        expect(address.value).not.toContain(secret);
    });

    it('tells who came back, and by which means', async () => {
      expect(await exchange(await goAndComeBack())).toEqual({
        ok: true,
        value: { issuer: tested.provider.issuer, ...person },
      });
    });

    it('takes a code once', async () => {
      const answer = await goAndComeBack();
      expect((await exchange(answer)).ok).toBe(true);
      expect(await exchange(answer)).toEqual(refused('code-refused'));
    });

    it.each([
      [
        'the code of another browser',
        { codeVerifier: 'verifier-of-another-browser-which-is-long' },
        'code-refused',
      ],
      ['another address to come back to', { redirectUri: 'http://localhost:4000/elsewhere' }, 'code-refused'],
      ['the answer to another question', { nonce: 'nonce-of-another-browser' }, 'token-refused'],
    ] as const)('does not believe %s', async (_, changes, reason) => {
      expect(await exchange(await goAndComeBack(), changes)).toEqual(refused(reason));
    });

    it('does not believe an answer that names another provider, and gives it nothing', async () => {
      const answer = await goAndComeBack();
      expect(await exchange({ ...answer, iss: 'https://evil.invalid' })).toEqual(refused('forged-answer'));
      expect((await exchange(answer)).ok).toBe(true);
    });

    it('knows that the provider does not know us', async () => {
      const stranger = { ...tested.provider, clientSecret: 'another-secret-than-the-one-agreed' };
      expect(await exchange(await goAndComeBack(), {}, stranger)).toEqual(refused('client-refused'));
    });

    it('knows where people sign out there', async () => {
      const address = await tested.oidc.endSessionUrl(tested.provider);
      if (!address.ok || address.value === null) throw new Error('There is such a place.');
      expect(new URL(address.value).searchParams.get('client_id')).toBe(tested.provider.clientId);
    });

    it('says that a provider is gone', async () => {
      const { oidc, gone } = tested;
      const reason = refused('unreachable');
      expect(await oidc.discover(gone)).toEqual(reason);
      expect(await oidc.authorizationUrl(gone, question, [])).toEqual(reason);
      expect(await oidc.exchange(gone, question, { code: 'x', iss: gone.issuer })).toEqual(reason);
      expect(await oidc.endSessionUrl(gone)).toEqual(reason);
    });
  });
}
