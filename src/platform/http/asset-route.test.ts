import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { assetRoute, encodingFor } from './asset-route.ts';
import type { RouteRequest } from './route.ts';

describe('encodingFor', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['BR', 'br'],
    ['gzip;q=0.0', 'identity'],
    ['', 'identity'],
  ])('%s is answered with %s', (header, encoding) => expect(encodingFor(header)).toBe(encoding));
});

describe('assetRoute', () => {
  const body = 'p{margin:0}'.repeat(100);
  const route = assetRoute({ path: '/assets/a.0.css', type: 'text/css', body });
  const fetchWith = async (acceptEncoding: string): Promise<Response> => {
    const header = (name: string) => (name === 'accept-encoding' ? acceptEncoding : undefined);
    return route.handle({ context: { req: { header } } } as unknown as RouteRequest);
  };

  it('sends the same file in every encoding, and says which', async () => {
    const [br, gzip, plain] = await Promise.all([fetchWith('br'), fetchWith('gzip'), fetchWith('')]);
    expect(brotliDecompressSync(await br.arrayBuffer()).toString()).toBe(body);
    expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(body);
    expect(await plain.text()).toBe(body);
    expect([br, gzip, plain].map(answer => answer.headers.get('content-encoding'))).toEqual([
      'br',
      'gzip',
      null,
    ]);
    expect(br.headers.get('vary')).toBe('accept-encoding');
  });
});
