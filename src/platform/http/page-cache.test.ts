import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { createPageCache } from './page-cache.ts';
import type { Route } from './route.ts';

/** A site of one route behind a cache; every drawing of its page has a number. */
function site(path = '/:language/faq', status: 200 | 422 = 200) {
  let now = 0;
  let drawn = 0;
  const cache = createPageCache(1_000, () => now);
  const route: Route = {
    method: 'GET',
    path,
    access: { kind: 'anyone' },
    handle: () => new Response(''),
  };
  const app = new Hono().all('*', async context => {
    const covered = cache.covers(context, route);
    const kept = covered ? cache.read(context) : null;
    if (kept !== null) return kept;
    drawn += 1;
    const answer = await context.html(`drawing ${drawn}`, status);
    if (covered) await cache.keep(context, answer);
    return answer;
  });
  return {
    pass: (ms: number) => {
      now += ms;
    },
    get: async (url: string, headers: Record<string, string> = {}) =>
      (await app.request(url, { headers: { host: 'a.example', ...headers } })).text(),
  };
}

it('shows strangers the same drawing for a moment, and then a new one', async () => {
  const { get, pass } = site();
  expect([await get('/ja/faq'), await get('/ja/faq')]).toEqual(['drawing 1', 'drawing 1']);
  pass(999);
  expect(await get('/ja/faq')).toBe('drawing 1');
  pass(1);
  expect(await get('/ja/faq')).toBe('drawing 2');
});

it('draws for each page, host, query and cookie on its own', async () => {
  const { get } = site();
  expect(await get('/ja/faq')).toBe('drawing 1');
  expect(await get('/en/faq')).toBe('drawing 2');
  expect(await get('/ja/faq', { host: 'b.example' })).toBe('drawing 3');
  for (const drawing of [4, 5]) expect(await get('/ja/faq?x=1')).toBe(`drawing ${drawing}`);
  for (const drawing of [6, 7]) expect(await get('/ja/faq', { cookie: 'a=b' })).toBe(`drawing ${drawing}`);
});

it('keeps nothing that names a row, chooses by the browser, or is no page', async () => {
  for (const { get } of [site('/:language/open/:token'), site('/v'), site('/:language/faq', 422)])
    expect([await get('/ja/faq'), await get('/ja/faq')]).toEqual(['drawing 1', 'drawing 2']);
});
