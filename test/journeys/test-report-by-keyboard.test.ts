import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/chromium.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { type CountedKeys, countKeys } from './counted-keys.ts';
import { examine } from './examination.ts';
import { photo } from './photos.ts';
import { signIn } from './staff-journey.ts';
import { startWalk, type Walk } from './walk.ts';

/** People type about five keys a second. */
const KEYS_A_SECOND = 5;
const WITHIN = 15 * KEYS_A_SECOND;

let world: TestWorld;
let browser: Browser;
let clinic: Walk;
let support: Walk;
const faults: string[] = [];

beforeAll(async () => {
  [world, browser] = await Promise.all([startTestWorld('2020-07-20T15:00'), launchBrowser()]);
  clinic = await startWalk(browser, world, { width: 1280, javaScript: true });
  support = await startWalk(browser, world, { width: 1280, javaScript: true });
  await signIn(clinic, world.staff.clinic);
  await signIn(support, world.staff['entry-support']);
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

/** Looks at the page as it is, at every width. */
async function look({ page }: Walk, name: string): Promise<void> {
  faults.push(...(await examine(page, name)));
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** Moves down in the list in which the focus is, and says how many keys that took. */
async function down({ page }: Walk, steps: number): Promise<number> {
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
  return steps;
}

const confirmed = ({ page }: Walk) => page.getByText('登録しました').waitFor();
const personGroup = ({ page }: Walk) => page.getByRole('group', { name: '検査を受けた方' });

describe('a clinic with the keyboard alone', () => {
  it('reports its first negative within 15 seconds of typing, from opening the form to the confirmation', async () => {
    await clinic.page.goto('/console/tests');
    const keys: CountedKeys = countKeys(clinic.page);
    await keys.open('n');
    expect(await personGroup(clinic).isVisible()).toBe(false);
    await keys.start('sampledOn');
    await keys.type('sampledOn', '7/18');
    await keys.type('specimen', '');
    const inSpecimens = await down(clinic, 3);
    await keys.type('method', 'P');
    await keys.choose('result', 'negative');
    await keys.submit();
    await confirmed(clinic);
    await clinic.page.getByText('PCR、陰性').waitFor();
    expect(keys.pressed + inSpecimens).toBeLessThanOrEqual(WITHIN);
    keys.tell('first negative');
  });

  it('and the next ones with what it used last, in less', async () => {
    const keys = countKeys(clinic.page);
    await keys.start('sampledOn');
    await keys.type('sampledOn', '7/19');
    await keys.choose('result', 'negative');
    await keys.submit();
    await confirmed(clinic);
    expect(keys.pressed).toBeLessThanOrEqual(WITHIN / 2);
    keys.tell('next negative');
    // The same day again: one key copies it.
    const again = countKeys(clinic.page);
    await again.open('s');
    await again.start('sampledOn');
    await again.choose('result', 'negative');
    await again.submit();
    await confirmed(clinic);
    expect(again.pressed).toBeLessThanOrEqual(WITHIN / 2);
    again.tell('negative of the same day');
  });

  it('is shown the person’s fields when the result asks for them, and told beside each what is wrong', async () => {
    const { page } = clinic;
    await page.keyboard.press('d');
    await page.keyboard.type('7/19');
    await page.getByLabel('陽性').check();
    await personGroup(clinic).waitFor();
    await look(clinic, 'test-form-positive');
    await page.getByRole('button', { name: '登録する' }).click();
    await page.getByText('氏名を入れてください').first().waitFor();
    await look(clinic, 'test-form-errors');
    await page.getByLabel('陰性').check();
    expect(await personGroup(clinic).isVisible()).toBe(false);
  });

  it('says of somebody who looks like one reported before whether they are the same, and goes on', async () => {
    const { page } = clinic;
    for (const phone of ['09033330001', '09033330002']) {
      await page.goto('/console/tests/new');
      await page.getByLabel('採取日').fill('7/19');
      await page.getByLabel('陽性').check();
      const person = { name: '見本　花子', nameKana: 'みほん はなこ', birthDate: 'S45.3.1', phone };
      const street = { postalCode: '2430432', address: '中央1-1' };
      for (const [name, value] of Object.entries({ ...person, ...street }))
        await page.locator(`[name="${name}"]`).fill(value);
      await page.getByLabel('性別').selectOption('female');
      await page.getByRole('button', { name: '登録する' }).click();
      await confirmed(clinic);
    }
    await page.getByRole('heading', { name: '同じ人かもしれない記録' }).waitFor();
    await look(clinic, 'test-candidates');
    const field = (await page.locator('[name^="judge-"]').first().getAttribute('name')) ?? '';
    const keys = countKeys(page);
    await keys.start(field);
    await keys.choose(field, 'different');
    await keys.open('m');
    await page.getByText('判断を記録しました').waitFor();
    expect(keys.pressed).toBeLessThanOrEqual(WITHIN / 2);
    keys.tell('another person');
  });

  it('enters many at once in the grid, and gets the bad line back', async () => {
    const { page } = clinic;
    await page.goto('/console/tests/grid');
    await look(clinic, 'test-grid');
    await page.keyboard.press('d');
    await page.keyboard.type('A-1');
    await page.keyboard.press('Tab');
    await page.keyboard.type('7/19');
    await page.getByLabel('2行目の患者番号', { exact: true }).fill('A-2');
    await page.getByLabel('2行目の採取日', { exact: true }).fill('7/32');
    await page.keyboard.press('Enter');
    await page.getByText('1件を登録しました').waitFor();
    expect(await page.getByLabel('2行目の採取日', { exact: true }).inputValue()).toBe('7/32');
    expect(await page.getByLabel('1行目の患者番号', { exact: true }).inputValue()).toBe('');
    await look(clinic, 'test-grid-errors');
  });

  it('and is asked whom a positive of the grid names, below the table, and who may be the same', async () => {
    const { page } = clinic;
    await page.goto('/console/tests/grid');
    await page.getByLabel('1行目の患者番号', { exact: true }).fill('B-1');
    await page.getByLabel('1行目の採取日', { exact: true }).fill('7/19');
    await page.getByLabel('2行目の患者番号', { exact: true }).fill('B-2');
    await page.getByLabel('2行目の結果', { exact: true }).selectOption('positive');
    await page.keyboard.press('Enter');
    await page.getByText('1件を登録しました').waitFor();
    const person = page.getByRole('group', { name: '2行目の検査を受けた方' });
    const fields = {
      氏名: '見本　花子',
      フリガナ: 'みほん はなこ',
      生年月日: 'S45.3.1',
      電話番号: '09033330003',
    };
    for (const [label, value] of Object.entries(fields)) await person.getByLabel(label).fill(value);
    await person.getByLabel('性別').selectOption('female');
    await person.getByLabel('郵便番号').fill('2430432');
    await page.keyboard.press('Enter');
    await page.getByText('町名・番地を入れてください').first().waitFor();
    await page.getByRole('heading', { name: '同じ人かもしれない記録（2行目）' }).waitFor();
    await look(clinic, 'test-grid-positive');
    await person.getByLabel('町名・番地').fill('中央1-1');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '同じ人かもしれない記録（登録した見本　花子' }).waitFor();
    const field = (await page.locator('[name^="judge-"]').first().getAttribute('name')) ?? '';
    const keys = countKeys(page);
    await keys.start(field);
    await keys.choose(field, 'different');
    await keys.open('m');
    await page.getByText('判断を記録しました').waitFor();
    expect(keys.pressed).toBeLessThanOrEqual(WITHIN / 2);
    keys.tell('another person, from the grid');
  });

  it('finds them in the list, corrects one, and sees how fast it was', async () => {
    const { page } = clinic;
    await page.goto('/console/tests');
    await look(clinic, 'test-list');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'これまでの訂正' }).waitFor();
    await look(clinic, 'test-report');
    await page.keyboard.press('e');
    await page.getByRole('heading', { name: '報告を訂正' }).waitFor();
    await look(clinic, 'test-correct');
    await page.getByLabel('検査方法').selectOption('lamp');
    await page.getByLabel('訂正する理由').selectOption('typing-error');
    await page.getByRole('button', { name: '訂正する' }).click();
    await page.getByText('訂正しました').waitFor();
    await look(clinic, 'test-corrected');
    await page.goto('/console/tests/figures');
    await look(clinic, 'test-figures');
  });
});

describe('somebody who supports the entry, with what came by FAX', () => {
  it('takes pages in, types a test beside the picture, and ends the sheet', async () => {
    const { page } = support;
    await page.goto('/console/sheets');
    await look(support, 'sheet-queue-empty');
    await page.keyboard.press('r');
    await page.getByLabel('医療機関コード').fill('1410000011');
    await page.getByLabel('用紙の画像（JPEG・PNG）').setInputFiles([await photo(40)]);
    await look(support, 'sheet-register');
    await page.getByRole('button', { name: '登録する' }).click();
    await page.getByText('1件を登録しました').waitFor();
    await page.goto('/console/sheets');
    await look(support, 'sheet-queue');
    await page.keyboard.press('n');
    await page.getByRole('img', { name: '届いた用紙の1枚目' }).waitFor();
    await look(support, 'sheet-in-hand');
    await page.keyboard.press('d');
    await page.keyboard.type('7/19');
    await page.getByLabel('陰性').check();
    await page.getByLabel('画面から入力されなかった理由').selectOption('no-web-entry');
    await page.getByRole('button', { name: '登録して、この用紙を終える' }).click();
    await page.getByText('入力を待つ用紙はありません').waitFor();
    await page.goto('/console/sheets/figures');
    await look(support, 'sheet-figures');
  });

  it('chooses the institution before a form without a page', async () => {
    const { page } = support;
    await page.goto('/console/tests/new');
    await look(support, 'test-choose-facility');
    await page.getByRole('link', { name: 'First clinic' }).click();
    await page.getByText('First clinicの代わりに入力します').waitFor();
    await look(support, 'test-proxy-form');
  });

  it('meets nothing on the way that anybody would stumble on', () => {
    expect([...faults, ...clinic.troubles, ...support.troubles]).toEqual([]);
  });
});
