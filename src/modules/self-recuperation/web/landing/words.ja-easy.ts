import type { PublicRules } from '../../use-cases/describe-information.ts';
import type { AgeBand } from '../../use-cases/describe-scheme.ts';

const ages = ({ from, through }: AgeBand): string => `${from}さいから${through}さいまで`;

/** The landing page. Quoted terms are those of the prefecture's page (K-01..K-04, K-08..K-10, K-24, K-25, K-30..K-33, K-72, K-73, P-06). */
export const landing = {
  title: '自主療養届（じしゅりょうようとどけ）を出す',
  lead: '検査キットなどの検査で「陽性（ようせい＝コロナです）」と出た人が、病院に行かないで、自分で休み始めることができます。これを自主療養（じしゅりょうよう＝自分で家で休んで治すこと）といいます。',
  voluntary:
    '自主療養をするかどうかは、自分で決めます。法律で決まったことではありません。家にいることも、命令ではありません。お願いです。',
  start: '始める',
  startNote: '10分くらいで終わります。',
  closedTitle: 'いまは、届けを出すことができません',
  closedBefore: (date: string) => `${date}から、届けを出すことができます。`,
  closedOver: (date: string) => `届けを出すことができるのは、${date}まででした。`,
  closed: '体が悪いときは、病院に行ってください。',
  continueTitle: '書いている途中の届けがあります',
  continueUntil: (until: string) => `${until}まで残っています。`,
  continueLink: '続きを書く',
  filedTitle: 'このスマートフォンやパソコンで、もう届けを出しました',
  filedLink: 'これからのことを見る',
  benefitsTitle: 'このサイトでできること',
  benefitNoVisit: '病院に行かないで、休み始めることができます',
  benefitObservation: '毎日、体のようすを聞きます',
  benefitNotice: '休み始めたことがわかる書類をもらえます',
  insurance: '会社の保険（民間の保険）のお金をもらうためには、使うことができません。',
  whyTitle: 'どうして選ぶことができるのですか',
  why: '若い人や、ほかの病気がない人は、コロナが重くなりにくいことがわかってきました。でも、重くなりやすいお年寄りに、コロナが広がっています。病院や医者の数は決まっています。重くなりやすい人が先に病院に行けるように、重くなりにくい人は自主療養を選ぶことができます。',
  mayTitle: '自主療養ができる人',
  mayAnybody: (band: AgeBand) => `${ages(band)}の人`,
  mayWithoutRiskFactor: (band: AgeBand) =>
    `${ages(band)}で、病気が重くなりやすい理由（重症化リスク因子）がない人`,
  mayNotPregnant: 'おなかに赤ちゃんがいる人は、できません。',
  mayCheck: '自分ができるか調べる',
  doctorTitle: '陽性のとき、かならず病院に行く人',
  doctorOlder: (oldest: number) => `${oldest + 1}さいか、それより上の人`,
  doctorRiskFactor: (band: AgeBand) =>
    `${ages(band)}で、病気が重くなりやすい理由（重症化リスク因子）がある人`,
  doctorYounger: (youngest: number) => `${youngest}さいになっていない子ども`,
  doctorPregnant: 'おなかに赤ちゃんがいる人（いるかもしれない人も）',
  doctorWhere:
    '行くことができる病院は、下のページでさがしてください。住んでいる市や町のコロナの窓口にも相談できます。',
  riskFactorsTitle: '病気が重くなりやすい理由（重症化リスク因子）',
  testsTitle: '使うことができる検査',
  testsLead: '下の検査で「陽性」と出た人が、届けを出すことができます。',
  testsKits: '県がすすめる検査キット',
  medicalInstitution:
    '病院の検査で陽性になった人は、自主療養ができません（自主療養届を出すことができません）。',
  windowTitle: 'いつまでに出しますか',
  window: (rules: PublicRules) =>
    `体が悪くなった日から${rules.symptomaticThroughDay}日のうちに出してください。悪いところがない人は、検査をした日から${rules.asymptomaticThroughDay}日のうちです。`,
  requiredTitle: 'いるもの',
  requiredResult: '検査の結果の写真（どちらか1つ）',
  requiredKit: '検査キットの写真。キットに、消えないペンで名前と検査をした日を書いてください。',
  requiredNotice: '検査の結果のお知らせ（名前、検査をした日、検査をした会社などの名前、結果がわかるもの）',
  requiredIdentity: '身分証明書（在留カードなど）の写真（名前、生まれた日、住所がわかるもの）',
  requiredGuardian: (adultAge: number) =>
    `${adultAge}さいになっていない人は、親など（保護者）の身分証明書の写真も（名前、生まれた日、住所がわかるもの）`,
  requiredMail: 'メールをもらうことができるメールアドレス',
  requiredMailHelp: 'メールの設定のしかた',
  flowTitle: '届けを出したあと',
  flowToday: '届けを出した日から、自主療養を始めます。',
  flowNotice: (days: number) =>
    `${days === 1 ? '役所が開いている次の日' : `役所が開いている日で数えて${days}日後`}までに、メールを送ります。そのメールから自主療養届をもらうことができます。`,
  ways: { line: 'LINE', voice: '機械の声の電話', web: 'Web' },
  flowTomorrow: (ways: string) => `次の日から毎日、${ways}で、体のようすを聞きます。`,
  flowStatus:
    'いまどうなっているかは、届けのあとに届くメール（届出完了メール）のリンクから、いつでも見ることができます。',
  flowCertificate: (rules: PublicRules, date: string) =>
    rules.certificateIssued
      ? '毎日の体の質問（健康観察）に決まった数より多く答えた人は、「自主療養証明書」をもらうことができます。県に住んでいる人だけです。もう休む日が終わった人も、もらうことができます。'
      : `${date}（予定）から、「自主療養証明書」をもらうことができるようになります。`,
  meals:
    'お金がないなどの理由で、食べ物を買うことができない人は、食べ物を届けるサービス（配食サービス）があります。',
  mealsLink: '食べ物を届けるサービスを見る',
  useTitle: '自主療養届の使い方',
  use: (months: number) =>
    `学校や会社を休むことを伝えるときに使います。もらえるようになった日から${months}か月、使うことができます。`,
  employers:
    '学校・会社の人へ：医者の診断書のかわりに受け取ってください。紙のQRコードで、本物かどうか調べることができます。',
  verify: '本物かどうか調べるページ',
  phoneTitle: '電話で相談する',
  phone: (title: string, hours: string) => `${title}（${hours}）`,
};
