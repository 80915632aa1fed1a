import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProvider } from '../../src/platform/oidc/provider.test-server.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { examine } from './examination.ts';
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

describe('a real provider of identities, at a site of its own', () => {
  it('lets the people of an authority in by plain redirects, without scripts', async () => {
    const provider = await startProvider([`${world.origin}/console/sign-in/provider/callback`]);
    const { manager } = world.staff;
    const { page, close } = await startWalk(browser, world, { width: 1280, javaScript: false });
    const faults: string[] = [];
    // Pages that nobody reaches without a provider, so no other test looks at them.
    const eyes = await startWalk(browser, world, { width: 1280, javaScript: true });
    const look = async (): Promise<void> => {
      await eyes.page.context().clearCookies();
      await eyes.page.context().addCookies(await page.context().cookies(world.origin));
      await eyes.page.goto(page.url());
      faults.push(...(await examine(eyes.page, new URL(page.url()).pathname, [375, 1280])));
    };
    await signIn({ ...walk, page }, manager);
    await page.goto('/console/identity-provider');
    await page.getByLabel('サインインの画面に出す名前').fill('県庁ID');
    await page.getByLabel('発行者').fill(provider.issuer);
    await page.getByLabel('クライアントID').fill(provider.clientId);
    await page.getByLabel('クライアントシークレット').fill(provider.clientSecret);
    await page.getByLabel('手段の言葉').fill('otp');
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByRole('button', { name: '使いはじめる' }).click();
    await page.getByText('使いはじめました').waitFor();
    await look();

    const email = 'manager@pref.example';
    provider.welcome({ subject: 'a-manager', email, emailVerified: true, acr: null, amr: ['pwd', 'otp'] });
    await page.goto('/console/account');
    await page.getByRole('link', { name: '県庁IDと結びつける' }).click();
    await look();
    await page.getByRole('button', { name: '続ける' }).click();
    await page.getByText(email).waitFor();
    await look();
    await page.getByLabel('いまのパスワード').fill(manager.password);
    await page.getByRole('button', { name: '結びつける' }).click();
    await page.getByText('組織のIDと結びつけました').waitFor();
    await look();

    await page.getByRole('button', { name: 'サインアウト' }).first().click();
    await page.getByRole('link', { name: '県庁IDで入る' }).click();
    await page.getByRole('button', { name: '続ける' }).click();
    await page.getByRole('heading', { name: '今日の仕事' }).waitFor();

    await page.goto('/console/account');
    await page.getByRole('button', { name: 'サインアウト' }).first().click();
    await page.getByRole('link', { name: '県庁IDからもサインアウトする' }).waitFor();
    await look();
    expect(faults).toEqual([]);
    await eyes.close();
    await close();
    await provider.close();
  });
});
