import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRODUCTION_INTAKE } from '../../src/composition/intake-rules.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { examine } from './examination.ts';
import { startWalk, type Walk } from './walk.ts';

const PATIENCE_MS = 20_000;

let world: TestWorld;
let browser: Browser;

beforeAll(async () => {
  const intake = {
    ...PRODUCTION_INTAKE,
    // Every form meets a flood, with the work and half the waiting of production.
    flood: { startsAt: 0, endsBelow: 0, calmSeconds: 60 },
    challenge: { ...PRODUCTION_INTAKE.challenge, waitSeconds: 5 },
  };
  [world, browser] = await Promise.all([startTestWorld('2022-02-21T09:00', { intake }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

async function pressStart({ page }: Walk, language: string): Promise<void> {
  await page.goto(`/${language}/filing/consent`);
  await page.locator('input[name="agree"]').check();
  // Nobody reads that page in less than two seconds.
  await page.waitForTimeout(2_100);
  await page.locator('form.form button').last().click();
}

describe('a form during a flood', () => {
  it('goes on by itself in a moment where the browser can work', async () => {
    const walk = await startWalk(browser, world, { width: 375, javaScript: true });
    await pressStart(walk, 'ja');
    const started = performance.now();
    await walk.page.waitForURL('**/ja/filing/conditions', { timeout: PATIENCE_MS });
    expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
    expect(walk.troubles).toEqual([]);
    await walk.close();
  });

  it('waits for its person where the browser runs no scripts, and says for how long', async () => {
    const walk = await startWalk(browser, world, { width: 320, javaScript: false });
    await pressStart(walk, 'en');
    await walk.page.getByText('Wait 5 seconds, then press the button below').waitFor();
    await walk.page.getByRole('button', { name: 'Continue' }).click();
    await walk.page.getByText(/Wait [1-5] seconds?, then press/).waitFor();
    await walk.page.waitForTimeout(5_000);
    await walk.page.getByRole('button', { name: 'Continue' }).click();
    await walk.page.waitForURL('**/en/filing/conditions');
    expect(walk.troubles).toEqual([]);
    await walk.close();
  });

  it('waits likewise where the browser cannot work, on a page for everybody', async () => {
    const walk = await startWalk(browser, world, { width: 375, javaScript: true });
    await walk.page.route('**/assets/proof-worker.*', route => route.abort());
    await pressStart(walk, 'ja');
    await walk.page.getByRole('button', { name: '続ける' }).waitFor();
    expect(await examine(walk.page, 'held back')).toEqual([]);
    await walk.close();
  });
});
