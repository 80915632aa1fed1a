import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { AddressRefused } from '../outbound/public-fetch.ts';
import type { DiscoveryReason, ExchangeReason } from './oidc.port.ts';

/** What the metadata of a provider lack; thrown on the way and told as a reason. */
export class ProviderUnfit extends Error {
  readonly reason: 'issuer-differs' | 'unsuitable';

  constructor(reason: ProviderUnfit['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** Why nothing could be learnt of a provider; null for an error that is ours. */
export function discoveryReason(error: unknown): DiscoveryReason | null {
  if (error instanceof ProviderUnfit) return error.reason;
  if (isRefusedAddress(error)) return 'address-refused';
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_URL')
    return 'not-a-provider';
  if (!(error instanceof ClientError)) return null;
  switch (error.code) {
    case 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED':
      return 'issuer-differs';
    case 'OAUTH_RESPONSE_IS_NOT_CONFORM':
      return isServerError(error.cause) ? 'unreachable' : 'not-a-provider';
    case 'OAUTH_RESPONSE_IS_NOT_JSON':
    case 'OAUTH_PARSE_ERROR':
    case 'OAUTH_INVALID_RESPONSE':
      return 'not-a-provider';
    case 'OAUTH_HTTP_REQUEST_FORBIDDEN':
    case 'OAUTH_REQUEST_PROTOCOL_FORBIDDEN':
      return 'address-refused';
    case 'OAUTH_MISSING_SERVER_METADATA':
    case 'OAUTH_INVALID_SERVER_METADATA':
      return 'unsuitable';
    // What the network itself refuses, and time that was up, carry no code of the protocol.
    case undefined:
    case 'OAUTH_TIMEOUT':
    case 'OAUTH_ABORT':
      return 'unreachable';
    default:
      return null;
  }
}

/** Why an answer is not believed; null for an error that is ours. */
export function exchangeReason(error: unknown): ExchangeReason | null {
  if (error instanceof WWWAuthenticateChallengeError) return 'client-refused';
  if (error instanceof ResponseBodyError)
    return ['invalid_client', 'unauthorized_client'].includes(error.error)
      ? 'client-refused'
      : 'code-refused';
  if (error instanceof AuthorizationResponseError) return 'forged-answer';
  const reason = discoveryReason(error);
  if (reason === 'unreachable' || reason === 'address-refused') return reason;
  return error instanceof ClientError ? 'token-refused' : reason;
}

const isServerError = (cause: unknown): boolean => cause instanceof Response && cause.status >= 500;

function isRefusedAddress(error: unknown): boolean {
  if (error instanceof AddressRefused) return true;
  return error instanceof Error && error.cause !== undefined && isRefusedAddress(error.cause);
}
