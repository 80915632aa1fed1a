import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../ui/language.ts';
import { QUESTIONS } from './faq/questions.ts';
import { SECTIONS } from './in-recuperation/in-recuperation.page.tsx';
import { INFORMATION_PATHS } from './paths.ts';
import { publicSite } from './public-site.fixture.ts';

const PAGES = ['', ...Object.values(INFORMATION_PATHS)];
const MAY = '2022-03-01';

describe('the landing page', () => {
  it('says what it is, the three benefits, that it is voluntary, and why (K-24, K-72, K-73, P-06)', async () => {
    const { text } = await publicSite(MAY)('/ja');
    for (const sentence of [
      '医療機関の診断を待たずに',
      '医療機関を受診せずに療養開始',
      '健康観察をシステムがアシスト',
      '療養開始を証明する書類を発行',
      '民間の保険金請求には使用できません',
      '任意の制度です',
      '強制ではなくご協力のお願い',
      '若い方や基礎疾患のない方は、重症化の可能性が低い',
    ])
      expect(text).toContain(sentence);
  });

  it('follows the ages, tests and windows of the day (K-02, K-08, K-10, K-25)', async () => {
    const first = (await publicSite('2022-02-01')('/ja')).text;
    expect(first).toContain('6歳以上49歳以下で、重症化リスク因子がない方');
    expect(first).toContain('50歳以上の方');
    const second = (await publicSite('2022-02-25')('/ja')).text;
    expect(second).toContain('2歳以上39歳以下の方');
    expect(second).toContain('40歳以上64歳以下で、重症化リスク因子がある方');
    expect(second).toContain('65歳以上の方');
    expect(second).toContain('2歳未満の方');
    expect(second).toContain('症状が現れた日から10日以内');
    expect(second).toContain('検査を行った日から7日以内');
    for (const test of ['自分で用意した抗原検査キット', '無料検査', 'PCR検査機関など'])
      expect(second).toContain(test);
  });

  it('leads those who must see a doctor to the clinics and the desk (K-09)', async () => {
    const { html } = await publicSite(MAY)('/ja');
    expect(html).toMatch(/<a href="https:[^"]+">発熱診療等医療機関のページ<\/a>/);
    expect(html).toContain('href="tel:0450000567"');
  });

  it('counts minors by the age of majority of the day (K-33)', async () => {
    expect((await publicSite('2022-03-31')('/ja')).text).toContain('未成年（20歳未満）');
    expect((await publicSite('2022-04-01')('/ja')).text).toContain('未成年（18歳未満）');
  });

  it('announces the certificate before its first day, and offers it from then on (K-01)', async () => {
    expect((await publicSite('2022-02-28')('/ja')).text).toContain('2022年3月1日(火)（予定）から');
    const { text } = await publicSite('2022-03-01')('/ja');
    expect(text).not.toContain('（予定）');
    expect(text).toContain('「自主療養証明書」を発行します');
  });

  it('has no way in before the scheme and after it, and names the day (E-17, F-21)', async () => {
    const before = await publicSite('2022-01-27')('/ja');
    expect(before.text).toContain('2022年1月28日(金)に始まります');
    const after = await publicSite('2022-09-26')('/ja');
    expect(after.text).toContain('2022年9月25日(日)で終わりました');
    for (const { html } of [before, after]) expect(html).not.toContain('/ja/filing/consent');
    expect((await publicSite('2022-09-25')('/ja')).html).toContain('/ja/filing/consent');
  });
});

describe('the questions', () => {
  it('are all fourteen in every language, with the same addresses (K-50..K-70)', async () => {
    for (const language of languages) {
      const { html } = await publicSite(MAY)(`/${language}/faq`);
      const anchors = [...html.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id);
      expect(anchors, language).toEqual([...QUESTIONS]);
      for (const name of QUESTIONS) expect(html, language).toContain(`href="#${name}"`);
    }
  });

  it('state the numbers of the day (K-50..K-53, K-60, K-61)', async () => {
    const winter = (await publicSite('2022-02-25')('/ja/faq')).text;
    expect(winter).toContain('10日目までが療養期間となり、症状が軽快して72時間経過した場合、11日目が');
    expect(winter).toContain('7日目までが療養期間となり、8日目が出勤・登校等可能予定日');
    expect(winter).toContain('発行日から1か月です');
    expect(winter).toContain('2歳未満、あるいは65歳以上の方');
    const autumn = (await publicSite('2022-09-07')('/ja/faq')).text;
    expect(autumn).toContain('7日目までが療養期間となり、症状が軽快して24時間経過した場合、8日目が');
    expect((await publicSite('2022-02-01')('/ja/faq')).text).toContain('6歳未満、あるいは50歳以上の方');
  });

  it('draw the table of Q8 from the period rule (K-60..K-62)', async () => {
    const { html } = await publicSite('2022-02-25')('/ja/faq');
    const rows = [
      ...html.matchAll(/<th scope="row">(\d+)日目<\/th><td[^>]*>([^<]+)<\/td><td[^>]*>([^<]+)</g),
    ];
    const told = rows.map(([, day, symptomatic, asymptomatic]) => [day, symptomatic, asymptomatic]);
    const selfCheck = '出勤・登校等可能。検温など自身で健康状態の確認等';
    expect(told[0]).toEqual(['0', '発症日', '検査を行った日']);
    expect(told[7]).toEqual(['7', '療養', '療養']);
    expect(told[8]).toEqual(['8', '療養', selfCheck]);
    expect(told[10]).toEqual(['10', '療養', selfCheck]);
    expect(told[11]).toEqual(['11', '出勤・登校等可能', '出勤・登校等可能']);
    expect(told).toHaveLength(12);
  });

  it('explain Q13 with both dates (K-68, A-1)', async () => {
    const { text } = await publicSite('2022-02-25')('/ja/faq');
    expect(text).toContain(
      '出勤・登校等可能予定日が2022年3月5日(土)、健康観察を続ける日が2022年3月7日(月)まで',
    );
    const january = (await publicSite('2022-01-28')('/ja/faq')).text;
    expect(january).toContain('出勤・登校等可能予定日は、2022年2月8日(火)です');
  });

  it('say when to see a doctor, what it costs, what papers and pictures are good for (K-54..K-59, K-63, K-64)', async () => {
    const { text } = await publicSite(MAY)('/ja/faq');
    for (const sentence of [
      '備考欄にメーカー名、検査実施日を記入',
      '自ら健康観察や体調悪化時には医療機関に受診できる方を対象',
      '感染症法に基づく就業制限や外出自粛が要請されます',
      'この「療養証明書」は発行されません',
      '各種保険金や手当の請求に使う想定はしておりません',
      '各医療保険者に確認をお願いします',
      '初診料等は自己負担になります',
      '陽性判定となった抗原検査キットや、陽性が確認できる無料検査結果の画像',
    ])
      expect(text).toContain(sentence);
  });

  it('tell how to withdraw and where to ask (K-65..K-67, K-69)', async () => {
    const { html, text } = await publicSite(MAY)('/ja/faq');
    expect(text).toContain('問合せの種類で「4.申請内容の取り下げ依頼」を選択');
    expect(text).toContain('発行済みでない場合は、取り下げ依頼は必要ありません');
    expect(html).toContain('href="/ja/inquiry"');
    expect(text).toContain('自主的に自宅で待機していただくことを推奨します');
  });
});

describe('the household', () => {
  it('is asked to stay at home, and led to the page about how long, in every language (K-69)', async () => {
    for (const language of languages)
      for (const page of ['faq', 'in-recuperation']) {
        const { html } = await publicSite(MAY)(`/${language}/${page}`);
        expect(html, `${language} ${page}`).toMatch(/<a href="https:[^"]+korona\.html">[^<]+<\/a>/);
      }
    const { text } = await publicSite(MAY)('/ja/in-recuperation');
    expect(text).toContain('同居している家族等の方には、自主的に自宅で待機していただくことを推奨します');
    expect(text).toContain('濃厚接触者である同居家族等の待機期間について');
  });
});

describe('the page for people in self-recuperation', () => {
  it('has the four sections in every language (K-74)', async () => {
    for (const language of languages) {
      const { html } = await publicSite(MAY)(`/${language}/in-recuperation`);
      for (const section of SECTIONS) expect(html, language).toContain(`<h2 id="${section}">`);
    }
  });

  it('says what the meal service means and brings, and names no number of its desk (K-04, K-14..K-17)', async () => {
    const { text, html } = await publicSite(MAY)('/ja/in-recuperation');
    expect(text).toContain('感染症法上の陽性者となり、自主療養者ではなくなります');
    expect(text).toContain('栄養補助食品など8日分');
    expect(text).toContain('トイレットペーパー、ティッシュペーパー');
    expect(text).toContain('療養サポート窓口への電話');
    expect(html).not.toContain('045-000-0000');
  });

  it('asks to watch oneself, to spare others, and says whom to ask (K-11..K-13, K-18..K-20, P-06)', async () => {
    const { text } = await publicSite(MAY)('/ja/in-recuperation');
    for (const sentence of [
      '毎日の検温をお願いします',
      'パルスオキシメーターがある方は',
      'LINE通知、自動音声の電話（AIコール）、またはメールのリンク',
      '可能な限り外出を控え',
      '法律による強制ではなく',
      '自治体の相談窓口にご相談いただき、医療機関を受診',
      '「コロナ119」にご相談ください。番号は、毎日の体調を答えた画面でお知らせします',
    ])
      expect(text).toContain(sentence);
  });
});

describe('the preparation page', () => {
  it('lists what one person keeps ready (K-05..K-07)', async () => {
    const { text, html } = await publicSite(MAY)('/ja/preparation');
    expect(text).toContain('食料は最低3日分です。');
    expect(text).toContain('利用等ができない方は10日分です');
    expect(text).toContain('抗原検査キット：2個（1人2個以上）');
    for (const thing of ['解熱剤や咳止め', 'マスク', 'アルコール消毒液', '隔離の方法', '症状が現れたら'])
      expect(text).toContain(thing);
    expect(html.match(/type="checkbox"/g)).toHaveLength(6);
  });

  it('computes for a household', async () => {
    const { text } = await publicSite(MAY)('/ja/preparation?people=４&help=no');
    expect(text).toContain('食料：最低10日分（1人1日分を40個）');
    expect(text).toContain('抗原検査キット：8個');
    expect(text).toContain('マスク：4人分');
  });

  it('says what to type instead of nonsense, and keeps it', async () => {
    const { status, html, text } = await publicSite(MAY)('/ja/preparation?people=0');
    expect(status).toBe(422);
    expect(text).toContain('人数を、1から20までの数で入れてください');
    expect(html).toContain('value="0"');
  });
});

describe('may I?', () => {
  const ask = async (query: string, today = MAY) => publicSite(today)(`/ja/may-i?${query}`);
  const healthy = 'pregnancy=no&risk=no&tested=no';

  it('answers by the rules of the day (K-03, K-08, K-10)', async () => {
    expect((await ask(`age=39&${healthy}`)).text).toContain('自主療養を選べます');
    expect((await ask('age=39&pregnancy=no&risk=yes&tested=no')).text).toContain('自主療養を選べます');
    expect((await ask('age=40&pregnancy=no&risk=yes&tested=no')).text).toContain('自主療養を選べない理由');
    expect((await ask(`age=65&${healthy}`)).text).toContain('自主療養を選べない理由');
    expect((await ask('age=30&pregnancy=possible&risk=no&tested=no')).text).toContain('選べない理由');
    expect((await ask('age=30&pregnancy=no&risk=no&tested=yes')).text).toContain('選べない理由');
    expect((await ask(`age=5&${healthy}`, '2022-02-01')).text).toContain('選べない理由');
    expect((await ask(`age=30&${healthy}`, '2022-09-26')).text).toContain('選べない理由');
  });

  it('asks for what is missing', async () => {
    const { status, text } = await ask('age=&pregnancy=no&tested=no');
    expect(status).toBe(422);
    expect(text).toContain('「何歳ですか」に答えてください');
    expect(text).toContain('「重症化リスク因子がありますか」に答えてください');
    expect((await ask(`age=200&${healthy}`)).text).toContain('0から120までの数');
  });
});

it('names the domains that mails come from (K-35)', async () => {
  for (const language of languages) {
    const { html } = await publicSite(MAY)(`/${language}/mail-help`);
    expect(html).toContain('<code>pref.kanagawa.jp</code>');
    expect(html).toContain('<code>pref.kanagawa.lg.jp</code>');
  }
});

it('lists recommended kits, marks a made-up list, and says what another kit needs (K-54, K-55)', async () => {
  const { text } = await publicSite(MAY)('/ja/kits');
  expect(text).toContain('見本キットA（仮）');
  expect(text).toContain('この一覧は仮のものです');
  expect(text).toContain('備考欄にメーカー名と検査実施日を入れてください');
});

it('names who answers for the scheme, and that questions come by form (K-70, K-71)', async () => {
  const { text, html } = await publicSite(MAY)('/ja/contact');
  expect(text).toContain('健康医療局医療危機対策本部室');
  expect(text).toContain('原則、電話でのお問合せは受け付けておりません');
  expect(text).toContain('お時間を頂く可能性');
  expect(html).toContain('href="/ja/inquiry"');
});

describe('every public page in every language', () => {
  const visits = languages.flatMap(language => PAGES.map(page => [`/${language}${page}`, language] as const));

  it.each(visits)('%s is small, in its language, and links to all the others', async (path, language) => {
    const { status, html, text } = await publicSite(MAY)(path);
    expect(status).toBe(200);
    expect(gzipSync(html).length).toBeLessThan(30_000);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    for (const page of PAGES) expect(html).toContain(`href="/${language}${page}"`);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    const withoutJapanese = ['en', 'vi', 'pt-BR', 'ko'].includes(language);
    if (withoutJapanese) {
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
      expect(main.replaceAll(/<div lang="ja">.*?<\/div>/gs, '')).not.toMatch(/[\u3040-\u309f]{2}/);
    }
  });

  it.each(['2022-01-01', '2022-02-01', '2022-09-26', '2023-06-01'])('opens on %s', async today => {
    const visit = publicSite(today);
    for (const page of PAGES) expect((await visit(`/ja${page}`)).status, page).toBe(200);
  });
});
