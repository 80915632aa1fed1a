import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/ui/language.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { createClient } from './client.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await startTestWorld('2022-02-25T09:00');
});
afterAll(() => world.stop());

/** Every page that anybody may read in `language`, by the route table. */
const publicPages = (language: string): readonly string[] =>
  world.routes
    .filter(({ method, path, access }) => {
      const isPage = method === 'GET' && access.kind === 'anyone' && path.startsWith('/:language');
      return isPage && !path.slice('/:language'.length).includes(':') && !path.includes('/filing/');
    })
    .map(({ path }) => path.replace(':language', language));

describe('links of the public pages', () => {
  it('lead somewhere, and their parts of a page exist, in every language (K-74)', async () => {
    const client = createClient(world.origin);
    const shown = new Map<string, { status: number; text: string }>();
    const show = async (path: string) => {
      const known = shown.get(path) ?? (await client.get(path));
      shown.set(path, known);
      return known;
    };
    const dead: string[] = [];
    for (const language of languages)
      for (const page of publicPages(language)) {
        const { text } = await show(page);
        for (const [, href = ''] of text.matchAll(/<a [^>]*href="([/#][^"]*)"/g)) {
          const [path = '', anchor] = href.replaceAll('&amp;', '&').split('#');
          const target = await show(path === '' ? page : path);
          const exists =
            target.status < 400 && (anchor === undefined || target.text.includes(`id="${anchor}"`));
          if (!exists) dead.push(`${page} → ${href} (${target.status})`);
        }
      }
    expect([...new Set(dead)]).toEqual([]);
    expect(shown.size).toBeGreaterThan(60);
  });
});
