import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/chromium.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { openMailedLink } from './link-journey.ts';
import { openPaper } from './paper.ts';
import { yoshida } from './people.ts';
import { photo } from './photos.ts';
import { file, submit } from './resident-journey.ts';
import { scan } from './scanner.ts';
import { approve, claimNext, sendBack, signIn } from './staff-journey.ts';
import { startWalk, type Walk } from './walk.ts';

let world: TestWorld;
let browser: Browser;
let resident: Walk;
let staff: Walk;
/** What the code on the withdrawn notice says. */
let printedAddress: string;

beforeAll(async () => {
  [world, browser] = await Promise.all([startTestWorld('2022-02-21T09:00'), launchBrowser()]);
  resident = await startWalk(browser, world, { width: 375, javaScript: false });
  staff = await startWalk(browser, world, { width: 1280, javaScript: false });
  await file(resident, yoshida);
  await signIn(staff, world.staff.reviewer);
  await claimNext(staff);
  await approve(staff);
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

const shown = (text: string) => resident.page.getByText(text).first().waitFor();
const heading = () => resident.page.getByRole('heading', { level: 1 }).innerText();
const press = (name: string) => resident.page.getByRole('button', { name, exact: true }).click();

describe('a resident who finds a mistake in an issued notice', () => {
  it('withdraws it after one question, and is told by mail', async () => {
    await openMailedLink(resident, yoshida, 'ご用意ができました');
    const notice = await openPaper(resident, '自主療養届（PDF）を開く');
    printedAddress = await scan(browser, notice.bytes);
    await resident.page.getByRole('link', { name: '取り下げる' }).click();
    expect(await heading()).toBe('自主療養届を取り下げますか');
    await press('取り下げる');
    await shown('取り下げました。自主療養届は使えません。');
    await openMailedLink(resident, yoshida, '届出の取り下げが終わりました');
    await shown('取り下げた届の書類です。使えません。');
  });

  it('cannot have the withdrawn paper taken for a good one', async () => {
    const school = await startWalk(browser, world, { width: 375, javaScript: true });
    await school.page.clock.setFixedTime('2022-02-22T09:00:00+09:00');
    await school.page.goto(printedAddress);
    await school.page.getByText('取り下げられた用紙です。使えません').waitFor();
    expect(school.troubles).toEqual([]);
    await school.close();
  });

  it('files again with everything filled in, changing only what was wrong', async () => {
    await press('もう一度届け出る');
    await resident.page.getByLabel('同意する').check();
    await press('次へ進む');
    await shown('𠮷田　﨑子');
    await resident.page.getByRole('link', { name: '症状が現れた日を直す' }).click();
    const onset = resident.page.getByRole('group', { name: '症状が現れた日' });
    expect(await onset.getByLabel('日', { exact: true }).inputValue()).toBe('19');
    await onset.getByLabel('日', { exact: true }).fill('18');
    await press('次へ進む');
    await shown('2022年2月18日(金)');
    await submit(resident);
    await shown('3月1日(火)から');
  });
});

describe('a resident whose filing comes back from the review', () => {
  it('is told by mail that there is something to see, without what it is', async () => {
    await claimNext(staff);
    await sendBack(staff, ['キットに氏名がない']);
    await world.settle();
    const { subject, body } = world.mailTo(yoshida.email, '確かめていただきたいこと');
    expect(`${subject}${body}`).not.toMatch(/キット|お名前|写真|𠮷田/u);
  });

  it('reads the reason behind the link and is asked for that photo alone', async () => {
    await openMailedLink(resident, yoshida, '確かめていただきたいこと');
    await shown('検査キットの本体に、お名前が見当たりません。');
    await press('もう一度届け出る');
    await resident.page.getByLabel('同意する').check();
    await press('次へ進む');
    expect(await heading()).toBe('検査結果と身分証明書の画像を付けてください');
    expect(await resident.page.getByText('お預かりしている画像').count()).toBe(1);
    await resident.page.getByLabel('検査結果の画像', { exact: false }).setInputFiles(await photo(7));
    await press('確認');
    await submit(resident);
  });

  it('is approved the second time, and the link of the filing before says that it was replaced', async () => {
    await claimNext(staff);
    await approve(staff);
    await openMailedLink(resident, yoshida, 'ご用意ができました');
    const notice = await openPaper(resident, '自主療養届（PDF）を開く');
    expect(notice.read(['発症日', '出勤・登校等可能予定日'])).toEqual({
      発症日: '令和4年（2022年）2月18日（金）',
      '出勤・登校等可能予定日': '令和4年（2022年）3月1日（火）',
    });
    await openMailedLink(resident, yoshida, '確かめていただきたいこと');
    await shown('新しい届出に代わりました。');
  });

  it('left no error behind and asked nothing of another site', () => {
    expect([resident, staff].flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});
