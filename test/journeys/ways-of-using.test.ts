import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/ui/language.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { approve } from './every-language.ts';
import { examineForcedColors } from './forced-colors.ts';
import { readByTab, useKeyboard } from './keyboard.ts';
import { fileByKeyboard } from './keyboard-journey.ts';
import { answerIn, fileIn, lookAroundIn, openLinkIn, visitPublicPagesIn } from './language-journey.ts';
import { examineLargeText } from './large-text.ts';
import { examineForPaper, type PrintedPage, printOnPaper } from './on-paper.ts';
import { day, type Person, tanaka, yoshida } from './people.ts';
import { examineStillness } from './stillness.ts';
import { examineTouch } from './touch.ts';
import { startWalk, type Walk } from './walk.ts';

let world: TestWorld;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([startTestWorld('2022-02-21T09:00'), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

const person = (language: Language): Person => ({
  name: 'Maria Aparecida dos Santos Nakamura',
  kana: 'マリア アパレシーダ ドス サントス ナカムラ',
  born: { year: '1996', month: '4', day: '12' },
  onset: day(2, 20),
  tested: day(2, 21),
  postalCode: '2430434',
  house: '12丁目345番678号 グランドメゾン海老名セントラルレジデンスイーストタワー4321号室',
  phone: `090-0000-0${400 + language.length * 7 + language.charCodeAt(0)}`,
  email: `${language.toLowerCase()}.maria.aparecida.dos.santos.nakamura@long-company-name.invalid`,
});

/** Walks everything that strangers and residents see, each page in each state once. */
async function seeEverything(
  language: Language,
  examine: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const seen = new Set<string>();
  const start = (): Promise<Walk> =>
    startWalk(browser, world, {
      width: 375,
      javaScript: true,
      look: async (page, name) => {
        if (!seen.has(name)) await examine(page, name);
        seen.add(name);
      },
    });
  const stranger = await start();
  await timed('public', () => visitPublicPagesIn(stranger, language));
  await stranger.close();
  const journey = { walk: await start(), language, person: person(language) };
  await timed('fileIn', () => fileIn(journey));
  await approve(world);
  await openLinkIn(journey);
  await timed('pass', () => world.pass(24));
  await answerIn(journey, { temperature: '38.2', condition: 'same', urgent: true });
  await timed('pass', () => world.pass(24));
  await answerIn(journey, { temperature: '36.4', condition: 'relieved' });
  await lookAroundIn(journey);
  await journey.walk.close();
  expect(seen.size).toBeGreaterThan(28);
}

const T = new Map<string, number>();
async function timed<R>(n: string, f: () => Promise<R>): Promise<R> {
  const a = performance.now();
  try { return await f(); } finally { T.set(n, (T.get(n) ?? 0) + performance.now() - a); }
}
describe('with other eyes and hands', () => {
  const faults: string[] = [];
  const printed = new Map<string, PrintedPage>();

  it('every page is seen in Japanese', async () => {
    await seeEverything('ja', async (page, name) => {
      faults.push(
        ...(await timed('examineLargeText', () => examineLargeText(page, name))),
        ...(await timed('examineTouch', () => examineTouch(page, name))),
        ...(await timed('examineForcedColors', () => examineForcedColors(page, name))),
        ...(await timed('examineStillness', () => examineStillness(page, name))),
        ...(await timed('examineForPaper', () => examineForPaper(page, name))),
      );
      if (PRINTED.includes(name)) printed.set(name, await timed('pdf', () => printOnPaper(page)));
    });
  });

  it.each(['en', 'pt-BR', 'vi'] as const)('every page is seen in %s', async language => {
    await seeEverything(language, async (page, name) => {
      faults.push(...(await examineLargeText(page, `${language} ${name}`)));
    });
  });

  it('nothing is found', () => {
    expect(faults).toEqual([]);
  });
  afterAll(() => console.log(T));
  it('prints', () => {
    expect([...printed].map(([name, { sheets, faults }]) => [name, sheets, faults])).toEqual([]);
  });
});

const PRINTED: readonly string[] = ['landing', '/preparation', '/faq', 'done', 'status'];

describe('with the keyboard alone', () => {
  it.each([
    { javaScript: false, who: yoshida },
    { javaScript: true, who: tanaka },
  ])(
    'files from the landing page to the page after filing (JavaScript: $javaScript)',
    async ({ javaScript, who }) => {
      const faults: string[] = [];
      const walk = await startWalk(browser, world, { width: 375, javaScript });
      const keys = useKeyboard(walk.page);
      await fileByKeyboard(walk, keys, who);
      expect(new URL(walk.page.url()).pathname).toBe('/ja/filing/done');
      expect([...keys.faults, ...faults]).toEqual([]);
      await walk.close();
    },
  );

  it.each(['/ja', '/pt-BR/may-i?age=', '/ja/faq', '/vi/preparation'])(
    'reads %s from top to end',
    async path => {
      const walk = await startWalk(browser, world, { width: 375, javaScript: false });
      await walk.page.goto(path);
      expect(await readByTab(walk.page, path)).toEqual([]);
      await walk.close();
    },
  );
});
void AxeBuilder;
