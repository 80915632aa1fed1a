import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/chromium.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { openMailedLink } from './link-journey.ts';
import { answerToday } from './observation-journey.ts';
import { openPaper } from './paper.ts';
import { tanaka } from './people.ts';
import { file } from './resident-journey.ts';
import { approve, claimNext, signIn } from './staff-journey.ts';
import { startWalk, type Walk } from './walk.ts';

let world: TestWorld;
let browser: Browser;
let resident: Walk;
let staff: Walk;

beforeAll(async () => {
  [world, browser] = await Promise.all([startTestWorld('2022-02-21T09:00'), launchBrowser()]);
  resident = await startWalk(browser, world, { width: 1280, javaScript: true });
  staff = await startWalk(browser, world, { width: 1280, javaScript: true });
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

const shown = (text: string) => resident.page.getByText(text).first().waitFor();
const heading = () => resident.page.getByRole('heading', { level: 1 }).innerText();

describe('a person without symptoms who falls ill on day 3', () => {
  it('files on the day of the test and may go back after seven days', async () => {
    await file(resident, tanaka);
    await shown('3月1日(火)から');
    await shown('3月3日(木)までは、毎日の検温など');
  });

  it('gets a notice with the right return date and a line to watch their health until day 10 (A-1)', async () => {
    await signIn(staff, world.staff.manager);
    await claimNext(staff);
    await approve(staff);
    await openMailedLink(resident, tanaka, 'ご用意ができました');
    const notice = await openPaper(resident, '自主療養届（PDF）を開く');
    const watch = 'ご自身で健康観察を続ける日（無症状の方）';
    expect(notice.read(['発症日', '検査日', '出勤・登校等可能予定日', watch])).toEqual({
      発症日: '症状なし',
      検査日: '令和4年（2022年）2月21日（月）',
      '出勤・登校等可能予定日': '令和4年（2022年）3月1日（火）',
      [watch]: '10日目の令和4年（2022年）3月3日（木）まで',
    });
  });

  it('answers without symptoms on days 1 and 2, which changes nothing', async () => {
    for (const temperature of ['36.4', '36.6']) {
      await world.pass(24);
      await answerToday(resident, { temperature, change: '症状はない' });
      expect(await heading()).toBe('お答えありがとうございました');
    }
    await resident.page.goto('/ja/status');
    await shown('0＝検査を行った日 2月21日(月)');
  });

  it('is told on day 3 to see a doctor, and the period is counted anew from that day (K-42)', async () => {
    await world.pass(24);
    await answerToday(resident, {
      temperature: '38.7',
      change: '症状が悪くなった',
      symptoms: ['発熱', 'のどの痛み'],
    });
    expect(await heading()).toBe('相談して、受診してください');
    await resident.page.goto('/ja/status');
    await shown('0＝症状が現れた日 2月24日(木)');
    await shown('10＝さいごの日 3月6日(日)');
    await shown('3月7日(月)から');
  });

  it('still has the notice of the day, because a paper says what was known when it was issued', async () => {
    const notice = await openPaper(resident, '自主療養届（PDF）を開く');
    expect(notice.read(['出勤・登校等可能予定日'])).toEqual({
      '出勤・登校等可能予定日': '令和4年（2022年）3月1日（火）',
    });
  });

  it('is given the number at once when the oxygen falls, and stands first on the worklist', async () => {
    await world.pass(24);
    await answerToday(resident, {
      temperature: '38.1',
      spo2: '92',
      change: '症状があり、変わらない',
      symptoms: ['息苦しさ'],
    });
    expect(await heading()).toBe('すぐに電話してください');
    await shown('045-000-0119');
    await staff.page.goto('/console/tasks');
    const first = staff.page.getByRole('row').nth(1);
    expect(await first.innerText()).toMatch(/緊急[\s\S]*田中[\s\S]*92/);
  });

  it('left no error behind and asked nothing of another site', () => {
    expect([resident, staff].flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});
