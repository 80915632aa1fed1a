import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/ui/language.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { approve } from './every-language.ts';
import { findByEveryRule } from './examination.ts';
import { examineForcedColors } from './forced-colors.ts';
import {
  answerIn,
  fileIn,
  type LanguageJourney,
  lookAroundIn,
  openLinkIn,
  visitPublicPagesIn,
} from './language-journey.ts';
import { examineLargeText } from './large-text.ts';
import { examineForPaper, type PrintedPage, printOnPaper } from './on-paper.ts';
import { day, type Person } from './people.ts';
import { examineStillness } from './stillness.ts';
import { examineTouch } from './touch.ts';
import { startWalk } from './walk.ts';

let world: TestWorld;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([startTestWorld('2022-02-21T09:00'), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

/** Everything about this person is as long as it gets. */
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

type Examine = (page: Page, name: string) => Promise<readonly string[]>;

/** A resident of this language who is about to file; every page is examined where it is seen first. */
async function startJourney(
  language: Language,
  examine: Examine,
): Promise<LanguageJourney & { readonly seen: ReadonlySet<string>; readonly faults: readonly string[] }> {
  const seen = new Set<string>();
  const faults: string[] = [];
  const walk = await startWalk(browser, world, {
    width: 375,
    javaScript: true,
    look: async (page, name) => {
      if (seen.has(name)) return;
      seen.add(name);
      faults.push(...(await examine(page, `${language} ${name}`)));
    },
  });
  return { walk, language, person: person(language), seen, faults };
}

describe('a page in Japanese', () => {
  const found = { large: [] as string[], touch: [] as string[], colours: [] as string[] };
  const [moving, onPaper]: [string[], string[]] = [[], []];
  const printed = new Map<string, PrintedPage>();

  it('is seen in all its states', async () => {
    const journey = await startJourney('ja', async (page, name) => {
      found.large.push(...(await examineLargeText(page, name)));
      found.touch.push(...(await examineTouch(page, name)));
      found.colours.push(...(await examineForcedColors(page, name)));
      moving.push(...(await examineStillness(page, name)));
      onPaper.push(...(await examineForPaper(page, name)));
      if (KEPT_ON_PAPER.includes(name)) printed.set(name, await printOnPaper(page));
      return [];
    });
    await visitPublicPagesIn(journey.walk, 'ja');
    await fileIn(journey);
    await approve(world);
    await openLinkIn(journey);
    await world.pass(24);
    await answerIn(journey, { temperature: '38.2', condition: 'same', urgent: true });
    await world.pass(24);
    await answerIn(journey, { temperature: '36.4', condition: 'relieved' });
    await lookAroundIn(journey);
    expect(journey.seen.size).toBeGreaterThan(30);
    await journey.walk.close();
  });

  it('can be read and pressed at twice the size', () => expect(found.large).toEqual([]));
  it('has targets for a finger, and boxes that no phone enlarges', () => expect(found.touch).toEqual([]));
  it('keeps its edges and marks in the colours of the reader', () => expect(found.colours).toEqual([]));
  it('moves nothing for those who asked for that', () => expect(moving).toEqual([]));
  it('leaves on paper what is of use there, unfolded, with where the links lead', () => {
    expect(onPaper).toEqual([]);
  });
  it('fits on A4', () => {
    expect([...printed.values()].flatMap(({ faults }) => faults)).toEqual([]);
    const sheets = Object.fromEntries([...printed].map(([name, page]) => [name, page.sheets]));
    expect(sheets).toMatchObject({ 'ja /preparation': 1, 'ja status': 2 });
    expect(sheets['ja /faq']).toBeLessThanOrEqual(6);
    expect(printed.get('ja status')?.text).toContain('有症状');
  });
});

const KEPT_ON_PAPER: readonly string[] = ['ja /preparation', 'ja status', 'ja /faq'];

it.each(['en', 'pt-BR', 'vi'] as const)('no page in %s is spilt or cut at twice the size', async language => {
  const journey = await startJourney(language, examineLargeText);
  await visitPublicPagesIn(journey.walk, language);
  await fileIn(journey);
  await approve(world);
  await openLinkIn(journey);
  await lookAroundIn(journey);
  await journey.walk.close();
  expect(journey.seen.size).toBeGreaterThan(25);
  expect(journey.faults).toEqual([]);
});

it('axe finds nothing in the colours of the reader', async () => {
  const { walk } = await startJourney('ja', async () => []);
  await walk.page.emulateMedia({ forcedColors: 'active' });
  const found: string[] = [];
  for (const path of ['/ja', '/ja/faq', '/ja/may-i?age=', '/ja/preparation']) {
    await walk.page.goto(path);
    found.push(...(await findByEveryRule(walk.page)).map(violation => `${path}: ${violation}`));
  }
  expect(found).toEqual([]);
  await walk.close();
});
