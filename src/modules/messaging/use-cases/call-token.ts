import { createHmac, timingSafeEqual } from 'node:crypto';
import { type AuthorityId, parseUuid, type Uuid } from '../../../kernel/ids.ts';

const MARK = 'mimamori call token|';

/** Which message a provider tells about: a call, or a short message. */
export interface CalledMessage {
  readonly authorityId: AuthorityId;
  readonly messageId: Uuid;
}

/**
 * What an order carries so that its callbacks tell whose it is: the authority and the id of its message, and a mark that
 * only we can make.
 */
export const callToken = (key: Uint8Array, message: CalledMessage): string =>
  `${namesOf(message)}.${markOf(key, message)}`;

/** The message of an order; null unless this program made the token. */
export function readCallToken(key: Uint8Array, token: string): CalledMessage | null {
  const [authority = '', id = '', mark = '', ...rest] = token.split('.');
  const messageId = parseUuid(id);
  if (!/^[0-9]{6}$/.test(authority) || messageId === null || rest.length > 0) return null;
  const message = { authorityId: Number(authority) as AuthorityId, messageId };
  // As text: several texts decode to the same bytes, and one of them is ours.
  const given = Buffer.from(mark);
  const ours = Buffer.from(markOf(key, message));
  return given.length === ours.length && timingSafeEqual(given, ours) ? message : null;
}

const namesOf = ({ authorityId, messageId }: CalledMessage): string => `${authorityId}.${messageId}`;

const markOf = (key: Uint8Array, message: CalledMessage): string =>
  createHmac('sha256', key).update(MARK).update(namesOf(message)).digest('base64url');
