import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/chromium.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { openMailedLink } from './link-journey.ts';
import { day, type Person, yoshida } from './people.ts';
import { drawing, hugePhoto, type PickedFile, photo, truncatedPhoto } from './photos.ts';
import {
  agree,
  answerApplicant,
  answerConditions,
  attachPhotos,
  file,
  mailedCode,
  submit,
  typeMailedCode,
} from './resident-journey.ts';
import { startWalk, type Walk } from './walk.ts';

let world: TestWorld;
let browser: Browser;
let walk: Walk;
let person: Person;
let people = 0;

beforeAll(async () => {
  [world, browser] = await Promise.all([startTestWorld('2022-02-21T09:00'), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});
beforeEach(async () => {
  people += 1;
  person = { ...yoshida, name: `${yoshida.name}${people}`, email: `person-${people}@mail.invalid` };
  walk = await startWalk(browser, world, { width: 375, javaScript: false });
});
afterEach(async () => {
  expect(walk.troubles).toEqual([]);
  await walk.close();
});

const shown = (text: string) => walk.page.getByText(text).first().waitFor();
const heading = () => walk.page.getByRole('heading', { level: 1 }).innerText();
const press = (name: string) => walk.page.getByRole('button', { name, exact: true }).last().click();
const onsetDay = () =>
  walk.page.getByRole('group', { name: '症状が現れた日' }).getByLabel('日', { exact: true });
const choose = (label: string, picked: PickedFile) =>
  walk.page.getByLabel(label, { exact: false }).first().setInputFiles(picked);
const filings = async (): Promise<number> => {
  await world.settle();
  return world.mails.filter(mail => mail.recipient === person.email && mail.subject === '届出完了のお知らせ')
    .length;
};

describe('the dates', () => {
  it('of an onset in the future are asked again, beside the field and on top, with everything kept', async () => {
    await agree(walk);
    await answerConditions(walk, { ...person, onset: day(2, 22) });
    expect(await walk.page.title()).toMatch(/^エラー/);
    await walk.page
      .getByRole('link', { name: '症状が現れた日が' })
      .or(walk.page.getByRole('link', { name: /きょう（2月21日\(月\)）/ }))
      .first()
      .click();
    expect(await onsetDay().inputValue()).toBe('22');
    expect(await walk.page.getByLabel('該当なし').isChecked()).toBe(true);
    await onsetDay().fill('19');
    await press('次へ進む');
    expect(await heading()).toBe('療養する方について教えてください');
  });

  it('of an onset eleven days ago lead to where one can go, and back with everything kept', async () => {
    await agree(walk);
    await answerConditions(walk, { ...person, onset: day(2, 10) });
    expect(await heading()).toBe('自主療養の届出はできません');
    await shown('届け出ることができる期間');
    await shown('発熱診療等医療機関を受診してください');
    await walk.page.getByRole('link', { name: '答えを直す' }).click();
    expect(await onsetDay().inputValue()).toBe('10');
    await onsetDay().fill('11');
    await press('次へ進む');
    expect(await heading()).toBe('療養する方について教えてください');
  });
});

describe('the photos', () => {
  it('too large, drawn or cut off are each refused in words, and what was good is kept', async () => {
    await agree(walk);
    await answerConditions(walk, person);
    await answerApplicant(walk, person);
    await typeMailedCode(walk, person);
    await walk.page.getByLabel('検査キットの写真').first().check();
    await walk.page.getByRole('group', { name: '県のホームページ' }).getByLabel('はい').check();
    await walk.page.getByLabel('そのほか、伝えたいこと').fill('玄関に置いてください');
    await choose('身分証明書の画像', await photo(2));

    const refused: [PickedFile, string][] = [
      [await hugePhoto(), '検査結果の画像が大きすぎます（10MBまで）'],
      [drawing(), '検査結果の画像が、写真として読めません'],
      [await truncatedPhoto(), '検査結果の画像がこわれていて読めません'],
    ];
    for (const [picked, text] of refused) {
      await choose('検査結果の画像', picked);
      await press('確認');
      await shown(text);
      expect(await walk.page.getByLabel('そのほか、伝えたいこと').inputValue()).toBe('玄関に置いてください');
      expect(await walk.page.getByText('お預かりしている画像').count()).toBe(1);
    }
    await choose('検査結果の画像', await photo(1));
    await press('確認');
    await shown('玄関に置いてください');
  });
});

describe('the e-mail address', () => {
  it('typed differently, then wrongly, can be put right without typing anything else again', async () => {
    await agree(walk);
    await answerConditions(walk, person);
    const again = walk.page.getByLabel('メールアドレス（もう一度）');
    await answerApplicant(walk, { ...person, email: 'slip@mail.invalid' });
    expect(await heading()).toBe('メールアドレスを確かめます');
    await walk.page.getByRole('link', { name: 'メールアドレスを直す' }).click();
    expect(await walk.page.getByLabel('氏名').inputValue()).toBe(person.name.replace(' ', '\u3000'));
    await walk.page.getByLabel(/^メールアドレス(?!（)/).fill(person.email);
    await press('次へ進む');
    await shown('2つのメールアドレスがちがいます');
    expect(await walk.page.getByLabel('氏名').inputValue()).toBe(person.name.replace(' ', '\u3000'));
    expect(await again.inputValue()).toBe('slip@mail.invalid');
    await again.fill(person.email);
    await press('次へ進む');
    await shown(`${person.email} に、6けたの数字`);
    await typeMailedCode(walk, person);
    expect(await heading()).toBe('検査結果と身分証明書の画像を付けてください');
  });

  it('takes the right code after two wrong ones', async () => {
    await agree(walk);
    await answerConditions(walk, person);
    await answerApplicant(walk, person);
    const right = await mailedCode(world, person.email);
    for (const wrong of ['12345', right === '000000' ? '111111' : '000000']) {
      await walk.page.getByLabel('6けたの数字').fill(wrong);
      await press('確かめる');
      expect(await walk.page.title()).toMatch(/^エラー/);
    }
    await typeMailedCode(walk, person);
    expect(await heading()).toBe('検査結果と身分証明書の画像を付けてください');
  });
});

describe('「回答」', () => {
  it.each([false, true])('pressed twice makes one filing (JavaScript: %s)', async javaScript => {
    await walk.close();
    walk = await startWalk(browser, world, { width: 375, javaScript });
    await fillIn();
    await walk.page.getByRole('button', { name: '回答' }).dblclick();
    await shown('届け出を受け付けました');
    expect(await filings()).toBe(1);
  });

  it('followed by the browser’s way back and pressed again shows the same receipt', async () => {
    await fillIn();
    await submit(walk);
    await walk.page.goBack();
    if ((await walk.page.getByRole('button', { name: '回答' }).count()) > 0) await press('回答');
    await shown('届け出を受け付けました');
    expect(await filings()).toBe(1);
  });
});

describe('time that passed', () => {
  it('ends a draft after a day, keeps what is being typed, and says how to go on', async () => {
    await agree(walk);
    await world.pass(25);
    await answerConditions(walk, { ...person, onset: day(2, 20) });
    expect(await heading()).toBe('書きかけの届出が見つかりません');
    await shown('いま入れた内容は残してあります。');
    await walk.page.getByRole('link', { name: 'つづきから書く' }).click();
    await walk.page.getByLabel('同意する').check();
    await press('次へ進む');
    expect(await heading()).toBe('療養する方について教えてください');
    await walk.page.getByRole('link', { name: '前にもどる' }).click();
    expect(await onsetDay().inputValue()).toBe('20');
  });

  it('ends the resident’s visit, and the way back in is the mail', async () => {
    await file(walk, { ...person, onset: day(2, 20), tested: day(2, 21) });
    await openMailedLink(walk, person, '届出を受け付けました');
    await walk.page.context().clearCookies();
    await walk.page.goto('/ja/status');
    expect(await heading()).toBe('メールのリンクから開いてください');
    await shown('045-000-0119');
    await openMailedLink(walk, person, '届出を受け付けました');
    expect(await heading()).toMatch(/^療養 \d日目です$/);
  });

  it('a wrong birthday is counted and told, and the right one still opens', async () => {
    await file(walk, { ...person, onset: day(2, 20), tested: day(2, 21) });
    await openMailedLink(walk, { ...person, born: day(1, 1) }, '届出を受け付けました');
    await shown('誕生日がちがいます。あと4回まで試せます');
    await openMailedLink(walk, person, '届出を受け付けました');
    expect(await heading()).toMatch(/^療養 \d日目です$/);
  });
});

async function fillIn(): Promise<void> {
  await agree(walk);
  await answerConditions(walk, person);
  await answerApplicant(walk, person);
  await typeMailedCode(walk, person);
  await attachPhotos(walk);
}
