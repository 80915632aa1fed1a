import { approve, claimNext, closeTask, sendBack } from './staff-journey.ts';
import type { Walk } from './walk.ts';

/** The review: the list, its search, a filing with every way to decide, approved in the end. */
export async function visitReview(walk: Walk): Promise<void> {
  const { page, look } = walk;
  await claimNext(walk);
  await page.getByRole('button', { name: '受理する' }).click();
  await look('staff-review-error');
  await page.getByRole('link', { name: '対象外にする…' }).click();
  await look('staff-reject');
  await page.getByRole('link', { name: 'やめて審査にもどる' }).click();
  await approve(walk);
  await page.goto('/console/filings');
  await page.getByRole('searchbox').fill('ヨシダ');
  await page.getByRole('button', { name: 'さがす' }).click();
  await look('staff-search');
  await page.goto('/console/filings');
  await look('staff-queue-empty');
}

/** The watch over those who recuperate: a worklist, a person on it, and their case. */
export async function visitHealthWork(walk: Walk, name: string): Promise<void> {
  const { page, look } = walk;
  await page.goto('/console');
  await look('staff-home-urgent');
  await page.goto('/console/cases');
  await look('staff-cases');
  await page.getByRole('link', { name }).first().click();
  await look('staff-case');
  await page.getByRole('link', { name: '電話で聞き取る' }).click();
  await page.getByRole('button', { name: '記録する' }).click();
  await look('staff-ask-by-phone-error');
  while ((await waiting(walk)) > 0) await closeTask(walk, name, '受診をすすめた');
  await page.goto('/console/tasks');
  await look('staff-tasks-empty');
}

async function waiting({ page }: Walk): Promise<number> {
  await page.goto('/console/tasks');
  const tab = await page.getByRole('link', { name: /^いま[\s（(]*\d/ }).innerText();
  return Number(/\d+/.exec(tab)?.[0]);
}

/** The accounts of staff and one's own. */
export async function visitAccounts(walk: Walk): Promise<void> {
  const { page, look } = walk;
  await page.goto('/console/accounts');
  await look('staff-accounts');
  await page.getByRole('link', { name: 'Staff reviewer' }).click();
  await look('staff-account');
  await page.getByRole('link', { name: '停止する' }).click();
  await look('staff-account-suspend');
  await page.goto('/console/accounts/new');
  await page.getByRole('button', { name: 'アカウントを作る' }).click();
  await look('staff-account-new-error');
  await page.getByLabel('氏名').fill('鈴木 花子');
  await page.getByLabel('所属').fill('厚木保健福祉事務所大和センター保健予防課');
  await page.getByLabel('ログイン名').fill('suzuki.h');
  await page.getByRole('radio', { name: '保健所' }).check();
  await page.getByRole('button', { name: 'アカウントを作る' }).click();
  await look('staff-account-created');
  await page.goto('/console/account');
  await look('staff-own-account');
  await page.goto('/console/account/password');
  await look('staff-own-password');
}

/** Sends the next filing back. */
export async function sendNextBack(walk: Walk): Promise<void> {
  await claimNext(walk);
  await sendBack(walk, ['キットに氏名がない', '身分証明書が読めない']);
}
