import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlLang, languages } from '../../src/ui/language.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { type Client, createClient } from './client.ts';

let world: TestWorld;
let client: Client;
beforeAll(async () => {
  world = await startTestWorld('2022-03-01T10:00');
  client = createClient(world.origin);
});
afterAll(() => world.stop());

const asking = (acceptLanguage: string) => ({ 'accept-language': acceptLanguage });
const langOf = (html: string): string | undefined => /<html lang="([^"]+)"/.exec(html)?.[1];

describe('the language of a page', () => {
  it.each([
    ['en-GB,en;q=0.9', '/en'],
    ['zh-TW,zh;q=0.9', '/zh-Hans'],
    ['pt', '/pt-BR'],
    ['ne', '/ja'],
    ['', '/ja'],
  ])('is the browser\'s at the bare address: "%s" leads to %s', async (header, path) => {
    expect((await client.get('/', asking(header))).location).toBe(path);
  });

  it('is that of the address, whatever the browser asks for', async () => {
    for (const language of languages) {
      const { text, status } = await client.get(`/${language}`, asking('vi'));
      expect(status).toBe(200);
      expect(langOf(text)).toBe(htmlLang(language));
    }
  });

  it("is that of the address on error pages, too, and the browser's where the address has none", async () => {
    const missing = await client.get('/ko/nowhere?a=1', asking('vi'));
    expect([missing.status, langOf(missing.text)]).toEqual([404, 'ko']);
    expect(missing.text).toContain('href="/en"');
    expect(missing.text).not.toContain('nowhere');
    expect(langOf((await client.get('/nowhere', asking('vi'))).text)).toBe('vi');
    expect(langOf((await client.get('/pt-BR/status', asking('vi'))).text)).toBe('pt-BR');
  });

  it('is Japanese for staff, who are offered no other', async () => {
    for (const path of ['/console/sign-in', '/console/nowhere']) {
      const { text } = await client.get(path, asking('en'));
      expect(langOf(text)).toBe('ja');
      expect(text).not.toContain('language-selector');
    }
  });
});

describe('the language selector', () => {
  it('leads from the answer to a form without a page to the page that held the form', async () => {
    const form = '/ja/filing/email';
    const answer = await client.post(`${form}/resend`, {}, { referer: `${world.origin}${form}?told=once` });
    expect(answer.status).toBe(410);
    expect(answer.text).toContain('href="/en/filing/email?told=once"');
    const foreign = await client.post(`${form}/resend`, {}, { origin: 'https://evil.invalid' });
    expect(foreign.status).toBe(403);
    expect(foreign.text).toContain('href="/en"');
  });

  it('names each language in that language', async () => {
    const { text } = await client.get('/en');
    for (const name of [
      '日本語',
      'やさしい日本語',
      'English',
      '简体中文',
      'Tiếng Việt',
      '한국어',
      'Português',
    ])
      expect(text).toContain(name);
  });
});

it('what the rulebook and the authority are called is told in the language of the page', async () => {
  const { text } = await client.get('/en/filing/consent');
  for (const told of ['Kanagawa Prefecture', 'Corona 119 emergency line', '24 hours a day'])
    expect(text).toContain(told);
  expect((await client.get('/ja/filing/consent')).text).toContain('コロナ119');
});
