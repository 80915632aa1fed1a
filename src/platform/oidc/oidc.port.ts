import type { Result } from '../../kernel/result.ts';

/** A provider of identities as its operator describes it to us (OpenID Connect Core 1.0). */
export interface OidcProvider {
  /** https, exactly as the provider names itself. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Why nothing could be learnt of a provider. */
export type DiscoveryReason =
  /** No answer in time, or an error of its own. */
  | 'unreachable'
  /** The address leads into a private network, or is not https. */
  | 'address-refused'
  /** What answers there is no provider. */
  | 'not-a-provider'
  /** It names another issuer than the one asked for, to the letter. */
  | 'issuer-differs'
  /** It lacks the code flow or keys to check its signatures with. */
  | 'unsuitable';

/** Why somebody who came back from a provider is not believed. */
export type ExchangeReason =
  | DiscoveryReason
  /** The answer names another provider, or is not the one that was asked for (mix-up). */
  | 'forged-answer'
  /** The code was used before, is too old, or is of another browser. */
  | 'code-refused'
  /** The provider does not know our client id with this secret. */
  | 'client-refused'
  /** The token is of another issuer, for another client, not signed by the provider, or does not answer our question. */
  | 'token-refused';

/** What a provider says of a person, after every check of its token. */
export interface OidcIdentity {
  readonly issuer: string;
  /** Names the person at this issuer, for good. */
  readonly subject: string;
  readonly email: string | null;
  /** Whether the provider says that the address is the person's; null when it says nothing. */
  readonly emailVerified: boolean | null;
  /** The level and the means by which the person signed in there; null and none when it does not say. */
  readonly acr: string | null;
  readonly amr: readonly string[];
}

/** What a browser is sent away with, and what it must come back with. */
export interface OidcQuestion {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  /** PKCE (RFC 7636): only the browser's own flow knows it. */
  readonly codeVerifier: string;
}

/** What a browser brought back. */
export interface OidcAnswer {
  readonly code: string;
  /** The issuer that the answer names (RFC 9207); null when it names none. */
  readonly iss: string | null;
}

export interface OidcPort {
  /** Whether a provider on this machine may be named without TLS: in tests and trainings alone. */
  readonly speaksHttp: boolean;
  /** Asks the provider anew what it offers. */
  readonly discover: (provider: OidcProvider) => Promise<Result<null, DiscoveryReason>>;
  /** Where the browser is sent. `acrValues` asks for a level. */
  readonly authorizationUrl: (
    provider: OidcProvider,
    question: OidcQuestion,
    acrValues: readonly string[],
  ) => Promise<Result<string, DiscoveryReason>>;
  /** Exchanges the code for the identity. The state was compared before. */
  readonly exchange: (
    provider: OidcProvider,
    question: OidcQuestion,
    answer: OidcAnswer,
  ) => Promise<Result<OidcIdentity, ExchangeReason>>;
  /** Where a person signs out there; null when the provider has no such place. */
  readonly endSessionUrl: (provider: OidcProvider) => Promise<Result<string | null, DiscoveryReason>>;
}
