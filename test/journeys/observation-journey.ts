import type { Walk } from './walk.ts';

/** What a person says on the page of the daily question, in its own words. */
export interface SaidToday {
  readonly temperature: string;
  /** Left empty by those without an oximeter. */
  readonly spo2?: string;
  readonly change: '症状はない' | '症状があり、変わらない' | '症状が軽くなった' | '症状が悪くなった';
  readonly symptoms?: readonly string[];
  readonly emergency?: readonly string[];
}

/** Answers the question of the day from the status page. */
export async function answerToday({ page, look }: Walk, said: SaidToday): Promise<void> {
  await page.goto('/ja/status');
  await look('status-question-waits');
  await page.getByRole('link', { name: 'きょうの体調を答える' }).click();
  await look('observe');
  await page.getByLabel('体温は何度ですか').fill(said.temperature);
  await page.getByLabel('血中酸素飽和度').fill(said.spo2 ?? '');
  await page.getByLabel(said.change).check();
  for (const title of said.symptoms ?? [])
    await page.getByRole('group', { name: 'いま、どんな症状がありますか' }).getByLabel(title).check();
  for (const title of said.emergency ?? []) await page.getByLabel(title).check();
  await page.getByRole('button', { name: '答える' }).click();
}
