import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/chromium.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { signIn } from './staff-journey.ts';
import { startWalk, type Walk } from './walk.ts';

let world: TestWorld;
let browser: Browser;
let walk: Walk;

beforeAll(async () => {
  [world, browser] = await Promise.all([startTestWorld('2020-07-20T09:00'), launchBrowser()]);
  walk = await startWalk(browser, world, { width: 1280, javaScript: true });
  const session = await walk.page.context().newCDPSession(walk.page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

describe('a passkey of the browser itself', () => {
  it('is made on the page of one’s own account and opens the console instead of the code', async () => {
    const { page } = walk;
    const { clinic } = world.staff;
    await signIn(walk, clinic);
    await page.goto('/console/account');
    await page.getByRole('link', { name: 'パスキーを登録する' }).click();
    await page.getByLabel('パスキーの名前').fill('診察室のパソコン');
    await page.getByLabel('いまのパスワード').fill(clinic.password);
    await page.getByRole('button', { name: 'パスキーを登録する' }).click();
    await page.getByText('パスキーを登録しました').waitFor();

    await page.getByRole('button', { name: 'サインアウト' }).first().click();
    await page.getByLabel('ログイン名').fill(clinic.loginName);
    await page.getByLabel('パスワード').fill(clinic.password);
    await page.getByRole('button', { name: '次へ進む' }).click();
    await page.getByRole('button', { name: 'パスキーでサインインする' }).click();
    await page.getByRole('heading', { name: '今日の仕事' }).waitFor();
    expect(walk.troubles).toEqual([]);
  });

  it('is not offered without scripts, where the code is', async () => {
    const quiet = await startWalk(browser, world, { width: 375, javaScript: false });
    const { clinic } = world.staff;
    await quiet.page.goto('/console');
    await quiet.page.getByLabel('ログイン名').fill(clinic.loginName);
    await quiet.page.getByLabel('パスワード').fill(clinic.password);
    await quiet.page.getByRole('button', { name: '次へ進む' }).click();
    await quiet.page.getByLabel('認証コード').waitFor();
    expect(await quiet.page.getByRole('button', { name: 'パスキーでサインインする' }).isVisible()).toBe(
      false,
    );
    await quiet.close();
  });
});
