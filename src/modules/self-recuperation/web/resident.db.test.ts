import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decide, fileAll, openNewestLink } from './file-as.fixture.ts';
import type { ResidentBrowser } from './resident-browser.fixture.ts';
import { createStage, OPENING, type Stage } from './resident-stage.fixture.ts';

let stage: Stage;
let browser: ResidentBrowser;
let people = 0;
let email: string;

beforeAll(async () => {
  stage = await createStage();
});

beforeEach(async () => {
  people += 1;
  email = `resident${people}@example.jp`;
  browser = stage.newBrowser();
  const phone = `0462340${String(people).padStart(3, '0')}`;
  await fileAll(stage, browser, { applicant: { email, 'email-again': email, phone } });
});

afterEach(async () => {
  stage.clock.set(OPENING);
  expect(stage.errors).toEqual([]);
  await stage.rows(
    `update app.filing set status = 'rejected' where status in ('submitted', 'issued', 'returned')`,
  );
});

afterAll(() => stage.close());

const linkToken = async (template = 'filing-completed'): Promise<string> =>
  (await stage.mails(email)).filter(mail => mail.template === template).at(-1)?.secret ?? '';

const tryBirthday = (token: string, day: string) =>
  browser.post(`/ja/open/${token}`, { 'birthday-month': '4', 'birthday-day': day });

const statusOf = async (): Promise<readonly string[]> =>
  (
    await stage.rows<{ status: string }>(
      'select status from app.filing where email = $1 order by submitted_at, filing_id',
      [email],
    )
  ).map(({ status }) => status);

describe('the link of a mail', () => {
  it('shows nothing before the birthday, and opens a session that no later URL carries', async () => {
    const token = await linkToken();
    const asked = await browser.get(`/ja/open/${token}`);
    expect(asked.html).toContain('療養する方の誕生日');
    expect(asked.html).not.toContain('𠮷田');
    const opened = await tryBirthday(token, '12');
    expect(opened.path).toBe('/ja/status');
    expect(opened.html).not.toContain(token);
    expect(browser.cookies.has('__Host-resident')).toBe(true);
  });

  it('closes at the fifth wrong birthday, and mails a new one to the verified address once an hour', async () => {
    const token = await linkToken();
    for (let tries = 1; tries <= 4; tries += 1)
      expect((await tryBirthday(token, '13')).html).toContain(`あと${5 - tries}回`);
    expect((await tryBirthday(token, '')).html).toContain('数字で入れてください');
    const closed = await tryBirthday(token, '13');
    expect(closed.status).toBe(410);
    expect((await tryBirthday(token, '12')).status).toBe(410);
    for (let press = 0; press < 3; press += 1)
      expect((await browser.post(`/ja/open/${token}/new-link`)).html).toContain('新しいリンクを送りました');
    expect((await stage.mails(email)).filter(({ template }) => template === 'new-link')).toHaveLength(1);
    expect((await tryBirthday(await linkToken('new-link'), '12')).path).toBe('/ja/status');
  });

  it('is unknown, or too old, or still good', async () => {
    const token = await linkToken();
    expect((await browser.get(`/ja/open/${'x'.repeat(43)}`)).status).toBe(404);
    expect((await browser.post(`/ja/open/${token}/new-link`)).path).toBe(`/ja/open/${token}`);
    stage.clock.set('2022-08-29T10:00');
    expect((await browser.get(`/ja/open/${token}`)).html).toContain('リンクの期限が過ぎました');
  });

  it('leaves no way in without a session, and none after signing out', async () => {
    expect((await stage.newBrowser().get('/ja/status')).status).toBe(404);
    await openNewestLink(stage, browser, 'filing-completed');
    const before = new Map(browser.cookies);
    expect((await browser.post('/ja/status/sign-out')).path).toBe('/ja');
    expect((await browser.get('/ja/status')).status).toBe(404);
    for (const [name, value] of before) browser.cookies.set(name, value);
    expect((await browser.get('/ja/status')).status).toBe(404);
  });
});

describe('the status page', () => {
  it('tells the day, the planned return, the question and the state', async () => {
    const { html } = await openNewestLink(stage, browser, 'filing-completed');
    for (const text of [
      '療養 2日目です',
      '3月10日(木)から',
      '/ja/observe',
      '受け付けました。3月2日(水)まで',
      '045-000-0119',
    ])
      expect(html).toContain(text);
    expect(html).toContain('0＝症状が現れた日 2月27日(日)');
    expect(html).toContain('10＝さいごの日 3月9日(水)');
  });

  it('tells who has seen the data, by role and not by name', async () => {
    await openNewestLink(stage, browser, 'filing-completed');
    expect((await browser.get('/ja/status/access-log')).html).toContain('まだ、職員が見た記録はありません');
    await stage.rows(
      `insert into app.audit_event (authority_id, event_id, at, actor, role, action, resource, subject_id, purpose, fields, detail)
       select authority_id, gen_random_uuid(), now(), 'staff:x', 'reviewer', 'filing.read', 'filing', filing_id, 'review', '{}', '{}'
       from app.filing where email = $1`,
      [email],
    );
    const { html } = await browser.get('/ja/status/access-log');
    expect(html).toContain('県の審査担当');
    expect(html).toContain('届出の審査のため');
  });

  it('shows why a filing came back, and refiles from its answers without the photo at fault', async () => {
    await decide(stage, 'returned', ['kit-name-missing']);
    const { html } = await openNewestLink(stage, browser, 'filing-completed');
    expect(html).toContain('検査キットの本体に、お名前が見当たりません');
    expect((await browser.post('/ja/refile')).path).toBe('/ja/filing/consent');
    const evidence = await browser.post('/ja/filing/consent', { agree: 'yes' });
    expect(evidence.path).toBe('/ja/filing/evidence');
    expect(evidence.html).toContain('/ja/filing/images/identity');
    expect(evidence.html).not.toContain('/ja/filing/images/test-result');
  });
});

describe('withdrawing and filing again', () => {
  it('is not needed before the notice is issued (K-67)', async () => {
    await openNewestLink(stage, browser, 'filing-completed');
    const page = await browser.get('/ja/withdraw');
    expect(page.status).toBe(409);
    expect(page.html).toContain('取り下げは必要ありません');
    expect((await browser.post('/ja/withdraw')).status).toBe(409);
    expect(await statusOf()).toEqual(['submitted']);
  });

  it('withdraws an issued filing once, ends the watch and mails that it is done (K-65, K-66)', async () => {
    await decide(stage, 'issued');
    await openNewestLink(stage, browser, 'filing-completed');
    expect((await browser.get('/ja/withdraw')).html).toContain('自主療養届を取り下げますか');
    expect((await browser.post('/ja/withdraw')).html).toContain('取り下げました。自主療養届は使えません。');
    expect((await browser.post('/ja/withdraw')).path).toBe('/ja/status');
    expect((await stage.mails(email)).map(({ template }) => template)).toEqual([
      'email-code',
      'filing-completed',
      'withdrawal-completed',
    ]);
    const [watch] = await stage.rows(
      'select c.status, c.close_reason from app.filing f join app.recuperation_case c using (authority_id, case_id) where f.email = $1',
      [email],
    );
    expect(watch).toEqual({ status: 'closed', close_reason: 'withdrawn' });
    const events = await stage.rows(`select type from app.outbox_event where type = 'filing.withdrawn'`);
    expect(events).toContainEqual({ type: 'filing.withdrawn' });
  });

  it('refiles without waiting for the withdrawal, keeping one live filing (K-65)', async () => {
    await decide(stage, 'issued');
    await openNewestLink(stage, browser, 'filing-completed');
    await browser.post('/ja/refile');
    const confirm = await browser.post('/ja/filing/consent', { agree: 'yes' });
    expect(confirm.path).toBe('/ja/filing/confirm');
    expect(confirm.html).toContain('前の自主療養届は、取り下げられます');
    const refused = await browser.post('/ja/filing/confirm');
    expect(refused.status).toBe(409);
    expect(await statusOf()).toEqual(['issued']);
    const done = await browser.post('/ja/filing/confirm', { 'withdraw-earlier': 'yes' });
    expect(done.path).toBe('/ja/filing/done');
    expect(new Set(await statusOf())).toEqual(new Set(['withdrawn', 'submitted']));
  });

  it('refiling with another phone number replaces the filing that it corrects', async () => {
    await openNewestLink(stage, browser, 'filing-completed');
    await browser.post('/ja/refile');
    await browser.post('/ja/filing/consent', { agree: 'yes' });
    const page = await browser.get('/ja/filing/applicant');
    const street = /name="street"[^>]*value="([^"]*)"/.exec(page.html)?.[1];
    expect(street).toBe('上郷99番地の9');
    const confirm = await browser.post('/ja/filing/applicant', {
      name: '𠮷田 髙﨑',
      'name-kana': 'ヨシダ タカサキ',
      'postal-code': '243-0434',
      municipality: '海老名市',
      street: '上郷99番地の9',
      phone: '046-234-9999',
      email,
      'email-again': email,
      'observation-channel': 'line',
    });
    expect(confirm.path).toBe('/ja/filing/confirm');
    await browser.post('/ja/filing/confirm');
    expect(new Set(await statusOf())).toEqual(new Set(['superseded', 'submitted']));
  });

  it('a stranger with another address cannot withdraw an issued filing, and changes nothing by trying', async () => {
    await decide(stage, 'issued');
    const stranger = stage.newBrowser();
    const phone = `0462340${String(people).padStart(3, '0')}`;
    const other = `stranger${people}@example.jp`;
    const page = await fileAll(stage, stranger, { applicant: { email: other, 'email-again': other, phone } });
    expect(page.status).toBe(409);
    expect(page.html).toContain('発行ずみの自主療養届があります');
    const forced = await stranger.post('/ja/filing/confirm', { 'withdraw-earlier': 'yes' });
    expect(forced.status).toBe(409);
    expect(await statusOf()).toEqual(['issued']);
    const [person] = await stage.rows('select email from app.person where phone = $1', [phone]);
    expect(person).toEqual({ email });
  });

  it('after the recuperation is over, a new illness is a new filing', async () => {
    await decide(stage, 'issued');
    await stage.rows(
      `update app.recuperation_case set status = 'released', closed_at = now(), close_reason = 'released'
       where case_id = (select case_id from app.filing where email = $1)`,
      [email],
    );
    const phone = `0462340${String(people).padStart(3, '0')}`;
    const done = await fileAll(stage, stage.newBrowser(), {
      applicant: { email, 'email-again': email, phone },
    });
    expect(done.path).toBe('/ja/filing/done');
    expect(new Set(await statusOf())).toEqual(new Set(['completed', 'submitted']));
  });
});
