import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { haraguchi, washimi } from './people.ts';
import { type Story, startStory } from './requirement-story.ts';

/** Rows of the specification that show only in the whole: in mails, on papers and on pages. */

const SUPPORT_DESK = '045-000-0000';
const NOT_FOR_INSURANCE = '民間の保険金請求には使用できません';

const expectAll = (text: string, parts: readonly string[]): void => {
  for (const part of parts) expect(text).toContain(part);
};

describe('from the filing to the certificate', () => {
  let story: Story;
  beforeAll(async () => {
    story = await startStory();
  });
  afterAll(() => story.stop());

  it('the support desk is named in the mail with the notice, and nowhere else (K-17)', () => {
    expectAll(story.noticeMail.body, ['療養サポート窓口', SUPPORT_DESK]);
    const others = story.world.mails.filter(({ subject }) => subject !== story.noticeMail.subject);
    expect(others.length).toBeGreaterThan(5);
    for (const { body } of others) expect(body).not.toContain(SUPPORT_DESK);
    for (const page of story.seen) expect(page).not.toMatch(/045-?000-?0000/);
  });

  it('pages, mail and papers say that it is not for private insurance (K-24)', () => {
    expect(story.noticeMail.body).toContain(NOT_FOR_INSURANCE);
    for (const title of ['自主療養の届出', '自主療養にあたっての注意事項', '届け出を受け付けました'])
      expect(story.seen.some(page => page.includes(title) && page.includes(NOT_FOR_INSURANCE))).toBe(true);
    for (const page of [story.certificate.unmet.page, story.verifyPage])
      expect(page).toContain(NOT_FOR_INSURANCE);
    for (const paper of [story.papers.ill, story.papers.certificate])
      expect(paper(['使用できない場面'])).toEqual({ 使用できない場面: NOT_FOR_INSURANCE });
  });

  it('the notice comes by a link of a mail on the next business day, as PDF (K-34, K-43, E-23)', () => {
    expect(story.noticeMail.recipient).toBe(washimi.email);
    expect(story.noticeMail.body).toContain(`${story.world.origin}/ja/open/`);
    expect(story.papers.ill(['氏名', '発行日', '有効期限'])).toEqual({
      氏名: '鷲見 匠海',
      発行日: '令和4年（2022年）2月15日',
      有効期限: '令和4年（2022年）3月15日まで',
    });
  });

  it('a filing of day 10 is issued on day 11, and states its start, onset and test, and no return while symptoms last (K-21, K-37, K-40, K-52)', () => {
    const labels = ['療養開始日（届出日）', '発症日', '検査日', '出勤・登校等可能予定日'];
    expect(Object.values(story.papers.ill(labels))).toEqual([
      '令和4年（2022年）2月14日（月）',
      '令和4年（2022年）2月4日（金）',
      '令和4年（2022年）2月14日（月）',
      '未定（症状が続いています）',
    ]);
  });

  it('without symptoms day 8 is free, and day 10 the last of self-checks, on paper and page (K-61, K-62, K-68)', () => {
    const labels = ['発症日', '検査日', '出勤・登校等可能予定日', 'ご自身で健康観察を続ける日（無症状の方）'];
    expect(Object.values(story.papers.quiet(labels))).toEqual([
      '症状なし',
      '令和4年（2022年）2月7日（月）',
      '令和4年（2022年）2月15日（火）',
      '10日目の令和4年（2022年）2月17日（木）まで',
    ]);
    expectAll(story.selfCheck, ['療養の期間が終わりました', '2月17日(木)までは、毎日の検温など']);
  });

  it('the reviewer checks each item of the kit, the notice, the person and the guardian (K-30, K-31, K-32, K-33)', () => {
    const identity = ['氏名が、届出と同じ', '生年月日が、届出と同じ', '住所が、届出と同じ'];
    const person = identity.map(item => `身分証明書の${item}`);
    expectAll(story.lists.kit, ['キット本体に、届出と同じ氏名', 'キット本体に、届出と同じ検査日', ...person]);
    expect(story.lists.kit).not.toContain('保護者の身分証明書');
    expectAll(story.lists.notice, [
      '通知に、届出と同じ氏名',
      '通知に、届出と同じ検査日',
      '検査機関名がある',
      '結果が、陽性',
    ]);
    expectAll(story.lists.notice, person);
    for (const item of ['届出と同じ氏名', '生年月日', '住所'])
      expect(story.lists.notice).toContain(`保護者の身分証明書に、${item}がある`);
  });

  it('a mail that came back is shown to the reviewer (K-36)', () => {
    expectAll(story.mailCameBack, ['メールが、届かずにもどりました', '電話で届出者に連絡してください']);
    expect(story.lists.kit).not.toContain('届かずにもどりました');
  });

  it('a withdrawal goes by the management number as inquiry 4, and ends the paper (K-66)', () => {
    expect(story.withdrawal.number).toMatch(/^14-\d{4}-\d{4}-\d$/);
    expectAll(story.withdrawal.asked, [
      `自主療養届管理番号 ${story.withdrawal.number}`,
      '4.申請内容の取り下げ依頼',
    ]);
    expect(story.withdrawal.paperAfterwards).toBe(404);
    expect(story.withdrawal.mail).toMatchObject({
      recipient: haraguchi.email,
      subject: '取り下げ申請完了のお知らせ',
    });
  });

  it('the certificate is given from 1 March 2022, also to whoever recovered before (K-01, K-48)', () => {
    expect(story.certificate.early.page).toContain('証明書の発行は、まだ始まっていません');
    expect(story.certificate.early.answer.status).toBe(422);
    expect(story.certificate.granted.answer.status).toBe(303);
    const labels = ['発行日', '療養開始日', '療養終了日', '出勤・登校等が可能な日'];
    expect(Object.values(story.papers.certificate(labels))).toEqual([
      '令和4年（2022年）3月1日',
      '令和4年（2022年）2月14日（月）',
      '令和4年（2022年）2月18日（金）',
      '令和4年（2022年）2月19日（土）',
    ]);
  });

  it('the page of the certificate tells how far each condition is met, and refuses until all are (K-47, K-49)', () => {
    const { unmet, granted } = story.certificate;
    expectAll(granted.page, [
      '健康観察に 2日分以上答えている（いま 3日分） 満たしています',
      '証明書を受け取る',
    ]);
    expectAll(unmet.page, [
      '自主療養届が発行されている まだです',
      '神奈川県内に住んでいる 満たしています',
      '健康観察に一定数以上答えている（いま 0日分） まだです',
      'すでに療養が終わっている方にも、さかのぼって発行します',
    ]);
    expect(unmet.answer.status).toBe(422);
  });

  it('schools and employers are told what the paper is, and check it by its code (K-44, K-45, E-23)', () => {
    expectAll(story.verifyPage, ['学校・勤務先の方へ', '医療機関の診断書に代わるもの', '二次元コード']);
    expect(story.papers.ill(['使用できる場面', '使用できない場面'])).toEqual({
      使用できる場面: '学校・勤務先への欠席や休業の届出',
      使用できない場面: NOT_FOR_INSURANCE,
    });
  });
});
