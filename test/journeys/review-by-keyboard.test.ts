import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/chromium.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { tanaka, yoshida } from './people.ts';
import { file } from './resident-journey.ts';
import { signIn } from './staff-journey.ts';
import { startWalk, type Walk } from './walk.ts';

let world: TestWorld;
let browser: Browser;
let reviewer: Walk;

beforeAll(async () => {
  [world, browser] = await Promise.all([
    startTestWorld('2022-02-21T09:00', { reviewUndoSeconds: 60 }),
    launchBrowser(),
  ]);
  for (const person of [yoshida, tanaka]) {
    const resident = await startWalk(browser, world, { width: 375, javaScript: false });
    await file(resident, person);
    await resident.close();
  }
  reviewer = await startWalk(browser, world, { width: 1280, javaScript: true });
  await signIn(reviewer, world.staff.reviewer);
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

/** Presses the keys one after another, each on the page that the one before led to. */
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await reviewer.page.keyboard.press(key);
    await reviewer.page.waitForLoadState('load');
  }
}
const heading = (name: string) => reviewer.page.getByRole('heading', { name }).waitFor();
const noticesMailed = () => world.mails.filter(({ subject }) => subject.includes('ダウンロード')).length;

describe('a reviewer without a mouse', () => {
  it('reviews a filing that is in order with four keys: next, kit, identity, accept', async () => {
    await reviewer.page.goto('/console/filings');
    await press('ArrowRight');
    await reviewer.page.getByRole('group', { name: '確かめること' }).waitFor();
    await press('1', '2', 'a');
    await heading('受理することにしました');
  });

  it('goes on, notices a slip, and takes the decision back before anybody is told', async () => {
    await press('ArrowRight');
    await reviewer.page.getByRole('group', { name: '確かめること' }).waitFor();
    await press('y');
    await heading('受理することにしました');
    await press('u');
    await reviewer.page.getByRole('button', { name: '受理する' }).waitFor();
    await world.pass(1);
    expect(noticesMailed()).toBe(0);
  });

  it('decides again, and after the minute the resident is told, once', async () => {
    await reviewer.page.reload();
    await press('1', '2', 'a');
    await heading('受理することにしました');
    await world.pass(1);
    await world.settle();
    expect(noticesMailed()).toBe(1);
    await reviewer.page.reload();
    await heading('受理しました');
  });
});
