import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/chromium.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { examine } from './examination.ts';
import { signIn } from './staff-journey.ts';
import { startWalk, type Walk } from './walk.ts';

let world: TestWorld;
let browser: Browser;
let clinic: Walk;
let centre: Walk;
const found: string[] = [];
beforeAll(async () => {
  [world, browser] = await Promise.all([startTestWorld('2022-10-03T10:00'), launchBrowser()]);
  clinic = await startWalk(browser, world, { width: 375, javaScript: true });
  centre = await startWalk(browser, world, { width: 1280, javaScript: true });
  await signIn(clinic, world.staff.clinic);
  await signIn(centre, world.staff['health-centre']);
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

const look = async ({ page }: Walk, name: string): Promise<void> => {
  found.push(...(await examine(page, name)));
};
const ANSWERS = {
  physician: '田中一郎',
  name: '山田　太郎',
  'name-kana': 'ヤマダ タロウ',
  'birth-date': 'S20.4.12',
  'postal-code': '2430432',
  address: '1-2-3',
  phone: '09012345678',
  'sampled-on': '10/2',
  'diagnosed-on': '10/2',
  'onset-on': '10/1',
};
const CHOICES = ['elderly', 'male', 'pcr', 'mild', 'none'];

describe('the pages of a 発生届', () => {
  it('serve a clinic, from the form to the question and its answer', async () => {
    const { page } = clinic;
    await page.goto('/console/case-reports');
    await look(clinic, 'case-reports-empty');
    await page.goto('/console/case-reports/new');
    for (const [name, text] of Object.entries(ANSWERS)) await page.locator(`[name="${name}"]`).fill(text);
    for (const value of CHOICES) await page.locator(`input[value="${value}"]`).first().check();
    await page.locator('[name="hospitalisation"][value="no"]').check();
    await page.locator('[name="treatment"][value="no"]').check();
    await page.getByRole('button', { name: '下書きに保存して確かめる' }).click();
    await page.getByText('神奈川県海老名市中央1-2-3').waitFor();
    await look(clinic, 'case-report-saved');
    await page.getByRole('button', { name: '届け出る', exact: true }).click();
    await page.getByText('届け出ました').waitFor();
    await look(clinic, 'case-report-reported');
  });

  it('serve a health centre: the queue, a question, a step that lacks its reason, the acceptance', async () => {
    const { page } = centre;
    await page.goto('/console/case-reports');
    await look(centre, 'case-reports-queue');
    await page.getByRole('link', { name: '山田　太郎' }).click();
    await page.waitForLoadState('load');
    await page.locator('summary', { hasText: '医療機関に問い合わせる' }).click();
    await page.locator('[name="query-message"]').fill('発病日を確かめてください。');
    await page.getByRole('button', { name: '医療機関に問い合わせる' }).click();
    await page.getByText('発病日を確かめてください。').first().waitFor();
    await look(centre, 'case-report-queried');
    await page.locator('summary', { hasText: '取り下げる' }).click();
    await page.getByRole('button', { name: '取り下げる' }).click();
    await page.getByText('理由や内容を書いてください').first().waitFor();
    await look(centre, 'case-report-step-refused');

    await clinic.page.goto('/console/case-reports');
    await look(clinic, 'case-reports-own');
    await clinic.page.getByRole('link', { name: '山田　太郎' }).first().click();
    await clinic.page.getByRole('link', { name: '直す', exact: true }).click();
    await look(clinic, 'case-report-correct');
    await clinic.page.locator('[name="onset-on"]').fill('9/30');
    await clinic.page.locator('[name="correction-reason"][value="answer-to-query"]').check();
    await clinic.page.getByRole('button', { name: '直して保存する' }).click();
    await clinic.page.getByText('訂正の記録').waitFor();
    await look(clinic, 'case-report-corrected');

    await page.reload();
    await page.keyboard.press('a');
    await page.getByText('に受理').first().waitFor();
    await look(centre, 'case-report-accepted');
  });

  it('serve proxies, the list of flaws and the daily totals', async () => {
    for (const path of ['/new', '/quality', '/daily-counts', '/daily-counts?facility=1410000011']) {
      await centre.page.goto(`/console/case-reports${path}`);
      await look(centre, path);
    }
    await clinic.page.goto('/console/case-reports/daily-counts');
    await clinic.page.locator('[name="age-20-29"]').fill('4');
    await clinic.page.getByRole('button', { name: '報告する' }).click();
    await clinic.page.getByText('総数を報告しました').waitFor();
    await look(clinic, 'daily-counts-entered');
  });

  it('hold no fault that a person with another eye, hand or phone would stumble on', () => {
    expect([...found, ...clinic.troubles, ...centre.troubles]).toEqual([]);
  });
});
