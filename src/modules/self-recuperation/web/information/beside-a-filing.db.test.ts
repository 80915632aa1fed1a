import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileAll, newestCode, openNewestLink } from '../file-as.fixture.ts';
import { applicantForm, conditionsForm } from '../resident-browser.fixture.ts';
import { createStage, type Stage } from '../resident-stage.fixture.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const DOMAINS = ['<code>pref.kanagawa.jp</code>', '<code>pref.kanagawa.lg.jp</code>'];

it('a visitor who waits for a mail is told which domains to let in, and sees the kits beside the question (K-35, K-55)', async () => {
  const browser = stage.newBrowser();
  await browser.post('/ja/filing/consent', { agree: 'yes' });
  await browser.post('/ja/filing/conditions', conditionsForm);
  const { html } = await browser.post('/ja/filing/applicant', applicantForm);
  for (const domain of DOMAINS) expect(html).toContain(domain);
  const evidence = await browser.post('/ja/filing/email', {
    code: await newestCode(stage, applicantForm.email),
  });
  expect(evidence.path).toBe('/ja/filing/evidence');
  expect(evidence.html).toContain('見本キットA（仮） 見本メーカーA（仮）');
});

it('a resident sees the table of Q8 with their own dates and today marked (K-60, K-35)', async () => {
  const browser = stage.newBrowser();
  const done = await fileAll(stage, browser, {
    applicant: { email: 'table@example.jp', 'email-again': 'table@example.jp', phone: '0462340009' },
  });
  for (const domain of DOMAINS) expect(done.html).toContain(domain);
  const { html } = await openNewestLink(stage, browser, 'filing-completed');
  expect(html).toContain('<th scope="row">0日目 2月27日(日)</th><td class="day-cell-zero">発症日</td>');
  expect(html).toContain('<tr aria-current="date"><th scope="row">2日目 3月1日(火)</th>');
  expect(html).toContain('<th scope="row">10日目 3月9日(水)</th><td class="day-cell-stay">療養</td>');
  expect(html).toContain(
    '<th scope="row">11日目 3月10日(木)</th><td class="day-cell-free">出勤・登校等可能</td>',
  );
});
