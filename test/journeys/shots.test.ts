import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { launchBrowser } from '../browser/chromium.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { openMailedLink } from './link-journey.ts';
import { answerToday } from './observation-journey.ts';
import { tanaka, yoshida } from './people.ts';
import { file } from './resident-journey.ts';
import { approve, claimNext, sendBack, signIn } from './staff-journey.ts';
import { startWalk } from './walk.ts';

mkdirSync('/tmp/shots/j', { recursive: true });
let world: TestWorld;
let browser: Browser;
beforeAll(async () => {
  world = await startTestWorld('2022-02-21T09:00');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});
const prefix = '';
const shoot = async (page: Page, name: string) => {
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.screenshot({ path: `/tmp/shots/j/${prefix}${name}-${width}.png`, fullPage: true });
  }
};
it('shoots', async () => {
  const walk = await startWalk(browser, world, { width: 375, javaScript: true, look: shoot });
  const staff = await startWalk(browser, world, { width: 1280, javaScript: true, look: shoot });
  let current = walk;
  try {
    const { page } = walk;
    await page.goto('/ja/nothing');
    await walk.look('not-found');
    await page.goto('/ja/status');
    await walk.look('signed-out');
    await page.goto('/v');
    await walk.look('verify-empty');
    await page.goto('/ja/filing/conditions');
    await walk.look('expired');
    await file(walk, yoshida);
    await openMailedLink(walk, yoshida, '受け付けました');
    await walk.look('status-submitted');
    await page.goto('/ja');
    await walk.look('landing-filed');
    await page.goto('/ja/observe');
    await walk.look('observe-not-yet');
    await page.goto('/ja/certificate');
    await walk.look('certificate-early');
    await page.goto('/ja/observations');
    await walk.look('answers-empty');
    await page.goto('/ja/status/access-log');
    await walk.look('access-log-empty');
    current = staff;
    await signIn(staff, world.staff.manager);
    await claimNext(staff);
    await approve(staff);
    await staff.page.goto('/console/filings?status=all');
    await staff.look('staff-queue-empty');
    await staff.page.goto('/console/cases');
    await staff.look('staff-cases');
    await staff.page.getByRole('link', { name: '𠮷田' }).click();
    await staff.look('staff-case-new');
    await staff.page.goto('/console/tasks');
    await staff.look('staff-tasks-empty');
    await staff.page.goto('/console/accounts');
    await staff.look('staff-accounts');
    await staff.page.goto('/console/accounts/new');
    await staff.look('staff-account-new');
    await staff.page.goto('/console/account');
    await staff.look('staff-own-account');
    await staff.page.goto('/console/account/password');
    await staff.look('staff-own-password');
    await staff.page.goto('/console/nothing');
    await staff.look('staff-not-found');
    current = walk;
    await openMailedLink(walk, yoshida, 'ダウンロード');
    await walk.look('status-issued');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 750, height: 1000 });
    await page.screenshot({ path: '/tmp/shots/j/status-print.png', fullPage: true });
    await page.emulateMedia({ media: 'screen' });
    await world.pass(24);
    await openMailedLink(walk, yoshida, 'きょうの');
    await walk.look('after-ask-link');
    await page.goto('/ja/observe');
    await page.getByLabel('体温は何度ですか').fill('３６５');
    await page.getByRole('button', { name: '答える' }).click();
    await walk.look('observe-error');
    await answerToday(walk, { temperature: '38.2', change: '症状があり、変わらない', symptoms: ['せき'] });
    await walk.look('observed-ok');
    await page.goto('/ja/status');
    await walk.look('status-answered');
    await world.pass(24);
    await answerToday(walk, { temperature: '38.8', change: '症状が悪くなった', symptoms: ['せき'] });
    await walk.look('observed-caution');
    await world.pass(24);
    await answerToday(walk, {
      temperature: '38.8',
      change: '症状が悪くなった',
      symptoms: ['せき'],
      emergency: ['胸の痛み'],
    });
    await walk.look('observed-urgent');
    await page.goto('/ja/status');
    await walk.look('status-urgent');
    await page.goto('/ja/observations');
    await walk.look('answers');
    current = staff;
    await signIn(staff, world.staff['health-centre']).catch(() => undefined);
    await staff.page.goto('/console');
    await staff.look('staff-home-work');
    await staff.page.goto('/console/tasks');
    await staff.look('staff-tasks');
    await staff.page.getByRole('link', { name: '𠮷田' }).first().click();
    await staff.look('staff-task');
    await staff.page.getByRole('button', { name: '受け持つ' }).click();
    await staff.look('staff-task-mine');
    await staff.page.getByRole('link', { name: 'くわしく見る' }).click();
    await staff.look('staff-case');
    await staff.page.getByRole('link', { name: '電話で聞き取る' }).first().click();
    await staff.look('staff-ask-by-phone');
    await staff.page.goto('/console/tasks');
    await staff.page.getByRole('link', { name: '𠮷田' }).first().click();
    await staff.page.getByLabel('受診をすすめた').check();
    await staff.page.getByRole('button', { name: '結果を記録' }).click();
    await staff.look('staff-task-done');
    current = walk;
    await page.goto('/ja/withdraw');
    await walk.look('withdraw');
    await page.goto('/ja/status/access-log');
    await walk.look('access-log');
    await world.pass(24);
    await answerToday(walk, { temperature: '36.8', change: '症状が軽くなった' });
    await page.goto('/ja/status');
    await walk.look('status-relieved');
    await world.pass(24);
    await answerToday(walk, { temperature: '36.5', change: '症状はない' });
    await world.pass(24 * 4);
    await page.goto('/ja/status');
    await walk.look('status-before-end');
    await world.pass(24);
    await page.goto('/ja/status');
    await walk.look('status-over');
    await page.goto('/ja/certificate');
    await walk.look('certificate-ready');
    console.log(await page.locator('main').innerText());
    await page.getByRole('button', { name: '証明書を受け取る' }).click();
    await walk.look('certificate-issued');
    await page.goto('/ja/status');
    await walk.look('status-certificate');
    current = staff;
    await staff.page.goto('/console/cases');
    await staff.page
      .getByRole('link', { name: '𠮷田' })
      .click()
      .catch(() => undefined);
    await staff.look('staff-case-over');
  } catch (e) {
    await shoot(current.page, 'ERROR');
    console.log(current.page.url(), await current.page.locator('main').innerText());
    throw e;
  }
  console.log(walk.troubles, staff.troubles);
});
