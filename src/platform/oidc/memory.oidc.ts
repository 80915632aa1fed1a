import { createHash, randomUUID } from 'node:crypto';
import { fail, ok } from '../../kernel/result.ts';
import type { ExchangeReason, OidcAnswer, OidcIdentity, OidcPort, OidcProvider } from './oidc.port.ts';

/** Somebody whom a provider knows. */
export type OidcPerson = Omit<OidcIdentity, 'issuer'>;

export interface MemoryOidc extends OidcPort {
  /** Signs the person in where the browser was sent, and returns what it brings back. */
  readonly signIn: (address: string, person: OidcPerson) => OidcAnswer & { readonly state: string };
  /** What goes wrong from now on; null for nothing. */
  readonly spoil: (how: ExchangeReason | null) => void;
}

interface Asked {
  readonly person: OidcPerson;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly nonce: string;
  readonly codeChallenge: string;
}

/** A provider of identities that stays in this process; the issuers in `known` are its own, with a client's id and secret. */
export function memoryOidc(known: readonly OidcProvider[]): MemoryOidc {
  const asked = new Map<string, Asked>();
  let spoilt: ExchangeReason | null = null;
  const isDown = (): boolean => spoilt === 'unreachable';
  const find = (issuer: string): OidcProvider | undefined => known.find(one => one.issuer === issuer);

  return {
    speaksHttp: false,
    spoil: how => {
      spoilt = how;
    },
    signIn: (address, person) => {
      const { searchParams } = new URL(address);
      const code = randomUUID();
      const read = (name: string): string => searchParams.get(name) ?? '';
      asked.set(code, {
        person,
        clientId: read('client_id'),
        redirectUri: read('redirect_uri'),
        nonce: read('nonce'),
        codeChallenge: read('code_challenge'),
      });
      return { code, state: read('state'), iss: new URL(address).origin };
    },
    discover: async ({ issuer }) => (isDown() || find(issuer) === undefined ? fail('unreachable') : ok(null)),
    authorizationUrl: async ({ issuer, clientId }, question, acrValues) => {
      if (isDown() || find(issuer) === undefined) return fail('unreachable');
      const address = new URL('/authorize', issuer);
      address.search = new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: question.redirectUri,
        state: question.state,
        nonce: question.nonce,
        code_challenge: challengeOf(question.codeVerifier),
        code_challenge_method: 'S256',
        ...(acrValues.length > 0 && { acr_values: acrValues.join(' ') }),
      }).toString();
      return ok(address.href);
    },
    exchange: async ({ issuer, clientId, clientSecret }, question, { code, iss }) => {
      const client = find(issuer);
      if (isDown() || client === undefined) return fail('unreachable');
      if (iss !== issuer) return fail('forged-answer');
      if (spoilt !== null) return fail(spoilt);
      if (clientId !== client.clientId || clientSecret !== client.clientSecret) return fail('client-refused');
      const given = asked.get(code);
      asked.delete(code);
      if (
        given?.clientId !== clientId ||
        given.redirectUri !== question.redirectUri ||
        given.codeChallenge !== challengeOf(question.codeVerifier)
      )
        return fail('code-refused');
      return given.nonce === question.nonce ? ok({ issuer, ...given.person }) : fail('token-refused');
    },
    endSessionUrl: async ({ issuer, clientId }) =>
      isDown() || find(issuer) === undefined
        ? fail('unreachable')
        : ok(`${issuer}/end?client_id=${encodeURIComponent(clientId)}`),
  };
}

const challengeOf = (codeVerifier: string): string =>
  createHash('sha256').update(codeVerifier).digest('base64url');
