import type { TrainingCredentials } from '../../src/modules/accounts/index.ts';
import type { Walk } from './walk.ts';

/** Signs in with password and one-time code. */
export async function signIn({ page, world, look }: Walk, staff: TrainingCredentials): Promise<void> {
  await page.goto('/console');
  await look('staff-sign-in');
  await page.getByLabel('ログイン名').fill(staff.loginName);
  await page.getByLabel('パスワード').fill(staff.password);
  await page.getByRole('button', { name: '次へ進む' }).click();
  await look('staff-code');
  await page.getByLabel('認証コード').fill(world.codeOf(staff.totpSecret));
  await page.getByRole('button', { name: 'サインインする' }).click();
  await page.getByRole('heading', { name: '今日の仕事' }).waitFor();
  await look('staff-home');
}

/** Takes the filing that waits longest in hand. */
export async function claimNext({ page, look }: Walk): Promise<void> {
  await page.goto('/console/filings');
  await look('staff-queue');
  await page.getByRole('button', { name: '次の届出' }).click();
  await look('staff-review');
}

/** Ticks everything that was checked and approves the filing in hand. */
export async function approve({ page, look }: Walk): Promise<void> {
  for (const box of await page.getByRole('group', { name: '確かめること' }).getByRole('checkbox').all())
    await box.check();
  await page.getByRole('button', { name: '受理する' }).click();
  await page.getByRole('heading', { name: '受理しました' }).waitFor();
  await look('staff-approved');
}

/** Asks the resident to file again, for these reasons. */
export async function sendBack({ page, look }: Walk, reasons: readonly string[]): Promise<void> {
  await page.getByRole('link', { name: '直してもらう…' }).click();
  await look('staff-return');
  for (const reason of reasons) await page.getByLabel(reason).check();
  await page.getByRole('button', { name: 'この理由で直してもらう' }).click();
  await page.getByRole('heading', { name: '直してもらうことにしました' }).waitFor();
  await look('staff-returned');
}

/** Calls a person who waits on the worklist and records what came of it. */
export async function closeTask({ page, look }: Walk, name: string, outcome: string): Promise<void> {
  await page.goto('/console/tasks');
  await look('staff-tasks');
  await page.getByRole('link', { name }).first().click();
  await look('staff-task');
  const claim = page.getByRole('button', { name: '受け持つ', exact: true });
  if (await claim.isVisible()) await claim.click();
  await page.getByLabel(outcome).check();
  await page.getByRole('button', { name: '結果を記録' }).click();
  await page.getByText('結果を記録しました').waitFor();
  await look('staff-task-done');
}
