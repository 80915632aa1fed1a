import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productFiles } from '../architecture/source-files.ts';
import { pathOf } from './route-requests.ts';
import { type CallerName, type SeededWorld, startSeededWorld } from './seeded-world.ts';

const TOO_LONG = 'a'.repeat(4_000);

let seeded: SeededWorld;
const broken: string[] = [];

beforeAll(async () => {
  seeded = await startSeededWorld(({ method, path, status }) => {
    if (status >= 500) broken.push(`${method} ${path.slice(0, 200)} answered ${status}`);
  });
});
afterAll(() => seeded.stop());

/** Whoever reaches the pages under this address. */
function callerOf(path: string): CallerName {
  if (path.startsWith('/console/sign-in/')) return 'first-factor';
  if (path.startsWith('/fhir')) return 'program';
  return path.startsWith('/console') ? 'manager' : 'resident';
}

describe('an address that leads nowhere', () => {
  it.each([
    '/fr',
    '/JA',
    '/xx/filing/consent',
    '/ja/',
    '/ja//filing/consent',
    '/ja/filing',
    '/%6a%61/nothing',
    '/ja/%E0%A4%A',
    '/console/%',
    '/..%2f..%2fetc/passwd',
    '/.git/config',
    '/.env',
    '/assets/../package.json',
  ])('%s is not found', async path => {
    for (const caller of ['anonymous', 'manager', 'resident'] as const)
      expect((await seeded.callers[caller].get(path)).status, caller).toBe(404);
  });

  const ids = [
    'x',
    '0',
    '-1',
    'null',
    '%00',
    '%F0%9F%98%80',
    '%ED%A0%80',
    "'%20or%201=1--",
    '..%2f..',
    TOO_LONG,
    '00000000-0000-0000-0000-000000000000',
    '017ef587-735d-7000-9d66-8dc5dd12cb26x',
    '{017ef587-735d-7000-9d66-8dc5dd12cb26}',
  ];
  it.each(ids.map(id => ({ id, label: id.slice(0, 40) })))(
    'an id like $label is not found on any route',
    async ({ id }) => {
      const found: string[] = [];
      for (const route of seeded.world.routes.filter(({ path }) =>
        path.replace(':language', '').includes(':'),
      )) {
        const params = Object.fromEntries(
          Object.keys(seeded.params).map(name => [name, name === 'language' ? 'ja' : id]),
        );
        const client = seeded.callers[callerOf(route.path)];
        const path = pathOf(route, params);
        const answer =
          route.method === 'GET'
            ? await client.get(path)
            : await client.post(path, {
                outcome: 'not-reached',
                'birthday-month': '4',
                'birthday-day': '12',
              });
        if (answer.status !== 404) found.push(`${route.method} ${route.path}: ${answer.status}`);
      }
      expect(found).toEqual([]);
    },
  );
});

describe('a query that makes no sense', () => {
  const names = [
    ...new Set(
      productFiles()
        .filter(({ path }) => path.startsWith('src/modules/'))
        .flatMap(({ text }) => [...text.matchAll(/\bquery\('([a-z]+)'\)/g)])
        .map(([, name = '']) => name),
    ),
  ];
  const values = [
    '%00',
    'x',
    '9e99',
    '%ED%A0%80',
    '2022-02-30_2022-02-30T99:99_x',
    '9_2022-02-14T00:00:00.000Z_%00',
    TOO_LONG,
  ];

  it('breaks no page', async () => {
    expect(names).toEqual(expect.arrayContaining(['after', 'status', 'task', 'next']));
    const { routes } = seeded.world;
    for (const route of routes.filter(({ method, path }) => method === 'GET' && !path.startsWith('/assets')))
      for (const value of values) {
        const query = names.map(name => `${name}=${value}`).join('&');
        await seeded.callers[callerOf(route.path)].get(`${pathOf(route, seeded.params)}?${query}`);
      }
    expect(broken).toEqual([]);
  });
});
