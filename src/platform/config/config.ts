import type { AuthorityId } from '../../kernel/ids.ts';
import type { LogLevel } from '../log/logger.ts';
import type { KeyEncryptionKeys } from './key-encryption-keys.ts';

export const MODES = ['training', 'production'] as const;
type Mode = (typeof MODES)[number];

export const EDITIONS = ['prefecture', 'city', 'all'] as const;
/** What is installed: a prefecture's side, a city's, which connects to nothing (E-32), or both. */
export type Edition = (typeof EDITIONS)[number];

/** Where the rows live: the PostgreSQL that comes with the program, or a server that the operator runs. */
export type DatabaseConfig =
  | { readonly kind: 'embedded' }
  | {
      readonly kind: 'server';
      readonly appUrl: string;
      readonly workerUrl: string;
      readonly migratorUrl: string;
    };

/** The account at LINE, and where residents become its friends. */
interface LineConfig {
  readonly channelAccessToken: string;
  /** Signs LINE's webhooks. */
  readonly channelSecret: string;
  readonly addFriendUrl: string;
}

/** The account at Twilio. Each number is E.164; at least one is given. */
interface TwilioConfig {
  readonly accountSid: string;
  /** Signs Twilio's callbacks, too. */
  readonly authToken: string;
  readonly voiceFrom: string | null;
  readonly smsFrom: string | null;
}

/** Everything that the environment decides, read once at the start and passed on from `main.ts`. */
export interface Config {
  readonly mode: Mode;
  readonly edition: Edition;
  readonly host: string;
  readonly port: number;
  /** Scheme, host and port that people type; no path. */
  readonly publicOrigin: string;
  readonly database: DatabaseConfig;
  /** 32 bytes; signs the tenant context of each transaction. */
  readonly contextKey: Uint8Array;
  /** 32 bytes; hashes under which equal persons meet. Never rotated. */
  readonly indexKey: Uint8Array;
  /** Wrap the keys of the protected files and fields. */
  readonly keyEncryptionKeys: KeyEncryptionKeys;
  readonly totpIssuer: string;
  /** The authority of requests whose host name belongs to none. */
  readonly defaultAuthority: AuthorityId;
  /** How many proxies of our own stand in front and append to X-Forwarded-For; 0 trusts the socket alone. */
  readonly trustedProxyHops: number;
  /** For how long a reviewer can take a decision back before it is carried out; 0 decides at once. */
  readonly reviewUndoSeconds: number;
  /** Null in the training mode, which keeps mail in its own inbox, and in a city, which sends none. */
  readonly smtpUrl: string | null;
  /** Empty in a city. */
  readonly mailFrom: string;
  /** Null without an account, and in the training mode, which has LINE and telephones of its own. */
  readonly line: LineConfig | null;
  readonly twilio: TwilioConfig | null;
  /** Who is told by mail when observation is in danger. Empty in the training mode. */
  readonly alarmMail: readonly string[];
  /** Our own recipients, by whom each channel is tried from end to end: address, LINE user id, E.164 number. */
  readonly canary: {
    readonly mail: string | null;
    readonly line: string | null;
    readonly phone: string | null;
  };
  /** Providers of identities that may stand in a private network; none unless told. */
  readonly oidcPrivateHosts?: readonly string[];
  /** Absolute folder for what must survive a restart. */
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  /** Bearer token of `/metrics`; without one the page does not exist. */
  readonly metricsToken: string | null;
}

/** One thing that is wrong with the environment, and what the operator does about it. */
export interface ConfigProblem {
  readonly key: string;
  readonly problem: string;
  readonly fix: string;
}
