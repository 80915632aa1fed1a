import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newestCode } from './file-as.fixture.ts';
import { type FilingSteps, filingSteps } from './filing-steps.fixture.ts';
import { applicantForm, conditionsForm, evidenceForm, photo } from './resident-browser.fixture.ts';
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

describe('bad answers to step 1', () => {
  it('an onset in the future is told beside the field, and what was typed stays', async () => {
    const browser = await steps.atConditions();
    const page = await browser.post('/ja/filing/conditions', {
      ...conditionsForm,
      'onset-month': '3',
      'onset-day': '2',
      'birth-date-year': '',
    });
    expect(page.status).toBe(422);
    expect(page.html).toContain('2か所を直してください');
    expect(page.html).toContain('<a href="#onset">');
    expect(page.html).toContain('きょう（3月1日(火)）か、それより前の日にしてください');
    expect(page.html).toContain('生年月日の「年」を入れてください');
    expect(page.html).toMatch(/name="onset-day"[^>]*value="2"/);
    expect(page.html).toMatch(/value="own-kit"[^>]*checked/);
    expect(page.html).toMatch(/value="none"[^>]*checked/);
  });

  it.each([
    ['day 10 with symptoms', { 'onset-day': '19', 'tested-day': '20' }, '/ja/filing/applicant'],
    ['day 11 with symptoms', { 'onset-day': '18', 'tested-day': '20' }, '/ja/filing/not-eligible'],
    ['day 7 without symptoms', { symptoms: 'no', 'tested-day': '22' }, '/ja/filing/applicant'],
    ['day 8 without symptoms', { symptoms: 'no', 'tested-day': '21' }, '/ja/filing/not-eligible'],
    [
      '65 years',
      { 'birth-date-year': '1957', 'birth-date-month': '3', 'birth-date-day': '1' },
      '/ja/filing/not-eligible',
    ],
    [
      '64 years',
      { 'birth-date-year': '1957', 'birth-date-month': '3', 'birth-date-day': '2' },
      '/ja/filing/applicant',
    ],
    ['a possible pregnancy', { pregnancy: 'possible' }, '/ja/filing/not-eligible'],
    ['a test at a medical institution', { 'test-place': 'medical-institution' }, '/ja/filing/not-eligible'],
    ['another prefecture', { 'lives-in-prefecture': 'no' }, '/ja/filing/not-eligible'],
    ['nobody to look after oneself', { 'self-management': 'no' }, '/ja/filing/not-eligible'],
    ['a risk factor under 40', { 'risk-factors': 'diabetes' }, '/ja/filing/applicant'],
    [
      'a risk factor at 40',
      {
        'risk-factors': 'diabetes',
        'birth-date-year': '1982',
        'birth-date-month': '3',
        'birth-date-day': '1',
      },
      '/ja/filing/not-eligible',
    ],
  ])('%s leads to %s%s', async (_case, answers, path) => {
    const browser = await steps.atConditions();
    const page = await browser.post('/ja/filing/conditions', { ...conditionsForm, ...answers });
    expect(page.path).toBe(path);
  });

  it('the page for those who cannot file says where to go, and the answers can be put right (K-09)', async () => {
    const browser = await steps.atConditions();
    const page = await browser.post('/ja/filing/conditions', { ...conditionsForm, pregnancy: 'yes' });
    for (const text of [
      '発熱診療等医療機関',
      'コロナ専用窓口',
      '必ず医療機関を受診してください',
      '045-000-0119',
    ])
      expect(page.html).toContain(text);
    expect((await browser.get('/ja/filing/applicant')).path).toBe('/ja/filing/not-eligible');
    expect((await browser.get('/ja/filing/conditions')).html).toMatch(/name="pregnancy" value="yes" checked/);
    expect((await browser.post('/ja/filing/conditions', conditionsForm)).path).toBe('/ja/filing/applicant');
  });
});

describe('bad answers to step 2', () => {
  it('keeps every character of a name and every field that was wrong', async () => {
    const browser = await steps.atApplicant();
    const page = await browser.post('/ja/filing/applicant', {
      ...applicantForm,
      name: '𠮷田 髙﨑',
      'name-kana': '吉田',
      'postal-code': '12-34',
      phone: '12',
      email: 'taro@example',
      'email-again': 'other@example.jp',
    });
    expect(page.status).toBe(422);
    for (const text of [
      'カタカナかローマ字で',
      '7けたの数字',
      '市外局番からの数字',
      'メールアドレスの形を確かめてください',
    ])
      expect(page.html).toContain(text);
    expect(page.html).toContain('value="𠮷田 髙﨑"');
    expect(page.html).toContain('value="taro@example"');
    expect(page.html).toContain('value="other@example.jp"');
  });

  it('wants the same address twice, and a municipality that fits the postal code', async () => {
    const browser = await steps.atApplicant();
    const twice = await browser.post('/ja/filing/applicant', {
      ...applicantForm,
      'email-again': 'yosida@example.jp',
    });
    expect(twice.html).toContain('2つのメールアドレスがちがいます');
    const elsewhere = await browser.post('/ja/filing/applicant', {
      ...applicantForm,
      municipality: '厚木市',
    });
    expect(elsewhere.html).toContain('郵便番号が合いません');
    const unknown = await browser.post('/ja/filing/applicant', {
      ...applicantForm,
      municipality: '海老名町',
    });
    expect(unknown.html).toContain('その市区町村が見つかりません');
  });

  it('a wrong mail address is changed and its code asked for anew (K-36)', async () => {
    const browser = await steps.atApplicant();
    const wrong = steps.somebody();
    const right = steps.somebody();
    const page = await browser.post('/ja/filing/applicant', { ...applicantForm, ...wrong });
    expect(page.html).toContain(wrong.email);
    const oldCode = await newestCode(stage, wrong.email);
    await browser.post('/ja/filing/applicant', { ...applicantForm, ...right });
    expect((await browser.post('/ja/filing/email', { code: oldCode })).status).toBe(422);
    const verified = await browser.post('/ja/filing/email', { code: await newestCode(stage, right.email) });
    expect(verified.path).toBe('/ja/filing/evidence');
    await browser.post('/ja/filing/applicant', { ...applicantForm, ...wrong });
    expect((await browser.get('/ja/filing/evidence')).path).toBe('/ja/filing/email');
  });
});

describe('the mailed code', () => {
  it('works in full width, once, for ten minutes and five tries', async () => {
    const browser = await steps.atApplicant();
    const person = steps.somebody();
    await browser.post('/ja/filing/applicant', { ...applicantForm, ...person });
    const code = await newestCode(stage, person.email);
    const wrong = code === '000000' ? '000001' : '000000';
    expect((await browser.post('/ja/filing/email', { code: '12345' })).html).toContain('6けたの数字を入れて');
    for (let tries = 0; tries < 5; tries += 1)
      expect((await browser.post('/ja/filing/email', { code: wrong })).html).toContain('数字がちがいます');
    expect((await browser.post('/ja/filing/email', { code })).html).toContain('5回まちがえた');

    const soon = await browser.post('/ja/filing/email/resend');
    expect(soon.status).toBe(422);
    expect(soon.html).toContain('あと60秒');
    stage.clock.set('2022-03-01T10:01');
    expect((await browser.post('/ja/filing/email/resend')).status).toBe(200);
    stage.clock.set('2022-03-01T10:12');
    const late = await browser.post('/ja/filing/email', { code: await newestCode(stage, person.email) });
    expect(late.html).toContain('10分が過ぎた');
    await browser.post('/ja/filing/email/resend');
    const fullWidth = [...(await newestCode(stage, person.email))].map(digit =>
      String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0),
    );
    expect((await browser.post('/ja/filing/email', { code: fullWidth.join('') })).path).toBe(
      '/ja/filing/evidence',
    );
  });

  it('is not sent to one address more than five times an hour', async () => {
    const person = steps.somebody();
    for (let round = 0; round < 6; round += 1) {
      const browser = await steps.atApplicant();
      const page = await browser.post('/ja/filing/applicant', { ...applicantForm, ...person });
      expect(page.path).toBe('/ja/filing/email');
    }
    expect(await stage.mails(person.email)).toHaveLength(5);
  });
});

describe('bad photos', () => {
  const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'], 'kit.svg');

  it('each is told beside its field, and the good one is kept', async () => {
    const browser = await steps.atEvidence();
    const big = new File([Buffer.alloc(30 * 1024 * 1024, 255)], 'kit.jpg');
    const page = await browser.post('/ja/filing/evidence', {
      ...(await evidenceForm()),
      remarks: '写真が大きいです',
      'test-result': big,
    });
    expect(page.status).toBe(422);
    expect(page.html).toContain('検査結果の画像が大きすぎます（10MBまで）');
    expect(page.html).toContain('写真が大きいです');
    expect(page.html).toContain('/ja/filing/images/identity');
    expect(page.html).not.toContain('/ja/filing/images/test-result');
  });

  it('an SVG, a torn JPEG and no file at all are refused', async () => {
    const browser = await steps.atEvidence();
    const whole = Buffer.from(await (await photo()).arrayBuffer());
    const torn = new File([whole.subarray(0, whole.length / 2)], 'kit.jpg');
    const page = await browser.post('/ja/filing/evidence', {
      ...(await evidenceForm()),
      'test-result': torn,
      identity: svg,
    });
    expect(page.html).toContain('検査結果の画像がこわれていて読めません');
    expect(page.html).toContain('身分証明書の画像が、写真として読めません');
    const none = await browser.post('/ja/filing/evidence', { 'evidence-kind': 'kit', 'kit-listed': 'yes' });
    expect(none.html).toContain('「検査結果の画像」を選んでください');
    expect(none.html).toContain('「身分証明書の画像」を選んでください');
  });

  it('keeps no photo before the address is verified', async () => {
    const browser = await steps.atApplicant();
    await browser.post('/ja/filing/applicant', { ...applicantForm, ...steps.somebody() });
    const before = await stage.rows('select count(*) from app.filing_image');
    expect((await browser.post('/ja/filing/evidence', await evidenceForm())).path).toBe('/ja/filing/email');
    expect(await stage.rows('select count(*) from app.filing_image')).toEqual(before);
  });

  it('stores photos sealed, and destroys one that is replaced', async () => {
    const browser = await steps.atEvidence();
    await browser.post('/ja/filing/evidence', { ...(await evidenceForm()), 'kit-listed': '' });
    await browser.post('/ja/filing/evidence', { 'evidence-kind': 'notice', identity: await photo(33) });
    const rows = await stage.rows<{ kind: string; sealed: Buffer | null; replaced: boolean }>(
      `select kind, sealed, replaced_at is not null as replaced from app.filing_image
       where filing_id = (select filing_id from app.filing_draft where verified_email = $1)
       order by kind, replaced_at`,
      [steps.newestAddress()],
    );
    expect(rows.map(({ kind, replaced, sealed }) => [kind, replaced, sealed === null])).toEqual([
      ['identity', true, true],
      ['identity', false, false],
      ['test-result', false, false],
    ]);
    for (const { sealed } of rows)
      expect(sealed?.includes(Buffer.from([0xff, 0xd8, 0xff])) ?? false).toBe(false);
  });
});
