import type { PublicRules } from '../../use-cases/describe-information.ts';
import type { AgeBand } from '../../use-cases/describe-scheme.ts';

const ages = ({ from, through }: AgeBand): string => `${from}歳以上${through}歳以下`;

/** The landing page. Quoted terms are those of the prefecture's page (K-01..K-04, K-08..K-10, K-24, K-25, K-30..K-33, K-72, K-73, P-06). */
export const landing = {
  title: '自主療養の届出',
  lead: '抗原検査キットや無料検査で陽性とわかった方が、医療機関の診断を待たずに、自ら療養を始められる制度です。',
  voluntary:
    '自主療養は、ご本人が選ぶ任意の制度です。法律にもとづくものではなく、外出を控えることなども、強制ではなくご協力のお願いです。',
  start: '届出を始める',
  startNote: '10分ほどで終わります。',
  closedTitle: 'いまは、届出を受け付けていません',
  closedBefore: (date: string) => `届出の受付は、${date}に始まります。`,
  closedOver: (date: string) => `届出の受付は、${date}で終わりました。`,
  closed: '症状があるときは、医療機関を受診してください。',
  continueTitle: '書きかけの届出があります',
  continueUntil: (until: string) => `${until}まで残っています。`,
  continueLink: 'つづきから書く',
  filedTitle: 'この端末で、届出を終えています',
  filedLink: '届出のあとの案内を見る',
  benefitsTitle: '自主療養届出システムでできること',
  benefitNoVisit: '医療機関を受診せずに療養開始',
  benefitObservation: '健康観察をシステムがアシスト',
  benefitNotice: '療養開始を証明する書類を発行',
  insurance: '民間の保険金請求には使用できません。',
  whyTitle: 'なぜ選べるのですか',
  why: '若い方や基礎疾患のない方は、重症化の可能性が低いことがわかってきました。一方で、重症化リスクが高いとされる高齢者への感染が広がっています。限られた医療資源をリスクの高い方へ重点的に届けるため、リスクの低い方が自主療養を選べるようにしました。',
  mayTitle: '自主療養を選べる方',
  mayAnybody: (band: AgeBand) => `${ages(band)}の方`,
  mayWithoutRiskFactor: (band: AgeBand) => `${ages(band)}で、重症化リスク因子がない方`,
  mayNotPregnant: '妊娠していない方に限ります。',
  mayCheck: '自分が選べるか確かめる',
  doctorTitle: '陽性時に、必ず医療機関を受診する方',
  doctorOlder: (oldest: number) => `${oldest + 1}歳以上の方`,
  doctorRiskFactor: (band: AgeBand) => `${ages(band)}で、重症化リスク因子がある方`,
  doctorYounger: (youngest: number) => `${youngest}歳未満の方`,
  doctorPregnant: '妊娠している方（可能性を含みます）',
  doctorWhere: '受診できる医療機関は、次のページで探せます。各自治体のコロナ専用窓口にも相談できます。',
  riskFactorsTitle: '重症化リスク因子とは',
  testsTitle: '使える検査',
  testsLead: '次の検査で陽性とわかった方が届け出られます。',
  testsKits: '利用を推奨している検査キット',
  medicalInstitution:
    '医療機関での検査で陽性になった方は、自主療養を選べません（自主療養届を発行できません）。',
  windowTitle: '届け出られる期間',
  window: (rules: PublicRules) =>
    `症状が現れた日から${rules.symptomaticThroughDay}日以内です（無症状の方は、検査を行った日から${rules.asymptomaticThroughDay}日以内）。`,
  requiredTitle: '用意するもの',
  requiredResult: '検査結果の画像（次のどちらか）',
  requiredKit: '検査キットの写真。本体に油性マジック等で氏名と検査日を書いてください。',
  requiredNotice: '検査結果通知（氏名、検査日、検査機関名、検査結果がわかるもの）',
  requiredIdentity: '身分証明書の写真（氏名、生年月日、住所がわかるもの）',
  requiredGuardian: (adultAge: number) =>
    `未成年（${adultAge}歳未満）の方は、保護者の身分証明書の写真（氏名、生年月日、住所がわかるもの）も`,
  requiredMail: 'メールを受け取れるメールアドレス',
  requiredMailHelp: '受信の設定のしかた',
  flowTitle: '届出のあと',
  flowToday: '届け出たその日から、自主療養を始めます。',
  flowNotice: (days: number) =>
    `${days === 1 ? '翌営業日' : `${days}営業日後`}までに、自主療養届を受け取るためのメールをお送りします。`,
  ways: { line: 'LINE', voice: '自動音声の電話', web: 'Web' },
  flowTomorrow: (ways: string) => `翌日から毎日、${ways}で体調をうかがいます。`,
  flowStatus: '届け出たあとの状況は、届出完了メールのリンクから、いつでも見られます。',
  flowCertificate: (rules: PublicRules, date: string) =>
    rules.certificateIssued
      ? '健康観察に一定数以上お答えいただいた県内在住の方には、「自主療養証明書」を発行します。すでに療養を終えた方も、さかのぼって受け取れます。'
      : `${date}（予定）から、「自主療養証明書」の発行ができるようになります。`,
  meals: '経済的事情等により食料品の確保にお困りの方には、配食サービスがあります。',
  mealsLink: '配食サービスの案内',
  useTitle: '自主療養届の使いみち',
  use: (months: number) =>
    `学校やお勤め先に、欠席や休業を届け出るときに使えます。有効期限は発行日から${months}か月です。`,
  employers:
    '学校・お勤め先の方へ：医療機関が発行する診断書に代わるものとしてお受け取りください。用紙のQRコードで、本物か確かめられます。',
  verify: '用紙を確かめるページ',
  phoneTitle: '電話で相談する',
  phone: (title: string, hours: string) => `${title}（${hours}）`,
};
