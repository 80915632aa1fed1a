import type { Walk } from './walk.ts';

const QUESTIONER = 'questions@mail.invalid';

/** Asking: the form with something missing, looked over, and received. */
export async function askQuestion({ page, look }: Walk): Promise<void> {
  await page.goto('/ja/inquiry');
  await look('inquiry');
  await page.getByRole('radio', { name: /申請内容の取り下げ依頼/ }).check();
  await page.getByRole('button', { name: '確認' }).click();
  await look('inquiry-error');
  await page.getByRole('radio', { name: /書類について/ }).check();
  await page.getByLabel('メールアドレス', { exact: false }).first().fill(QUESTIONER);
  await page.getByLabel('メールアドレス（もう一度）').fill(QUESTIONER);
  await page.getByLabel('お問合せの内容').fill('自主療養届は、何回まで受け取れますか。');
  await page.getByRole('button', { name: '確認' }).click();
  await look('inquiry-confirm');
  await page.getByRole('button', { name: '送信' }).click();
  await page.getByText('お問合せを受け付けました').first().waitFor();
  await look('inquiry-received');
}

/** Answering it, and the pages around. */
export async function visitInquiries({ page, look }: Walk): Promise<void> {
  await page.goto('/console/inquiries');
  await look('staff-inquiries');
  await page.getByRole('button', { name: '次のお問合せに答える' }).click();
  await look('staff-inquiry');
  await page.getByRole('link', { name: '回答せずに終える…' }).click();
  await look('staff-inquiry-close');
  await page.getByRole('link', { name: 'やめる' }).click();
  await page.getByRole('button', { name: '2を回答に入れる' }).click();
  await page.getByRole('button', { name: '送る前に確かめる' }).click();
  await look('staff-inquiry-confirm');
  await page.getByRole('button', { name: '送る', exact: true }).click();
  await page.getByText('回答', { exact: true }).first().waitFor();
  await look('staff-inquiry-answered');
  await page.goto('/console/undelivered-mails');
  await look('staff-undelivered-empty');
}

/** Reading the answer behind the link of the mail. */
export async function readAnswer({ page, look, world }: Walk): Promise<void> {
  await world.settle();
  const link =
    /\/ja\/inquiry\/answer\/\S+/.exec(world.mailTo(QUESTIONER, '回答ができました').body)?.[0] ?? '';
  await page.goto(link);
  await look('inquiry-answer-link');
  await page.getByRole('button', { name: '回答を読む' }).click();
  await look('inquiry-answer');
}
