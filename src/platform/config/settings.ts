import { isAbsolute } from 'node:path';
import { z } from 'zod';
import type { AuthorityId } from '../../kernel/ids.ts';
import { LOG_LEVELS } from '../log/logger.ts';
import { EDITIONS, MODES } from './config.ts';
import { parseKey, parseKeyEncryptionKeys } from './key-encryption-keys.ts';

const parseUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);
const url = (schemes: readonly string[]) =>
  z.string().refine(text => {
    const parsed = parseUrl(text);
    return parsed !== null && schemes.includes(parsed.protocol) && parsed.hostname !== '';
  });
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^[0-9]{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));
const parsedBy = <T>(parse: (text: string) => T | null) =>
  z.string().transform((text, context) => {
    const value = parse(text);
    if (value !== null) return value;
    context.addIssue('unreadable');
    return z.NEVER;
  });
const pattern = (form: RegExp) => z.string().regex(form);
const PLAIN_ADDRESS = /^[^\s@<>,;"]{1,64}@[A-Za-z0-9.-]{1,190}$/;
const TELEPHONE = /^\+[1-9][0-9]{6,14}$/;
const SECRET_TEXT = /^[\x21-\x7e]{20,500}$/;
const LINE_HOSTS: ReadonlySet<string | undefined> = new Set(['line.me', 'page.line.me', 'lin.ee']);
const parseAddresses = (text: string): readonly string[] | null => {
  const addresses = text.split(',').map(address => address.trim());
  return addresses.every(address => PLAIN_ADDRESS.test(address)) ? addresses : null;
};
const HOST_NAME = /^[a-z0-9]([a-z0-9.-]{0,188}[a-z0-9])?$/;
const parseHosts = (text: string): readonly string[] | null => {
  const hosts = text.split(',').map(host => host.trim().toLowerCase());
  return hosts.every(host => HOST_NAME.test(host)) ? hosts : null;
};
const postgres = url(['postgres:', 'postgresql:']);

/** The form of each setting, once present. Whether it must be present is said in `read-config.ts`. */
export const SETTINGS = {
  MODE: z.enum(MODES),
  EDITION: z.enum(EDITIONS),
  HOST: z.string().regex(/^[0-9A-Za-z.:-]+$/),
  PORT: wholeNumber(1, 65_535),
  PUBLIC_ORIGIN: url(['http:', 'https:']).refine(text => parseUrl(text)?.origin === text),
  DATABASE_URL: z.union([z.literal('embedded'), postgres]),
  WORKER_DATABASE_URL: postgres,
  MIGRATOR_DATABASE_URL: postgres,
  CONTEXT_KEY: parsedBy(parseKey),
  INDEX_KEY: parsedBy(parseKey),
  KEK: parsedBy(parseKeyEncryptionKeys),
  TOTP_ISSUER: z.string().regex(/^[^:\p{Cc}]{1,40}$/u),
  DEFAULT_AUTHORITY: z
    .string()
    .regex(/^[0-9]{6}$/)
    .transform(text => Number(text) as AuthorityId),
  TRUSTED_PROXY_HOPS: wholeNumber(0, 9),
  REVIEW_UNDO_SECONDS: wholeNumber(0, 600),
  SMTP_URL: url(['smtp:', 'smtps:']),
  MAIL_FROM: pattern(PLAIN_ADDRESS),
  LINE_CHANNEL_ACCESS_TOKEN: pattern(SECRET_TEXT),
  LINE_CHANNEL_SECRET: pattern(SECRET_TEXT),
  LINE_ADD_FRIEND_URL: url(['https:']).refine(text => LINE_HOSTS.has(parseUrl(text)?.host)),
  TWILIO_ACCOUNT_SID: pattern(/^AC[0-9a-f]{32}$/),
  TWILIO_AUTH_TOKEN: pattern(SECRET_TEXT),
  TWILIO_VOICE_FROM: pattern(TELEPHONE),
  TWILIO_SMS_FROM: pattern(TELEPHONE),
  ALARM_MAIL: parsedBy(parseAddresses),
  CANARY_MAIL: pattern(PLAIN_ADDRESS),
  CANARY_LINE: pattern(/^U[0-9a-f]{32}$/),
  CANARY_PHONE: pattern(TELEPHONE),
  OIDC_PRIVATE_HOSTS: parsedBy(parseHosts),
  DATA_DIR: z.string().refine(isAbsolute),
  LOG_LEVEL: z.enum(LOG_LEVELS),
  METRICS_TOKEN: z.string().regex(/^[\x21-\x7e]{20,200}$/),
};

export type SettingKey = keyof typeof SETTINGS;
/** Settings that were given and are well formed. */
export type SettingValues = { readonly [Key in SettingKey]?: z.output<(typeof SETTINGS)[Key]> };
export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

/** Settings that may be given as `KEY_FILE`, the path of a file that holds the value. */
export const SECRETS: ReadonlySet<SettingKey> = new Set([
  'DATABASE_URL',
  'WORKER_DATABASE_URL',
  'MIGRATOR_DATABASE_URL',
  'CONTEXT_KEY',
  'INDEX_KEY',
  'KEK',
  'SMTP_URL',
  'LINE_CHANNEL_ACCESS_TOKEN',
  'LINE_CHANNEL_SECRET',
  'TWILIO_AUTH_TOKEN',
  'METRICS_TOKEN',
]);

/** What each setting must look like, as the operator is told. */
export const EXPECTED: Readonly<Record<SettingKey, string>> = {
  MODE: `one of: ${MODES.join(', ')}`,
  EDITION: `one of: ${EDITIONS.join(', ')}`,
  HOST: 'the address to listen on, e.g. 127.0.0.1 or 0.0.0.0',
  PORT: 'a number from 1 to 65535',
  PUBLIC_ORIGIN: 'scheme and host without a path or a slash at the end, e.g. https://todoke.example.jp',
  DATABASE_URL: 'postgres://mimamori_app:PASSWORD@HOST:5432/DATABASE, or the word embedded',
  WORKER_DATABASE_URL: 'postgres://mimamori_worker:PASSWORD@HOST:5432/DATABASE',
  MIGRATOR_DATABASE_URL: 'postgres://ROLE_THAT_MAY_CREATE_ROLES:PASSWORD@HOST:5432/DATABASE',
  CONTEXT_KEY: '32 random bytes in base64; make one with: openssl rand -base64 32',
  INDEX_KEY: '32 random bytes in base64; make one with: openssl rand -base64 32',
  KEK: 'VERSION:KEY pairs joined by commas, e.g. 1:KEY, each key from: openssl rand -base64 32',
  TOTP_ISSUER: 'up to 40 characters without a colon; the name that authenticator apps show',
  DEFAULT_AUTHORITY: 'a local government code of 6 digits, e.g. 140007',
  TRUSTED_PROXY_HOPS: 'the number of your own proxies in front, 0 to 9',
  REVIEW_UNDO_SECONDS: 'seconds, 0 to 600, in which a reviewer can take a decision back; 0 decides at once',
  SMTP_URL: 'smtp://USER:PASSWORD@HOST:587 or smtps://USER:PASSWORD@HOST:465',
  MAIL_FROM: 'one plain mail address, e.g. no-reply@todoke.example.jp',
  LINE_CHANNEL_ACCESS_TOKEN: 'the long-lived channel access token of the Messaging API channel',
  LINE_CHANNEL_SECRET: 'the channel secret of the Messaging API channel',
  LINE_ADD_FRIEND_URL: 'the address that adds the account as a friend, e.g. https://line.me/R/ti/p/@ACCOUNT',
  TWILIO_ACCOUNT_SID: 'AC and 32 hexadecimal digits, from the Twilio console',
  TWILIO_AUTH_TOKEN: 'the auth token of the account, from the Twilio console',
  TWILIO_VOICE_FROM: 'a number of the account with its country code, e.g. +815012345678',
  TWILIO_SMS_FROM: 'a number of the account with its country code, e.g. +815012345678',
  ALARM_MAIL: 'plain mail addresses joined by commas',
  CANARY_MAIL: 'one plain mail address of your own',
  CANARY_LINE: 'the user id of a LINE account of your own: U and 32 hexadecimal digits',
  CANARY_PHONE: 'a telephone number of your own with its country code, e.g. +819012345678',
  OIDC_PRIVATE_HOSTS: 'host names joined by commas, e.g. id.pref.example.lg.jp',
  DATA_DIR: 'an absolute path of a folder that survives restarts',
  LOG_LEVEL: `one of: ${LOG_LEVELS.join(', ')}`,
  METRICS_TOKEN: '20 to 200 characters without spaces; make one with: openssl rand -base64 32',
};
