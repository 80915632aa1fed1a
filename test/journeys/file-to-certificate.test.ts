import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/chromium.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { openMailedLink } from './link-journey.ts';
import { answerToday } from './observation-journey.ts';
import { openPaper, type Paper } from './paper.ts';
import { yoshida } from './people.ts';
import {
  agree,
  answerApplicant,
  answerConditions,
  attachPhotos,
  submit,
  typeMailedCode,
} from './resident-journey.ts';
import { scan } from './scanner.ts';
import { approve, claimNext, closeTask, signIn } from './staff-journey.ts';
import { startWalk, type Walk } from './walk.ts';

let world: TestWorld;
let browser: Browser;
let resident: Walk;
let reviewer: Walk;
let nurse: Walk;
let certificate: Paper;

beforeAll(async () => {
  [world, browser] = await Promise.all([startTestWorld('2022-02-21T09:00'), launchBrowser()]);
  resident = await startWalk(browser, world, { width: 375, javaScript: false });
  reviewer = await startWalk(browser, world, { width: 1280, javaScript: false });
  nurse = await startWalk(browser, world, { width: 1280, javaScript: false });
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

const shown = (text: string | RegExp) => resident.page.getByText(text).first().waitFor();
const heading = () => resident.page.getByRole('heading', { level: 1 }).innerText();

/** The person on duty reaches the resident by telephone and finds them well. */
async function callAsHealthCentre(): Promise<void> {
  if (nurse.page.url() === 'about:blank') await signIn(nurse, world.staff['health-centre']);
  await closeTask(nurse, '𠮷田', '話せた・変わりなし');
}

describe('a person with symptoms, on a phone without JavaScript', () => {
  it('files in three steps, with the address verified before any photo is kept', async () => {
    await agree(resident);
    await answerConditions(resident, yoshida);
    await answerApplicant(resident, yoshida);
    expect(new URL(resident.page.url()).pathname).toBe('/ja/filing/email');
    await typeMailedCode(resident, yoshida);
    await attachPhotos(resident);
    for (const text of [
      '𠮷田　﨑子',
      'ヨシダ サキコ',
      '〒243-0434 神奈川県海老名市上郷1丁目2番3号',
      '1990年4月12日（平成2年）',
    ])
      await shown(text);
    await submit(resident);
    await shown('3月2日(水)から');
    await shown('2月22日(火)までに');
  });

  it('gets a completion mail at once, whose link asks for the birthday', async () => {
    await openMailedLink(resident, yoshida, '届出を受け付けました');
    expect(await heading()).toBe('療養 2日目です');
    await shown('受け付けました。2月22日(火)までに内容を確かめます。');
  });

  it('is approved by a reviewer with the checklist, in a browser of their own', async () => {
    await signIn(reviewer, world.staff.reviewer);
    await claimNext(reviewer);
    await reviewer.page.getByText('ヨシダ サキコ').first().waitFor();
    await approve(reviewer);
  });

  it('opens the notice by the link of the mail, and it says exactly what was filed', async () => {
    await openMailedLink(resident, yoshida, 'ご用意ができました');
    await shown('3月21日(月)まで使えます。');
    const notice = await openPaper(resident, '自主療養届（PDF）を開く');
    expect(
      notice.read([
        '氏名',
        'フリガナ',
        '生年月日',
        '発症日',
        '検査日',
        '出勤・登校等可能予定日',
        '療養開始日（届出日）',
      ]),
    ).toEqual({
      氏名: '𠮷田 﨑子',
      フリガナ: 'ヨシダ サキコ',
      生年月日: '平成2年（1990年）4月12日',
      発症日: '令和4年（2022年）2月19日（土）',
      検査日: '令和4年（2022年）2月20日（日）',
      '出勤・登校等可能予定日': '令和4年（2022年）3月2日（水）',
      '療養開始日（届出日）': '令和4年（2022年）2月21日（月）',
    });
    expect(notice.fonts.every(({ embedded }) => embedded)).toBe(true);
  });

  it('answers from the next day on, by the link of that day’s mail', async () => {
    await shown('療養 2日目です');
    await world.pass(24);
    await openMailedLink(resident, yoshida, 'きょうのご様子');
    await answerToday(resident, {
      temperature: '３８．２',
      change: '症状があり、変わらない',
      symptoms: ['発熱', 'せき'],
    });
    expect(await heading()).toBe('お答えありがとうございました');
  });

  it('is shown コロナ119 at once for an urgent answer, and a human is told', async () => {
    await world.pass(24);
    await answerToday(resident, {
      temperature: '38.0',
      change: '症状が悪くなった',
      symptoms: ['せき'],
      emergency: ['急に息苦しくなった'],
    });
    expect(await heading()).toBe('すぐに電話してください');
    await shown('コロナ119');
    expect(await resident.page.locator('main a[href="tel:0450000119"]').innerText()).toBe('045-000-0119');
    await callAsHealthCentre();
  });

  it('says when the symptoms ease, which starts the 72 hours', async () => {
    await world.pass(24);
    await answerToday(resident, { temperature: '36.9', change: '症状が軽くなった' });
    await resident.page.goto('/ja/status');
    await shown('3月2日(水)から');
    await shown('症状が軽くなったと、うかがっています。');
  });

  it('answers a fifth day, and whoever then stays silent is called, not forgotten', async () => {
    for (const temperature of ['36.6', '36.4']) {
      await world.pass(24);
      await answerToday(resident, { temperature, change: '症状はない' });
    }
    await world.pass(24 * 4);
    await resident.page.goto('/ja/status');
    expect(await heading()).toBe('療養の予定の日を過ぎました');
    await callAsHealthCentre();
  });

  it('is released by rule once heard of, as an act that is recorded', async () => {
    await nurse.page.goto('/console/cases');
    await nurse.page.getByRole('link', { name: '𠮷田' }).click();
    await nurse.page.getByText('次の見回りで自動的に終了します').waitFor();
    await world.pass(1);
    await nurse.page.reload();
    await nurse.page.getByRole('listitem').filter({ hasText: '療養を終了した' }).getByText('自動').waitFor();
    await nurse.page.goto('/console/cases');
    await nurse.page.getByText('見守っている方はいません').waitFor();
    await resident.page.goto('/ja/status');
    expect(await heading()).toBe('療養の期間が終わりました');
  });

  it('takes the certificate, five answered days of eight being enough', async () => {
    await resident.page.getByRole('link', { name: '証明書を受け取る' }).click();
    await resident.page.getByRole('button', { name: '証明書を受け取る' }).click();
    certificate = await openPaper(resident, '証明書（PDF）を開く');
    expect(
      certificate.read(['氏名', '発症日', '検査日', '療養開始日', '療養終了日', '出勤・登校等が可能な日']),
    ).toEqual({
      氏名: '𠮷田 﨑子',
      発症日: '令和4年（2022年）2月19日（土）',
      検査日: '令和4年（2022年）2月20日（日）',
      療養開始日: '令和4年（2022年）2月21日（月）',
      療養終了日: '令和4年（2022年）3月1日（火）',
      '出勤・登校等が可能な日': '令和4年（2022年）3月2日（水）',
    });
  });

  it('was never asked to run a script, and nothing went elsewhere', () => {
    expect(resident.scripts).toEqual([]);
    expect([resident, reviewer, nurse].flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});

describe('whoever is handed the certificate', () => {
  it('scans its code and reads that it is genuine, with a network and without', async () => {
    const school = await startWalk(browser, world, { width: 375, javaScript: true });
    const address = await scan(browser, certificate.bytes);
    expect(address).toMatch(`${world.origin}/v#`);
    await school.page.goto(address);
    await school.page.getByText('本物の、いま使える用紙です').waitFor();
    for (const [fact, hasText] of [
      ['name', '﨑子'],
      ['last-day', '令和4年3月1日 / 2022年3月1日'],
    ] as const)
      await school.page.locator(`[data-fact="${fact}"]`, { hasText }).waitFor();

    await school.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await school.page.context().setOffline(true);
    await school.page.goto('about:blank');
    await school.page.goto(address);
    await school.page.getByText('本物の用紙です').waitFor();
    await school.page.getByText('通信できないため').waitFor();
    await school.close();
  });

  it('is told that a paper with one changed character is not genuine', async () => {
    const school = await startWalk(browser, world, { width: 375, javaScript: true });
    const address = await scan(browser, certificate.bytes);
    const changed = address.replace(/.{20}$/, end => (end.startsWith('A') ? 'B' : 'A') + end.slice(1));
    await school.page.goto(changed);
    await school.page.getByText('本物と確かめられませんでした').waitFor();
    expect(school.troubles).toEqual([]);
    await school.close();
  });
});
