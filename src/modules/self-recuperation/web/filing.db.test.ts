import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fileAll, fileUpToConfirm, newestCode } from './file-as.fixture.ts';
import { applicantForm, conditionsForm, evidenceForm, photo } from './resident-browser.fixture.ts';
import { createStage, OPENING, type Stage } from './resident-stage.fixture.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await createStage();
});

afterEach(() => {
  stage.clock.set(OPENING);
  expect(stage.errors).toEqual([]);
});

afterAll(() => stage.close());

describe('filing from the landing page to the confirmation', () => {
  it('tells the rules in force, the three benefits and what to bring (K-08, K-10, K-25, K-72)', async () => {
    const { html, status } = await stage.newBrowser().get('/ja');
    expect(status).toBe(200);
    for (const text of [
      '医療機関を受診せずに療養開始',
      '健康観察をシステムがアシスト',
      '療養開始を証明する書類を発行',
      '民間の保険金請求には使用できません。',
      '2歳以上39歳以下の方',
      '40歳以上64歳以下で、重症化リスク因子がない方',
      '65歳以上の方',
      '2歳未満の方',
      '症状が現れた日から10日以内',
      '検査を行った日から7日以内',
    ])
      expect(html).toContain(text);
  });

  it('tells the rules of another day on that day', async () => {
    stage.clock.set('2022-02-01T10:00');
    const { html } = await stage.newBrowser().get('/ja');
    expect(html).toContain('6歳以上49歳以下で、重症化リスク因子がない方');
    expect(html).not.toContain('2歳以上39歳以下');
    stage.clock.set('2022-10-01T10:00');
    expect((await stage.newBrowser().get('/ja')).html).toContain('受け付けていません');
  });

  it('lets nobody on who has not ticked the consent, and records when and to what (K-26)', async () => {
    const browser = stage.newBrowser();
    const page = await browser.get('/ja/filing/consent');
    expect(page.html).toContain('上記内容を理解し回答する');
    expect(page.html).toContain('同意する');
    const refused = await browser.post('/ja/filing/consent');
    expect(refused.status).toBe(422);
    expect(browser.cookies.size).toBe(0);
    expect((await browser.get('/ja/filing/conditions')).status).toBe(410);
    const agreed = await browser.post('/ja/filing/consent', { agree: 'yes' });
    expect(agreed.path).toBe('/ja/filing/conditions');
    expect(agreed.html).toContain('届出条件の確認');
  });

  it('goes through the three steps to a filing, with everything shown before 「回答」 (K-27, K-28)', async () => {
    const browser = stage.newBrowser();
    const confirm = await fileUpToConfirm(stage, browser);
    for (const text of [
      '𠮷田　髙﨑',
      'ヨシダ タカサキ',
      '〒243-0434 神奈川県海老名市上郷99番地の9',
      '2022年2月27日(日)',
      '2022年2月28日(月)',
      '該当なし',
      '回答',
    ])
      expect(confirm.html).toContain(text);
    const done = await browser.post('/ja/filing/confirm');
    expect(done.path).toBe('/ja/filing/done');
    for (const text of [
      'これからどうなりますか',
      'いつから外に出られますか',
      '3月10日(木)から',
      '3月2日(水)まで',
    ])
      expect(done.html).toContain(text);

    const [filing] = await stage.rows(
      `select name, name_kana, postal_code, municipality_code, address, prefecture, phone, tested_on::text, onset_on::text,
         birth_date::text, age, status, due_on::text, consent_version, rule_id, test_source, evidence_kind
       from app.filing where email = 'yoshida@example.jp'`,
    );
    expect(filing).toEqual({
      name: '𠮷田　髙﨑',
      name_kana: 'ヨシダ タカサキ',
      postal_code: '2430434',
      municipality_code: '142158',
      prefecture: '神奈川県',
      address: '海老名市上郷99番地の9',
      phone: '09000000001',
      tested_on: '2022-02-28',
      onset_on: '2022-02-27',
      birth_date: '1995-04-12',
      age: 26,
      status: 'submitted',
      due_on: '2022-03-02',
      consent_version: '2022-02-24',
      rule_id: 'eligibility-2022-02-24',
      test_source: 'own-kit',
      evidence_kind: 'kit',
    });
  });

  it('starts recuperation that day and mails at once (K-36, K-37)', async () => {
    const browser = stage.newBrowser();
    const email = 'atonce@example.jp';
    await fileAll(stage, browser, { applicant: { email, 'email-again': email, phone: '0462311112' } });
    const mails = await stage.mails(email);
    expect(mails.map(({ template }) => template)).toEqual(['email-code', 'filing-completed']);
    const [watch] = await stage.rows(
      `select c.status, c.starts_on::text, c.day_zero::text, c.planned_return_on::text
       from app.filing f join app.recuperation_case c using (authority_id, case_id) where f.email = $1`,
      [email],
    );
    expect(watch).toEqual({
      status: 'open',
      starts_on: '2022-03-01',
      day_zero: '2022-02-27',
      planned_return_on: '2022-03-10',
    });
    const events = await stage.rows(`select type from app.outbox_event where type like 'filing.%'`);
    expect(events).toContainEqual({ type: 'filing.submitted' });
  });

  it('asks a minor for the guardian, by the age of majority of the day (K-33, A-12)', async () => {
    const browser = stage.newBrowser();
    const email = 'minor@example.jp';
    await browser.post('/ja/filing/consent', { agree: 'yes' });
    const step2 = await browser.post('/ja/filing/conditions', {
      ...conditionsForm,
      'birth-date-year': '2002',
    });
    expect(step2.html).toContain('保護者の氏名');
    const applicant = { ...applicantForm, email, 'email-again': email, phone: '0462311113' };
    const missing = await browser.post('/ja/filing/applicant', applicant);
    expect(missing.status).toBe(422);
    expect(missing.html).toContain('保護者の氏名を入れてください');
    await browser.post('/ja/filing/applicant', { ...applicant, 'guardian-name': '吉田 花' });
    await browser.post('/ja/filing/email', { code: await newestCode(stage, email) });
    const evidence = await browser.post('/ja/filing/evidence', await evidenceForm());
    expect(evidence.status).toBe(422);
    expect(evidence.html).toContain('保護者の身分証明書の画像');
    const confirm = await browser.post('/ja/filing/evidence', {
      ...(await evidenceForm()),
      'guardian-identity': await photo(200),
    });
    expect(confirm.path).toBe('/ja/filing/confirm');
    expect(confirm.html).toContain('吉田　花');
  });

  it('fills in the address of a postal code without scripts, and keeps what was typed', async () => {
    const browser = stage.newBrowser();
    await browser.post('/ja/filing/consent', { agree: 'yes' });
    await browser.post('/ja/filing/conditions', conditionsForm);
    const filled = await browser.post('/ja/filing/applicant', {
      ...applicantForm,
      municipality: '',
      street: '',
      action: 'find-address',
    });
    expect(filled.status).toBe(200);
    expect(filled.html).toContain('value="海老名市"');
    expect(filled.html).toContain('value="上郷"');
    expect(filled.html).toContain('value="𠮷田 髙﨑"');
    const tokyo = { ...applicantForm, 'postal-code': '100-0001', action: 'find-address' };
    expect((await browser.post('/ja/filing/applicant', tokyo)).html).toContain('神奈川県にお住まいの方だけ');
    const unknown = { ...applicantForm, 'postal-code': '999-9999', action: 'find-address' };
    expect((await browser.post('/ja/filing/applicant', unknown)).status).toBe(422);
  });

  it('takes an off-list kit with its maker in the remarks (K-54)', async () => {
    const browser = stage.newBrowser();
    const email = 'offlist@example.jp';
    await browser.post('/ja/filing/consent', { agree: 'yes' });
    await browser.post('/ja/filing/conditions', conditionsForm);
    await browser.post('/ja/filing/applicant', {
      ...applicantForm,
      email,
      'email-again': email,
      phone: '0462311114',
    });
    await browser.post('/ja/filing/email', { code: await newestCode(stage, email) });
    const without = await browser.post('/ja/filing/evidence', {
      ...(await evidenceForm()),
      'kit-listed': 'no',
    });
    expect(without.status).toBe(422);
    expect(without.html).toContain('備考欄にメーカー名を入れてください');
    expect(without.html).toContain('お預かりしている画像');
    const image = await browser.get('/ja/filing/images/test-result');
    expect(image.status).toBe(200);
    expect((await stage.newBrowser().get('/ja/filing/images/test-result')).status).toBe(404);
    const confirm = await browser.post('/ja/filing/evidence', {
      'evidence-kind': 'kit',
      'kit-listed': 'no',
      'kit-maker': '検査工業',
      remarks: '本人が検査しました',
    });
    expect(confirm.path).toBe('/ja/filing/confirm');
    expect(confirm.html).toContain('検査工業');
  });
});
