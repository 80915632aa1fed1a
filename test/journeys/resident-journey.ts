import type { Locator } from 'playwright-core';
import type { Person, TypedDate } from './people.ts';
import { photo } from './photos.ts';
import type { Walk } from './walk.ts';

/** Goes through the whole of a filing, up to the page that follows 「回答」. */
export async function file(walk: Walk, person: Person): Promise<void> {
  await agree(walk);
  await answerConditions(walk, person);
  await answerApplicant(walk, person);
  await typeMailedCode(walk, person);
  await attachPhotos(walk);
  await submit(walk);
}

/** From the landing page over the notes to step 1. */
export async function agree({ page, look }: Walk): Promise<void> {
  await page.goto('/ja');
  await look('landing');
  await page.getByRole('link', { name: '届出を始める' }).click();
  await look('consent');
  await page.getByLabel('同意する').check();
  await page.getByRole('button', { name: '次へ進む' }).click();
}

/** Fills in step 1 as the person would and goes on. */
export async function answerConditions({ page, look }: Walk, person: Person): Promise<void> {
  await look('conditions');
  const group = (name: string): Locator => page.getByRole('group', { name });
  await typeDate(group('生年月日'), person.born);
  await group('症状はありますか')
    .getByLabel(person.onset === null ? 'ない' : 'ある', choice)
    .check();
  if (person.onset !== null) await typeDate(group('症状が現れた日'), person.onset);
  await typeDate(group('検査を行った日'), person.tested);
  await group('どこで検査しましたか').getByLabel('自分で用意した抗原検査キット').check();
  await group('妊娠していますか').getByLabel('いいえ').check();
  await group('あてはまるものはありますか').getByLabel('該当なし').check();
  await group('お住まいですか').getByLabel('はい').check();
  await group('毎日自分で体調を確かめ').getByLabel('はい').check();
  await look('conditions-filled');
  await page.getByRole('button', { name: '次へ進む' }).click();
}

const choice = { exact: false } as const;

/** Fills in a date's three boxes. */
export async function typeDate(group: Locator, date: TypedDate): Promise<void> {
  await group.getByLabel('年', { exact: true }).fill(date.year);
  await group.getByLabel('月', { exact: true }).fill(date.month);
  await group.getByLabel('日', { exact: true }).fill(date.day);
}

/** Fills in step 2, the address by the button, and goes on. */
export async function answerApplicant({ page, look }: Walk, person: Person): Promise<void> {
  await look('applicant');
  await page.getByLabel('氏名').fill(person.name);
  await page.getByLabel('フリガナ').fill(person.kana);
  await page.getByLabel('郵便番号').fill(person.postalCode);
  await page.getByRole('button', { name: '住所を入れる' }).click();
  await look('applicant-address-found');
  const street = page.getByLabel('町名・番地・建物名');
  await street.fill(`${await street.inputValue()}${person.house}`);
  await page.getByLabel('電話番号').fill(person.phone);
  await page.getByLabel(/^メールアドレス(?!（)/).fill(person.email);
  await page.getByLabel('メールアドレス（もう一度）').fill(person.email);
  await page.getByLabel('Web（メールでお知らせ）').check();
  await look('applicant-filled');
  await page.getByRole('button', { name: '次へ進む' }).last().click();
}

/** Reads the code in the mail and types it in. */
export async function typeMailedCode({ page, world, look }: Walk, person: Person): Promise<void> {
  await look('email');
  await page.getByLabel('6けたの数字').fill(await mailedCode(world, person.email));
  await page.getByRole('button', { name: '確かめる' }).click();
}

/** The code in the newest mail to this address. */
export async function mailedCode(world: Walk['world'], email: string): Promise<string> {
  await world.settle();
  return /^\d{6}$/m.exec(world.mailTo(email, '6けた').body)?.[0] ?? '';
}

/** Chooses both photos in step 3 and goes on to the confirmation. */
export async function attachPhotos({ page, look }: Walk): Promise<void> {
  await look('evidence');
  await page.getByLabel('検査キットの写真', { exact: false }).first().check();
  await page.getByLabel('検査結果の画像').setInputFiles(await photo(1));
  await page.getByLabel('身分証明書の画像').setInputFiles(await photo(2));
  await page.getByRole('group', { name: '県のホームページに載っている' }).getByLabel('はい').check();
  await look('evidence-filled');
  await page.getByRole('button', { name: '確認' }).click();
}

/** Presses 「回答」 on the confirmation page. */
export async function submit({ page, look }: Walk): Promise<void> {
  await look('confirm');
  await page.getByRole('button', { name: '回答' }).click();
  await page.getByRole('heading', { name: '届け出を受け付けました' }).waitFor();
  await look('done');
}
