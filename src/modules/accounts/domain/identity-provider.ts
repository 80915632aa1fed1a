import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** What an authority says of the provider by which its people may sign in; the secret apart. */
export interface ProviderSettings {
  /** https, exactly as the provider names itself. */
  readonly issuer: string;
  readonly clientId: string;
  /** What people press: "enter by …". */
  readonly label: string;
  /** In small letters; none means that every address will do. */
  readonly allowedDomains: readonly string[];
  /** What the provider says when it saw two factors itself (ASVS 6.8.4); none of both means that we ask for the second. */
  readonly secondFactorAcr: readonly string[];
  readonly secondFactorAmr: readonly string[];
}

export interface IdentityProvider extends ProviderSettings {
  readonly clientSealed: Uint8Array;
  readonly enabled: boolean;
  /** When it last answered as a provider should; null before that. */
  readonly triedAt: Instant | null;
}

/** As typed into the form; lists are split at spaces, commas and line ends. */
export type TypedProvider = Readonly<
  Record<
    | 'issuer'
    | 'clientId'
    | 'clientSecret'
    | 'label'
    | 'allowedDomains'
    | 'secondFactorAcr'
    | 'secondFactorAmr',
    string
  >
>;

/** One for each field that must be put right. */
export type ProviderReason =
  | 'issuer-form'
  | 'client-id-form'
  | 'client-secret-form'
  /** None was entered yet, or it belongs to another provider: an old secret is not told to a new address. */
  | 'client-secret-missing'
  | 'provider-label-length'
  | 'domain-form'
  | 'second-factor-form';

export interface DecidedProvider {
  readonly settings: ProviderSettings;
  /** null keeps the one that there is. */
  readonly clientSecret: string | null;
  /** Whether it must be tried again before anybody can enter by it. */
  readonly isAnother: boolean;
}

const LONGEST_ISSUER = 255;
const LONGEST_LABEL = 40;
const MOST_VALUES = 20;
const PLAIN = /^[\x21-\x7e]{1,500}$/;
const DOMAIN = /^(?=.{1,190}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/;

/**
 * Decides what was typed about a provider. `speaksHttp` says that a provider on this machine may be named without TLS (tests
 * and trainings). A new issuer or client needs its secret anew.
 */
export function decideProvider(
  typed: TypedProvider,
  known: Pick<ProviderSettings, 'issuer' | 'clientId'> | null,
  speaksHttp: boolean,
): Result<DecidedProvider, readonly ProviderReason[]> {
  const { issuer, clientId, clientSecret, label } = typed;
  const settings: ProviderSettings = {
    issuer,
    clientId,
    label,
    allowedDomains: wordsIn(typed.allowedDomains.toLowerCase()),
    secondFactorAcr: wordsIn(typed.secondFactorAcr),
    secondFactorAmr: wordsIn(typed.secondFactorAmr),
  };
  const isElsewhere = known?.issuer !== issuer || known.clientId !== clientId;
  const factors = [...settings.secondFactorAcr, ...settings.secondFactorAmr];
  const reasons: ProviderReason[] = [];
  if (!isIssuer(issuer, speaksHttp)) reasons.push('issuer-form');
  if (!PLAIN.test(clientId)) reasons.push('client-id-form');
  if (clientSecret === '' && isElsewhere) reasons.push('client-secret-missing');
  if (clientSecret !== '' && !PLAIN.test(clientSecret)) reasons.push('client-secret-form');
  if (label === '' || [...label].length > LONGEST_LABEL) reasons.push('provider-label-length');
  if (!isList(settings.allowedDomains, DOMAIN)) reasons.push('domain-form');
  if (!isList(factors, PLAIN)) reasons.push('second-factor-form');
  if (reasons.length > 0) return fail(reasons);
  const secret = clientSecret === '' ? null : clientSecret;
  return ok({ settings, clientSecret: secret, isAnother: isElsewhere || secret !== null });
}

const wordsIn = (text: string): readonly string[] => [
  ...new Set(text.split(/[\s,\u3001]+/u).filter(word => word !== '')),
];

const isList = (words: readonly string[], form: RegExp): boolean =>
  words.length <= MOST_VALUES && words.every(word => form.test(word));

const HOST = String.raw`(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?`;
const PATH = String.raw`(?:/[\w~.!$&'()*+,;=:@%-]*)*`;
const HTTPS = new RegExp(`^https://${HOST}(?::[0-9]{1,5})?${PATH}$`, 'i');
const HTTP_HERE = new RegExp(`^http://(?:localhost|127\\.0\\.0\\.1)(?::[0-9]{1,5})?${PATH}$`, 'i');

/** An address without query, fragment or name in it (OpenID Connect Discovery 1.0 section 3). */
const isIssuer = (text: string, speaksHttp: boolean): boolean =>
  text.length <= LONGEST_ISSUER && (HTTPS.test(text) || (speaksHttp && HTTP_HERE.test(text)));

/** What a provider proved of a person. */
export interface ProvedIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean | null;
  readonly acr: string | null;
  readonly amr: readonly string[];
}

/** Whether the provider itself saw a second factor, by what the authority entered (ASVS 6.8.4). */
export const provedSecondFactor = (
  { secondFactorAcr, secondFactorAmr }: Pick<ProviderSettings, 'secondFactorAcr' | 'secondFactorAmr'>,
  { acr, amr }: Pick<ProvedIdentity, 'acr' | 'amr'>,
): boolean =>
  (acr !== null && secondFactorAcr.includes(acr)) || amr.some(method => secondFactorAmr.includes(method));

/** Whether a mail address is of a domain that the authority allows. */
export const isAllowedAddress = (
  { allowedDomains }: Pick<ProviderSettings, 'allowedDomains'>,
  address: string,
): boolean =>
  allowedDomains.length === 0 ||
  allowedDomains.includes(address.slice(address.lastIndexOf('@') + 1).toLowerCase());

/** Whether the person may come in with the address that the provider tells; one that it calls unverified is none. */
export const mayComeIn = (
  settings: Pick<ProviderSettings, 'allowedDomains'>,
  identity: ProvedIdentity,
): boolean =>
  settings.allowedDomains.length === 0 ||
  (identity.email !== null && identity.emailVerified !== false && isAllowedAddress(settings, identity.email));
