import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  type CustomFetchOptions,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  type ServerMetadata,
} from 'openid-client';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { PublicFetch } from '../outbound/public-fetch.ts';
import { identityOf } from './identity-of.ts';
import type { OidcPort, OidcProvider } from './oidc.port.ts';
import { discoveryReason, exchangeReason, ProviderUnfit } from './oidc-reason.ts';

export interface OpenidClientOptions {
  /** By which everything is asked. */
  readonly fetch: PublicFetch;
  /** Whether `http:` is spoken at all: in tests and trainings on this machine alone. */
  readonly speaksHttp: boolean;
  readonly timeoutSeconds?: number;
  /** Milliseconds on a clock that only goes forward. */
  readonly machineNow: () => number;
}

/** What was learnt of a provider, and until when it is believed. */
interface Known {
  readonly configuration: Promise<Configuration>;
  readonly until: number;
}

const SCOPE = 'openid email';
const TIMEOUT_SECONDS = 8;
const KEPT_MS = 600_000;
/** A provider that is down is not asked for every visitor who would like to enter by it. */
const FAILURE_KEPT_MS = 5_000;
const MOST_KEPT = 200;

/** OpenID Connect by `openid-client`: code flow with PKCE, metadata asked for when somebody needs them, tokens' signatures checked. */
export function createOpenidClient(options: OpenidClientOptions): OidcPort {
  const { machineNow } = options;
  const known = new Map<string, Known>();

  const learn = (provider: OidcProvider): Promise<Configuration> => {
    const key = JSON.stringify([provider.issuer, provider.clientId, provider.clientSecret]);
    if (known.size >= MOST_KEPT) known.clear();
    const configuration = configure(provider, options);
    known.set(key, { configuration, until: machineNow() + KEPT_MS });
    configuration.catch(() => known.set(key, { configuration, until: machineNow() + FAILURE_KEPT_MS }));
    return configuration;
  };
  const recall = (provider: OidcProvider): Promise<Configuration> => {
    const { issuer, clientId, clientSecret } = provider;
    const found = known.get(JSON.stringify([issuer, clientId, clientSecret]));
    return found !== undefined && machineNow() < found.until ? found.configuration : learn(provider);
  };

  return {
    speaksHttp: options.speaksHttp,
    discover: provider =>
      told(async () => {
        await learn(provider);
        return null;
      }, discoveryReason),
    authorizationUrl: (provider, { redirectUri, state, nonce, codeVerifier }, acrValues) =>
      told(async () => {
        const address = buildAuthorizationUrl(await recall(provider), {
          redirect_uri: redirectUri,
          scope: SCOPE,
          state,
          nonce,
          code_challenge: await calculatePKCECodeChallenge(codeVerifier),
          code_challenge_method: 'S256',
          ...(acrValues.length > 0 && { acr_values: acrValues.join(' ') }),
        });
        return address.href;
      }, discoveryReason),
    exchange: async (provider, { redirectUri, state, nonce, codeVerifier }, { code, iss }) => {
      const known = await told(() => recall(provider), discoveryReason);
      if (!known.ok) return known;
      const configuration = known.value;
      if (isOfAnother(iss, configuration.serverMetadata())) return fail('forged-answer');
      const address = new URL(redirectUri);
      address.search = new URLSearchParams({ code, state, ...(iss !== null && { iss }) }).toString();
      return told(async () => {
        const tokens = await authorizationCodeGrant(configuration, address, {
          expectedNonce: nonce,
          expectedState: state,
          pkceCodeVerifier: codeVerifier,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new Error('A code was exchanged without an identity.');
        const more =
          claims.email === undefined ? await emailOf(configuration, tokens.access_token, claims.sub) : {};
        return identityOf({ ...more, ...claims });
      }, exchangeReason);
    },
    endSessionUrl: provider =>
      told(async () => {
        const configuration = await recall(provider);
        if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
        return buildEndSessionUrl(configuration).href;
      }, discoveryReason),
  };
}

async function configure(provider: OidcProvider, options: OpenidClientOptions): Promise<Configuration> {
  const { issuer, clientId, clientSecret } = provider;
  const ask = (url: string, { method, headers, body, signal }: CustomFetchOptions): Promise<Response> =>
    options.fetch(url, { method, headers, body: bodyOf(body), signal });
  const found = await discovery(new URL(issuer), clientId, clientSecret, authenticate(clientSecret), {
    execute: options.speaksHttp
      ? [allowInsecureRequests, enableNonRepudiationChecks]
      : [enableNonRepudiationChecks],
    timeout: options.timeoutSeconds ?? TIMEOUT_SECONDS,
    [customFetch]: ask,
  });
  const metadata = found.serverMetadata();
  // To the letter: a provider for every tenant names a pattern instead, and would let strangers in.
  if (metadata.issuer !== issuer) throw new ProviderUnfit('issuer-differs');
  if (!isSuitable(metadata)) throw new ProviderUnfit('unsuitable');
  return found;
}

/** By the body where the provider takes that, as nearly all do; else by the header, which some read without decoding. */
const authenticate =
  (clientSecret: string): ReturnType<typeof ClientSecretPost> =>
  (server, client, body, headers) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const method = taken.includes('client_secret_post') ? ClientSecretPost : ClientSecretBasic;
    return method(clientSecret)(server, client, body, headers);
  };

const isSuitable = (metadata: ServerMetadata): boolean =>
  metadata.authorization_endpoint !== undefined &&
  metadata.token_endpoint !== undefined &&
  metadata.jwks_uri !== undefined &&
  metadata.response_types_supported?.includes('code') !== false;

/** A provider that says it names itself in every answer must do so (RFC 9207). */
const isOfAnother = (iss: string | null, metadata: ServerMetadata): boolean =>
  iss === null ? metadata.authorization_response_iss_parameter_supported === true : iss !== metadata.issuer;

/** Some providers tell the mail address only when asked for it apart. Without it people can still be known by their subject. */
async function emailOf(configuration: Configuration, accessToken: string, subject: string): Promise<object> {
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return {};
  return fetchUserInfo(configuration, accessToken, subject).then(
    ({ email, email_verified }) => ({ email, email_verified }),
    () => ({}),
  );
}

const bodyOf = (body: CustomFetchOptions['body']): string | Uint8Array | null => {
  if (body instanceof URLSearchParams) return body.toString();
  if (typeof body === 'string' || body instanceof Uint8Array) return body;
  if (body === null || body === undefined) return null;
  throw new TypeError('A body of another kind.');
};

async function told<T, Reason>(
  work: () => Promise<T>,
  reasonOf: (error: unknown) => Reason | null,
): Promise<Result<T, Reason>> {
  try {
    return ok(await work());
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return fail(reason);
  }
}
