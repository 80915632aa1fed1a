import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/chromium.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { type Keyboard, useKeyboard } from './keyboard.ts';
import { fileByKeyboard } from './keyboard-journey.ts';
import { tanaka, yoshida } from './people.ts';
import { readByTab } from './reading-order.ts';
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

/** Sits down at a page with a keyboard, and leaves it when `act` is over. */
async function sitDown<Found>(
  javaScript: boolean,
  act: (keys: Keyboard, walk: Walk) => Promise<Found>,
): Promise<Found> {
  const walk = await startWalk(browser, world, { width: 375, javaScript });
  const keys = useKeyboard(walk.page);
  const found = await act(keys, walk);
  expect([...keys.faults, ...walk.troubles]).toEqual([]);
  await walk.close();
  return found;
}
const idOfFocus = ({ page }: Walk): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

describe('with the keyboard alone', () => {
  it.each([
    { scripts: 'without scripts', javaScript: false, who: yoshida },
    { scripts: 'with scripts', javaScript: true, who: tanaka },
  ])('a person files, $scripts', async ({ javaScript, who }) => {
    const path = await sitDown(javaScript, async (keys, walk) => {
      await fileByKeyboard(walk, keys, who);
      return new URL(walk.page.url()).pathname;
    });
    expect(path).toBe('/ja/filing/done');
  });

  it('a page that found mistakes says so in its title, opens at their list, and leads on to the boxes', async () => {
    await sitDown(false, async (keys, walk) => {
      await walk.page.goto('/ja/may-i');
      await keys.pressOn('main form button');
      expect(await walk.page.title()).toMatch(/^エラー/);
      expect(await idOfFocus(walk)).toBe('error-summary');
      await keys.press('Tab', 'Enter');
      expect(await idOfFocus(walk)).toBe('age');
      await walk.page.keyboard.type('30');
      expect(await walk.page.locator('[name=age]').inputValue()).toBe('30');
    });
  });

  it('jumps over the header, back into it, and goes on in another language', async () => {
    await sitDown(false, async (keys, { page }) => {
      await page.goto('/ja/faq');
      await keys.press('Tab', 'Enter');
      await keys.tabTo('main a');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#q1');
      await keys.tabBackTo('.language-selector summary');
      await keys.press('Enter');
      await keys.pressOn('.language-selector a[hreflang="vi"]');
      expect(new URL(page.url()).pathname).toBe('/vi/faq');
    });
  });

  it('jumps to an answer and reads on from there', async () => {
    await sitDown(false, async (keys, { page }) => {
      await page.goto('/ja/faq');
      await keys.tabTo('main a[href="#q10"]');
      await keys.press('Enter');
      await keys.tabTo('main a:not([href^="#q"])');
      expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe('q10');
    });
  });

  it('unfolds what is folded, and folds it again', async () => {
    await sitDown(false, async (keys, { page }) => {
      await page.goto('/ja');
      const factors = page.locator('main details li').first();
      await keys.tabTo('main summary');
      await keys.press('Space');
      expect(await factors.isVisible()).toBe(true);
      await keys.press('Enter');
      expect(await factors.isVisible()).toBe(false);
    });
  });

  it.each([
    { path: '/ja', width: 375 },
    { path: '/pt-BR/may-i', width: 320 },
    { path: '/vi/preparation', width: 375 },
    { path: '/ja/inquiry', width: 1280 },
  ])('reaches everything on $path at $width in the order of reading', async ({ path, width }) => {
    const walk = await startWalk(browser, world, { width, javaScript: false });
    await walk.page.goto(path);
    expect(await readByTab(walk.page, path)).toEqual([]);
    await walk.close();
  });
});
