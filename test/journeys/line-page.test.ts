import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryLine } from '../../src/platform/line/memory.line.ts';
import { languages } from '../../src/ui/language.ts';
import { launchBrowser } from '../browser/chromium.ts';
import { fileAndOpen, tokenIn } from '../web/acts.ts';
import { type Client, createClient } from '../web/client.ts';
import { bodyOf, deliver, LINE_ACCOUNT, textEvent } from '../web/line-user.ts';
import { birthday, konno, washimi } from '../web/people.ts';
import { openRows } from '../web/rows.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { examine } from './examination.ts';
import { textsOf, untranslatedIn } from './untranslated.ts';

const USER = `U${'5'.repeat(32)}`;

let world: TestWorld;
let browser: Browser;
let page: Page;

const link = async (client: Client): Promise<void> => {
  const code = /\d{4} \d{4}/.exec((await client.post('/ja/line/code')).text)?.[0] ?? '';
  expect(await deliver(world.origin, bodyOf(textEvent(USER, code)))).toBe(200);
};

beforeAll(async () => {
  [world, browser] = await Promise.all([
    startTestWorld('2022-02-14T09:00', { line: LINE_ACCOUNT, linePort: memoryLine() }),
    launchBrowser(),
  ]);
  const [client, second] = [createClient(world.origin), createClient(world.origin)];
  await fileAndOpen(world, client, washimi);
  await fileAndOpen(world, second, konno);
  const rows = await openRows(world);
  await rows.select(
    `update app.filing set household_id = (select filing_id from app.filing where email = $1) where email = $2`,
    [washimi.email, konno.email],
  );
  await rows.close();
  await link(client);
  page = await browser.newPage({ baseURL: world.origin });
  await page.goto(`/ja/open/${tokenIn(world.mailTo(washimi.email, '/open/').body)}`);
  for (const [name, value] of Object.entries(birthday))
    await page.locator(`[name="${name}"]`).fill(String(value));
  await page.locator('main button[type=submit]').first().click();
  await page.waitForURL('**/ja/status');
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

describe('the page about LINE', () => {
  it.each(languages)('can be read and used by everybody in %s', async language => {
    await page.goto(`/${language}/line`);
    expect(await page.locator('main form').count()).toBe(3);
    expect(await page.getByRole('img').count()).toBeGreaterThan(0);
    const found = [...(await examine(page, 'line'))];
    found.push(...untranslatedIn(await textsOf(page), language, ['LINE']));
    await page.locator('main button.button-primary').click();
    await page.locator('main .big-date').waitFor();
    found.push(...(await examine(page, 'code')));
    found.push(...untranslatedIn(await textsOf(page), language, ['LINE']));
    expect(found).toEqual([]);
    await world.clock.advance(15 * 60_000);
  });
});
