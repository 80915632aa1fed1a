import type { AgeBand, Scheme } from '../../use-cases/describe-scheme.ts';

const ages = ({ from, through }: AgeBand): string => `${from}歳以上${through}歳以下`;

/** The landing page. Quoted terms are those of the prefecture's page (K-08, K-10, K-24, K-25, K-30..K-33, K-72). */
export const landing = {
  title: '自主療養の届出',
  lead: '抗原検査キットや無料検査で陽性とわかった方が、医療機関の診断を待たずに療養を始められます。10分ほどで届け出られます。',
  start: '届出を始める',
  closedTitle: 'いまは、届出を受け付けていません',
  closed: '症状があるときは、医療機関を受診してください。',
  continueTitle: '書きかけの届出があります',
  continueUntil: (until: string) => `${until}まで残っています。`,
  continueLink: 'つづきから書く',
  filedTitle: 'この端末で、届出を終えています',
  filedLink: '届出のあとの案内を見る',
  benefitsTitle: 'できること',
  benefitNoVisit: '医療機関を受診せずに療養開始',
  benefitObservation: '健康観察をシステムがアシスト',
  benefitNotice: '療養開始を証明する書類を発行',
  insurance: '民間の保険金請求には使用できません。',
  mayTitle: '自主療養を選べる方',
  mayAnybody: (band: AgeBand) => `${ages(band)}の方`,
  mayWithoutRiskFactor: (band: AgeBand) => `${ages(band)}で、重症化リスク因子がない方`,
  mayNotPregnant: '妊娠していない方に限ります。',
  window: (scheme: Scheme) =>
    `届け出られるのは、症状が現れた日から${scheme.symptomaticThroughDay}日以内です（無症状の方は、検査を行った日から${scheme.asymptomaticThroughDay}日以内）。`,
  medicalInstitution: '医療機関での検査で陽性になった方は、自主療養を選べません。',
  doctorTitle: '必ず医療機関を受診する方',
  doctorOlder: (oldest: number) => `${oldest + 1}歳以上の方`,
  doctorRiskFactor: (band: AgeBand) => `${ages(band)}で、重症化リスク因子がある方`,
  doctorYounger: (youngest: number) => `${youngest}歳未満の方`,
  doctorPregnant: '妊娠している方（可能性を含みます）',
  doctorWhere:
    '発熱診療等医療機関を受診してください。見つからないときは、お住まいの自治体のコロナ専用窓口に相談できます。',
  riskFactorsTitle: '重症化リスク因子とは',
  requiredTitle: '用意するもの',
  requiredResult: '検査結果の画像（次のどちらか）',
  requiredKit: '検査キットの写真。本体に油性マジック等で氏名と検査日を書いてください。',
  requiredNotice: '検査結果通知（氏名、検査日、検査機関名、検査結果がわかるもの）',
  requiredIdentity: '身分証明書の写真（氏名、生年月日、住所がわかるもの）',
  requiredGuardian: '未成年の方は、保護者の身分証明書の写真（氏名、生年月日、住所がわかるもの）も',
  requiredMail: 'メールを受け取れるメールアドレス',
  flowTitle: '届出のあと',
  flowToday: '届け出たその日から、自主療養を始めます。',
  flowNotice: '翌営業日までに、自主療養届を受け取るためのメールをお送りします。',
  flowTomorrow: '翌日から毎日、LINE・自動音声の電話・Webのどれかで体調をうかがいます。',
  flowStatus: '届け出たあとの状況は、届出完了メールのリンクから、いつでも見られます。',
  useTitle: '自主療養届の使いみち',
  use: (months: number) =>
    `学校やお勤め先に、欠席や休業を届け出るときに使えます。有効期限は発行日から${months}か月です。`,
  employers:
    '学校・お勤め先の方へ：医療機関の診断書に代わるものとしてお受け取りください。用紙のQRコードで、本物か確かめられます。',
  verify: '用紙を確かめるページ',
};
