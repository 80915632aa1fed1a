import { createHash } from 'node:crypto';

/** A file that the server sends with an immutable cache, because its path holds a hash of its content. */
export type Asset = { readonly path: string; readonly type: string; readonly body: string };

/** Names `body` as `/assets/<name>.<hash>.<extension>`; the hash is 64 bits of SHA-256. */
export function asset(name: string, extension: 'css' | 'js' | 'svg', type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { path: `/assets/${name}.${hash}.${extension}`, type, body };
}
