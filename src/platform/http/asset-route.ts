import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Access, Route } from './route.ts';

/** A file whose path holds a hash of its content. */
export interface ServedAsset {
  readonly path: string;
  readonly type: string;
  readonly body: string | Uint8Array;
}

type Encoding = 'br' | 'gzip' | 'identity';

/**
 * Serves a file that browsers keep for good. It is compressed once, when the server starts. Pages are never
 * compressed: they hold secrets beside what the visitor typed, and the length would tell of them (BREACH).
 */
export function assetRoute(asset: ServedAsset, access: Access = { kind: 'anyone' }): Route {
  const bodies: Readonly<Record<Encoding, string | Uint8Array>> = {
    br: brotliCompressSync(asset.body),
    gzip: gzipSync(asset.body, { level: 9 }),
    identity: asset.body,
  };
  return {
    method: 'GET',
    path: asset.path,
    access,
    handle: request => {
      const encoding = encodingFor(request.context.req.header('accept-encoding') ?? '');
      const headers: Record<string, string> = {
        'content-type': asset.type,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
      };
      if (encoding !== 'identity') headers['content-encoding'] = encoding;
      return new Response(bodies[encoding] as BodyInit, { headers });
    },
  };
}

/** The best encoding that the header accepts; one with `q=0` is refused. */
export function encodingFor(acceptEncoding: string): Encoding {
  const accepted = acceptEncoding
    .split(',')
    .map(part => part.trim().toLowerCase())
    .filter(part => !/;\s*q=0(\.0*)?$/.test(part))
    .map(part => part.split(';')[0]?.trim());
  if (accepted.includes('br')) return 'br';
  return accepted.includes('gzip') ? 'gzip' : 'identity';
}
