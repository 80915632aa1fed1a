import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret of 256 random bits as 43 characters that fit a URL and a cookie. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. One round suffices: the token is random, nobody can guess it offline. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Compares in a time that does not tell where the difference is. */
export const constantTimeEqual = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b);

/** A keyed hash under which equal values meet, and from which nobody without the key learns the value. */
export const blindIndex = (key: Uint8Array, value: string): Buffer =>
  createHmac('sha256', key).update(value).digest();
