import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AuthorityId } from '../../kernel/ids.ts';

export type CookieName = 'staff' | 'resident' | 'draft';

const TOKEN = /^(\d{1,9})\.([A-Za-z0-9_-]{43})$/;

/** A session token with the authority that it belongs to: the tenant must be known before the row can be seen. */
export interface SessionCookie {
  readonly authorityId: AuthorityId;
  readonly token: string;
}

/** Sets a `__Host-` cookie that scripts cannot read. Lax, so that a link in a mail finds the session. */
export function writeSessionCookie(
  context: Context,
  name: CookieName,
  cookie: SessionCookie,
  maxAgeSeconds: number,
): void {
  setCookie(context, name, `${cookie.authorityId}.${cookie.token}`, {
    prefix: 'host',
    secure: true,
    path: '/',
    httpOnly: true,
    sameSite: name === 'staff' ? 'Strict' : 'Lax',
    maxAge: maxAgeSeconds,
  });
}

/** Reads the cookie; null when absent or not of our form. */
export function readSessionCookie(context: Context, name: CookieName): SessionCookie | null {
  const parts = TOKEN.exec(getCookie(context, name, 'host') ?? '');
  if (parts?.[1] === undefined || parts[2] === undefined) return null;
  return { authorityId: Number(parts[1]) as AuthorityId, token: parts[2] };
}

/** Removes the cookie from the browser. */
export function clearSessionCookie(context: Context, name: CookieName): void {
  deleteCookie(context, name, { prefix: 'host', secure: true, path: '/' });
}

const FLOW = 'flow';

/** Keeps what was sealed for a browser while it is at another site; Lax, so that it comes along when it is sent back. */
export function writeFlowCookie(context: Context, sealed: string, maxAgeSeconds: number): void {
  setCookie(context, FLOW, sealed, {
    prefix: 'host',
    secure: true,
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: maxAgeSeconds,
  });
}

/** Reads it; null when absent. */
export const readFlowCookie = (context: Context): string | null => getCookie(context, FLOW, 'host') ?? null;

/** Removes it from the browser. */
export function clearFlowCookie(context: Context): void {
  if (readFlowCookie(context) !== null)
    deleteCookie(context, FLOW, { prefix: 'host', secure: true, path: '/' });
}
