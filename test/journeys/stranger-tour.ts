import type { Walk } from './walk.ts';

/** The pages that anybody can come upon without having done anything. */
export async function visitAsStranger({ page, look }: Walk): Promise<void> {
  const pages = [
    ['landing', '/ja'],
    ['may-i', '/ja/may-i'],
    ['may-i-error', '/ja/may-i?age=70'],
    ['may-i-not', '/ja/may-i?age=70&pregnancy=no&risk=no&tested=no'],
    ['preparation', '/ja/preparation?people=4&help=no'],
    ['in-recuperation', '/ja/in-recuperation'],
    ['faq', '/ja/faq'],
    ['kits', '/ja/kits'],
    ['mail-help', '/ja/mail-help'],
    ['contact', '/ja/contact'],
    ['consent', '/ja/filing/consent'],
    ['not-found', '/ja/nothing-here'],
    ['signed-out', '/ja/status'],
    ['draft-gone', '/ja/filing/conditions'],
    ['verify', '/v'],
    ['verify-not-genuine', '/v#NOTAPROOF'],
    ['staff-not-found', '/console/nothing-here'],
    ['staff-sign-in', '/console/sign-in'],
  ] as const;
  for (const [name, path] of pages) {
    await page.goto(path);
    await look(name);
  }
  await page.getByLabel('ログイン名').fill('nobody');
  await page.getByLabel('パスワード').fill('not the password of anybody');
  await page.getByRole('button', { name: '次へ進む' }).click();
  await look('staff-sign-in-refused');
}
