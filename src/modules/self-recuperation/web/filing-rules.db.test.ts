import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fileUpToConfirm } from './file-as.fixture.ts';
import { conditionsForm, plain, type ResidentBrowser } from './resident-browser.fixture.ts';
import { createStage, OPENING, type Stage } from './resident-stage.fixture.ts';

let stage: Stage;
let filed = 0;

beforeAll(async () => {
  stage = await createStage();
});
afterEach(() => expect(stage.errors).toEqual([]));
afterAll(() => stage.close());

const expectAll = (text: string, parts: readonly string[]): void => {
  for (const part of parts) expect(text).toContain(part);
};

describe('the pages of a filing', () => {
  const begin = async (at = OPENING): Promise<ResidentBrowser> => {
    stage.clock.set(at);
    const browser = stage.newBrowser();
    await browser.post('/ja/filing/consent', { agree: 'yes' });
    return browser;
  };
  const answer = async (answers: Readonly<Record<string, string>>, at = OPENING) =>
    (await begin(at)).post('/ja/filing/conditions', { ...conditionsForm, ...answers });
  const born = (year: number, month: number, day: number) => ({
    'birth-date-year': String(year),
    'birth-date-month': String(month),
    'birth-date-day': String(day),
  });
  const own = () => {
    filed += 1;
    const email = `row${filed}@example.jp`;
    return { email, 'email-again': email, phone: `0462350${String(filed).padStart(3, '0')}` };
  };

  it('open on 28 January 2022, and take no filing before (E-17)', async () => {
    const dates = { 'onset-month': '1', 'onset-day': '26', 'tested-month': '1', 'tested-day': '27' };
    const early = await answer(dates, '2022-01-27T23:59');
    expect(early.path).toBe('/ja/filing/not-eligible');
    expect(plain(early.html)).toContain('いまは、自主療養の届出を受け付けていません');
    expect(plain((await stage.newBrowser().get('/ja')).html)).toContain('いまは、届出を受け付けていません');
    expect((await answer(dates, '2022-01-28T00:00')).path).toBe('/ja/filing/applicant');
    expect(plain((await stage.newBrowser().get('/ja')).html)).toContain('届出を始める');
  });

  it('let those file who may choose it (K-10, K-50, E-18)', async () => {
    for (const answers of [
      born(2020, 3, 1),
      { ...born(1982, 3, 2), 'risk-factors': 'diabetes' },
      born(1957, 3, 2),
    ])
      expect((await answer(answers)).path).toBe('/ja/filing/applicant');
  });

  it('send those to a doctor who must see one, and say where (K-08, K-09, K-50, K-51)', async () => {
    for (const answers of [
      born(1957, 3, 1),
      { ...born(1982, 3, 1), 'risk-factors': 'diabetes' },
      born(2020, 3, 2),
      { pregnancy: 'yes' },
      { pregnancy: 'possible' },
    ]) {
      const { path, html } = await answer(answers);
      expect(path).toBe('/ja/filing/not-eligible');
      expect(plain(html)).toContain('必ず医療機関を受診してください');
      expect(html).toMatch(/<a href="https:\/\/[^"]+">発熱診療等医療機関のページ<\/a>/);
      expect(plain(html)).toContain('お住まいの自治体のコロナ専用窓口');
      expect(html).toContain('href="tel:0450000567"');
    }
  });

  it('take a positive kit, free test or test of a company, never one of a medical institution (K-02, K-03, E-19, K-64)', async () => {
    const asked = plain((await (await begin()).get('/ja/filing/conditions')).html);
    expectAll(asked, ['自分で用意した抗原検査キット', '薬局などの無料検査', 'PCR検査機関など（自費の検査）']);
    for (const [place, kind] of [
      ['own-kit', 'kit'],
      ['free-test', 'notice'],
      ['test-company', 'notice'],
    ] as const) {
      const browser = stage.newBrowser();
      await fileUpToConfirm(stage, browser, {
        conditions: { 'test-place': place },
        applicant: own(),
        evidence: { 'evidence-kind': kind },
      });
      expect((await browser.post('/ja/filing/confirm')).path).toBe('/ja/filing/done');
    }
    const kept = await stage.rows(
      'select test_source, evidence_kind from app.filing order by submitted_at, filing_id',
    );
    expect(kept).toEqual([
      { test_source: 'own-kit', evidence_kind: 'kit' },
      { test_source: 'free-test', evidence_kind: 'notice' },
      { test_source: 'test-company', evidence_kind: 'notice' },
    ]);
    const refused = await answer({ 'test-place': 'medical-institution' });
    expect(refused.path).toBe('/ja/filing/not-eligible');
    expect(plain(refused.html)).toContain('医療機関での検査で陽性になった方は、自主療養を選べません');
  });

  it('want 「同意する」 to 「上記内容を理解し回答する」, and keep when and to which text (K-26, K-18, K-56)', async () => {
    const browser = stage.newBrowser();
    const notes = plain((await browser.get('/ja/filing/consent')).html);
    expectAll(notes, [
      '注意事項',
      '上記内容を理解し回答する',
      '同意する',
      '可能な限り外出を控え、同居の家族がいる場合は極力接触を避けてください',
      '自ら健康観察を行い、体調が悪くなったときに医療機関を受診できる方',
    ]);
    expect((await browser.post('/ja/filing/consent')).status).toBe(422);
    const person = own();
    await fileUpToConfirm(stage, browser, { applicant: person });
    stage.clock.set('2022-03-01T10:20');
    await browser.post('/ja/filing/confirm');
    const [kept] = await stage.rows(
      `select consent_at at time zone 'Asia/Tokyo' as at, consent_version as version, submitted_at > consent_at as before
       from app.filing where email = $1`,
      [person.email],
    );
    expect(kept).toEqual({ at: new Date('2022-03-01T10:00'), version: '2022-02-24', before: true });
    expect((await answer({ 'self-management': 'no' })).path).toBe('/ja/filing/not-eligible');
  });

  it('are three steps by name, then 「確認」, then 「回答」 (K-27, K-28)', async () => {
    const browser = stage.newBrowser();
    const confirm = await fileUpToConfirm(stage, browser, { applicant: own() });
    for (const [step, path, title] of [
      [1, 'conditions', '届出条件の確認'],
      [2, 'applicant', '届出者情報'],
      [3, 'evidence', '検査結果'],
    ])
      expect(plain((await browser.get(`/ja/filing/${path}`)).html)).toContain(`3段階のうち ${step} ${title}`);
    expect((await browser.get('/ja/filing/evidence')).html).toMatch(/<button[^>]*>確認<\/button>/);
    expect(confirm.html).toMatch(/<button[^>]*>回答<\/button>/);
    expect(await stage.rows(`select 1 from app.filing where email = 'row${filed}@example.jp'`)).toEqual([]);
    expect((await browser.post('/ja/filing/confirm')).path).toBe('/ja/filing/done');
  });

  it('say what each picture must show (K-29, K-30, K-31, K-32, K-54)', async () => {
    const browser = stage.newBrowser();
    await fileUpToConfirm(stage, browser, { applicant: own() });
    const guidance = [
      'どちら',
      '本体に油性マジック等で氏名と検査日',
      '検査結果通知',
      '氏名、検査日、検査機関名、検査結果',
      '身分証明書',
      '氏名、生年月日、住所がわかるもの',
    ];
    const offList = ['県のホームページに載っていないキットのときは、必ず', '検査実施日：2022年2月28日(月)'];
    expectAll(plain((await browser.get('/ja/filing/evidence')).html), [...guidance, ...offList]);
    expectAll(plain((await browser.get('/ja')).html), [
      ...guidance,
      '未成年（20歳未満）の方は、保護者の身分証明書',
    ]);
  });

  it('want the guardian of whoever is 18 until 31 March 2022, and not from 1 April on (K-33)', async () => {
    const dates = { 'onset-month': '3', 'onset-day': '30', 'tested-month': '3', 'tested-day': '31' };
    const person = { ...born(2003, 4, 2), ...dates };
    const minor = await answer(person, '2022-03-31T23:59');
    const adult = await answer(person, '2022-04-01T00:00');
    expect(plain(minor.html)).toContain('保護者の氏名');
    expect(adult.path).toBe('/ja/filing/applicant');
    expect(plain(adult.html)).not.toContain('保護者');
  });
});
