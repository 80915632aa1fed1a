import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/chromium.ts';
import { openRows } from '../web/rows.ts';
import { caseReportOf } from '../web/seeded-rows.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { examine } from './examination.ts';
import { signIn } from './staff-journey.ts';
import { startWalk, type Walk } from './walk.ts';

let world: TestWorld;
let browser: Browser;
let manager: Walk;
const found: string[] = [];
beforeAll(async () => {
  [world, browser] = await Promise.all([startTestWorld('2022-02-14T10:00'), launchBrowser()]);
  const rows = await openRows(world);
  for (let place = 0; place < 3; place += 1)
    await caseReportOf(rows, world.staff.facilities.clinic.facilityId);
  await rows.close();
  await world.pass(15);
  manager = await startWalk(browser, world, { width: 1280, javaScript: true });
  await signIn(manager, world.staff.manager);
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

describe('the pages of surveillance', () => {
  it('show charts with their tables, by day and by week, and a day without anything', async () => {
    const { page } = manager;
    await page.goto('/console/surveillance');
    expect(await page.locator('figure.chart').count()).toBe(8);
    found.push(...(await examine(page, 'surveillance')));
    await page.selectOption('[name="unit"]', 'week');
    await page.locator('form.filter-bar button').click();
    await page.getByText('第6週').first().waitFor();
    found.push(...(await examine(page, 'surveillance-weeks')));
    await page.goto('/console/surveillance?from=2021-01-01&to=2021-01-02');
    found.push(...(await examine(page, 'surveillance-empty')));
  });

  it('show what was counted at 24:00, and what is another figure now', async () => {
    const { page } = manager;
    await page.goto('/console/surveillance');
    await page.getByRole('link', { name: '24時の記録' }).click();
    await page.getByRole('link', { name: '2022年2月14日(月)' }).waitFor();
    found.push(...(await examine(page, 'snapshots')));
    await page.getByRole('link', { name: '2022年2月14日(月)' }).click();
    await page.getByText('数え直しても同じ数です').waitFor();
    found.push(...(await examine(page, 'snapshot')));
  });

  it('keep nobody out', () => {
    expect([...found, ...manager.troubles]).toEqual([]);
  });
});
