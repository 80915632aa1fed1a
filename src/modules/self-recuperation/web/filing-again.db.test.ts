import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fileAll, fileUpToConfirm } from './file-as.fixture.ts';
import { type FilingSteps, filingSteps } from './filing-steps.fixture.ts';
import { applicantForm, conditionsForm } from './resident-browser.fixture.ts';
import { createStage, OPENING, type Stage } from './resident-stage.fixture.ts';

let stage: Stage;
let steps: FilingSteps;
beforeAll(async () => {
  stage = await createStage();
  steps = filingSteps(stage);
});

afterEach(() => {
  stage.clock.set(OPENING);
  expect(stage.errors).toEqual([]);
});

afterAll(() => stage.close());

describe('going back, pressing twice, and coming too late', () => {
  it('a double press files once and mails once', async () => {
    const browser = stage.newBrowser();
    const person = steps.somebody();
    await fileUpToConfirm(stage, browser, { applicant: person });
    const pages = await Promise.all([1, 2, 3].map(() => browser.post('/ja/filing/confirm')));
    expect(pages.map(({ path }) => path)).toEqual(Array(3).fill('/ja/filing/done'));
    expect(await stage.rows('select 1 from app.filing where email = $1', [person.email])).toHaveLength(1);
    expect((await stage.mails(person.email)).map(({ template }) => template)).toEqual([
      'email-code',
      'filing-completed',
    ]);
  });

  it('the back button changes an answer before filing, and nothing afterwards', async () => {
    const browser = stage.newBrowser();
    const person = steps.somebody();
    await fileUpToConfirm(stage, browser, { applicant: person });
    const changed = await browser.post('/ja/filing/conditions', { ...conditionsForm, 'onset-day': '26' });
    expect(changed.path).toBe('/ja/filing/confirm');
    expect(changed.html).toContain('2022年2月26日');
    await browser.post('/ja/filing/confirm');
    const late = await browser.post('/ja/filing/conditions', { ...conditionsForm, 'onset-day': '25' });
    expect(late.path).toBe('/ja/filing/done');
    const [filing] = await stage.rows('select onset_on::text from app.filing where email = $1', [
      person.email,
    ]);
    expect(filing).toEqual({ onset_on: '2022-02-26' });
  });

  it('a draft waits a day for its owner, then says that it is gone and keeps what was just typed', async () => {
    const browser = await steps.atApplicant();
    stage.clock.set('2022-03-02T09:59');
    expect((await browser.get('/ja')).html).toContain('書きかけの届出があります');
    stage.clock.set('2022-03-02T10:01');
    expect((await browser.get('/ja/filing/applicant')).status).toBe(410);
    const gone = await browser.post('/ja/filing/applicant', { ...applicantForm, ...steps.somebody() });
    expect(gone.status).toBe(410);
    expect(gone.html).toContain('いま入れた内容は残してあります');
    await browser.post('/ja/filing/consent', { agree: 'yes' });
    const again = await browser.post('/ja/filing/conditions', conditionsForm);
    expect(again.path).toBe('/ja/filing/email');
    expect((await browser.get('/ja/filing/applicant')).html).toContain('value="𠮷田　髙﨑"');
  });

  it('a draft that is left over the deadline stops where the rules stop it (A-3)', async () => {
    const browser = stage.newBrowser();
    await fileUpToConfirm(stage, browser, {
      applicant: steps.somebody(),
      conditions: { 'onset-day': '19', 'tested-day': '20' },
    });
    stage.clock.set('2022-03-02T00:30');
    expect((await browser.post('/ja/filing/confirm')).path).toBe('/ja/filing/not-eligible');
  });

  it('a page of a step that lies ahead leads to the one that is due', async () => {
    const browser = await steps.atConditions();
    for (const step of ['applicant', 'email', 'evidence', 'confirm', 'done', 'not-eligible'])
      expect((await browser.get(`/ja/filing/${step}`)).path).toBe('/ja/filing/conditions');
  });
});

describe('one person, one live filing', () => {
  it('twenty submissions at once leave one that lives', async () => {
    const phone = '0462329999';
    const browsers = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const browser = stage.newBrowser();
        const email = `parallel${index}@example.jp`;
        await fileUpToConfirm(stage, browser, { applicant: { email, 'email-again': email, phone } });
        return browser;
      }),
    );
    const pages = await Promise.all(browsers.map(browser => browser.post('/ja/filing/confirm')));
    expect(pages.map(({ path }) => path)).toEqual(Array(20).fill('/ja/filing/done'));
    const rows = await stage.rows(
      `select f.status, c.status as case_status, count(*)::int from app.filing f
       join app.recuperation_case c using (authority_id, case_id)
       where f.phone = $1 group by 1, 2 order by 1`,
      [phone],
    );
    expect(rows).toEqual([
      { status: 'submitted', case_status: 'open', count: 1 },
      { status: 'superseded', case_status: 'closed', count: 19 },
    ]);
  });

  it('a later filing takes the place of one that was not issued, whose photos are destroyed (K-36)', async () => {
    const person = steps.somebody();
    await fileAll(stage, stage.newBrowser(), { applicant: person });
    const wrongBefore = { ...person, email: 'corrected@example.jp', 'email-again': 'corrected@example.jp' };
    await fileAll(stage, stage.newBrowser(), { applicant: wrongBefore });
    const rows = await stage.rows(
      `select f.status, k.wrapped_key is null as destroyed from app.filing f
       join app.filing_key k using (authority_id, filing_id) where f.phone = $1 order by f.status`,
      [person.phone],
    );
    expect(rows).toEqual([
      { status: 'submitted', destroyed: false },
      { status: 'superseded', destroyed: true },
    ]);
  });
});
