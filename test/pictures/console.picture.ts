import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { launchBrowser } from '../browser/chromium.ts';
import { keep } from './keep.ts';
import { type SmallTraining, startSmallTraining } from './small-training.ts';

/** Takes the pictures of the staff's pages anew, in a small training: `npm run pictures`. */
const CITY = '142158';

let training: SmallTraining;
let browser: Browser;
beforeAll(async () => {
  [training, browser] = await Promise.all([startSmallTraining(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await training.stop();
});

/** A browser of somebody's own, signed in. */
async function signedIn(loginName: string, office?: string): Promise<Page> {
  const { password, totpSecret } = training.trainee(loginName);
  const context = await browser.newContext({
    baseURL: training.origin,
    viewport: { width: 1280, height: 800 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    // One page never shows through another.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto('/console');
  if (office !== undefined) await page.getByLabel('所属する組織').selectOption(office);
  await page.getByLabel('ログイン名').fill(loginName);
  await page.getByLabel('パスワード').fill(password);
  await page.getByRole('button', { name: '次へ進む' }).click();
  await page.getByLabel('認証コード').fill(training.codeOf(totpSecret));
  await page.getByRole('button', { name: 'サインインする' }).click();
  await page.getByRole('heading', { name: '今日の仕事' }).waitFor();
  return page;
}

it('takes that of a health centre: whom to call', async () => {
  const page = await signedIn('health-centre');
  await page.goto('/console/tasks');
  await page.locator('[data-row]').first().click();
  await page.getByRole('group', { name: '結果' }).waitFor();
  await keep(page, '8-worklist');
});

it('takes that of a clinic: a negative test', async () => {
  const page = await signedIn('clinic');
  await page.goto('/console/tests/new');
  await page.locator('#sampledOn').fill('3/5');
  await page.locator('#specimen').selectOption({ index: 3 });
  await page.locator('#method').selectOption({ index: 1 });
  await page.getByLabel('陰性').check();
  await keep(page, '9-negative-test');
});

it('takes those of a package, and of the city that calls the people in it', async () => {
  const first = await signedIn('manager');
  await first.goto('/console/packages');
  // Not of every receiver and basis somebody is due.
  for (
    let index = 1;
    !(await first.getByRole('button', { name: 'ファイルを作る' }).isVisible());
    index += 1
  ) {
    await first.locator('#pair').selectOption({ index });
    await first.getByRole('button', { name: '提供する人を選ぶ' }).click();
    await first.waitForLoadState();
  }
  await first.getByRole('button', { name: 'ファイルを作る' }).click();
  const released = new URL(first.url()).pathname;
  await first.getByText('作成済み').first().waitFor();

  const second = await signedIn('second-manager');
  await second.goto(`${released}/release`);
  await second.getByRole('button', { name: '送り出す' }).click();
  await second.getByText('パスワードを電話で伝える').first().waitFor();
  await keep(second, '10-package');
  await second.getByRole('button', { name: 'パスワードを表示する（一度だけ）' }).click();
  const password = (await second.locator('code').first().textContent()) ?? '';

  const leader = await signedIn('support-leader', CITY);
  await leader.goto('/console/packages-received');
  await leader.locator('[data-row]').first().click();
  await leader.getByLabel('パスワード').fill(password);
  await leader.getByRole('button', { name: '開いて受け入れる' }).click();
  await leader.goto('/console/support/offers');
  await leader.locator('[data-row]').first().click();
  await keep(leader, '11-city-calls');
});
