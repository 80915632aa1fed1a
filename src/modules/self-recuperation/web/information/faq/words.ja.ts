import type { PublicRules } from '../../../use-cases/describe-information.ts';
import type { AgeBand } from '../../../use-cases/describe-scheme.ts';
import type { Example } from './questions.ts';

const ages = ({ from, through }: AgeBand): string => `${from}歳以上${through}歳以下`;

const who = ({ anybody, withoutRiskFactor }: PublicRules): string =>
  [
    anybody === null ? null : `${ages(anybody)}の方`,
    withoutRiskFactor === null ? null : `${ages(withoutRiskFactor)}で重症化リスク因子がない方`,
  ]
    .filter(text => text !== null)
    .join('、');

/** Q1 to Q14 of the prefecture's page (K-50..K-70). Line breaks part the paragraphs. */
export const faq = {
  title: 'よくある質問',
  lead: '数字や日にちは、きょうの決まりによるものです。',
  links: {
    mayI: '自主療養を選べるか確かめる',
    clinics: '受診できる医療機関を探す',
    kits: '推奨している検査キット',
    file: '届出を始める',
    inquiry: 'お問合せフォームを開く',
    closeContacts: '同居している方へのご案内',
  },
  q1: {
    question: '自主療養届を登録できるのは誰を対象にしていますか？',
    answer: (rules: PublicRules, _example: Example) =>
      `低リスク者、具体的には、${who(rules)}であることが前提です。\nなお、妊婦の方は対象外ですので、本システムを利用せず、医療機関に受診ください。`,
  },
  q2: {
    question: '対象の年齢に当てはまらない人も登録して良いですか？',
    answer: (rules: PublicRules, _example: Example) =>
      `いいえ、${rules.youngest}歳未満、あるいは${rules.oldest + 1}歳以上の方については、本システムを利用せず、医療機関に受診ください。`,
  },
  q3: {
    question: '自主療養届の発行はいつからいつまでできますか？',
    answer: (rules: PublicRules, _example: Example) =>
      `発症日から${rules.symptomaticThroughDay}日以内です。無症状の方は、検査を行った日から${rules.asymptomaticThroughDay}日以内です。\n期間のうちに届け出れば、審査と発行が期間のあとになってもかまいません。`,
  },
  q4: {
    question: '自主療養届の有効期限はありますか？',
    answer: (rules: PublicRules, _example: Example) =>
      `発行日から${rules.noticeValidMonths}か月です。期限の日にちは、自主療養届に印字しています。`,
  },
  q5: {
    question: '検査キットは県のホームページに記載されているもの以外でも良いですか？',
    answer: (rules: PublicRules, _example: Example) =>
      rules.offListKitsAllowed
        ? '県ホームページでご案内しているキットの利用を推奨しておりますが、品薄ということもあり、掲載しているキット以外のキットをご利用した場合でも自主療養届の発行を行っております。\nお手数ですが、検査の結果が陽性であることが分かる画像を添付し、備考欄にメーカー名、検査実施日を記入の上、ご申請ください。'
        : '県ホームページでご案内しているキットをご利用ください。',
  },
  q6: {
    question: '自主療養届を登録すると受診しなくて良いのですか？',
    answer: (_rules: PublicRules, _example: Example) =>
      '自主療養届出システムは、低リスク者で、自ら健康観察や体調悪化時には医療機関に受診できる方を対象にしています。体調悪化時には、医療機関で受診ください。\nなお、医療機関に受診し、医師が陽性診断をした場合は、法定発生届が発行され、感染症法に基づく就業制限や外出自粛が要請されます。',
  },
  q7: {
    question: '自主療養届を療養に関する民間保険金請求や傷病手当に使えますか？',
    answer: (_rules: PublicRules, _example: Example) =>
      'いいえ。医療機関を受診し、発生届が提出された場合、県は療養終了後に別途「療養証明書」を発行しています。自主療養届出システムを利用した場合は、この「療養証明書」は発行されませんのでご注意ください。\n自主療養届は、制度開始時点においては、各種保険金や手当の請求に使う想定はしておりません。\nただし、傷病手当金については、自主療養届も有効としている場合があるため、各医療保険者に確認をお願いします。',
  },
  q8: {
    question: '自主療養の期間は。出勤・登校等が可能となるのはいつですか？',
    answer: (rules: PublicRules, _example: Example) =>
      `症状が現れた日を0日目とし、${rules.symptomaticDays}日目までが療養期間となり、症状が軽快して${rules.hoursAfterRelief}時間経過した場合、${rules.symptomaticDays + 1}日目が出勤・登校等可能予定日となります。\n無症状の場合は、検査を行った日を0日目とし、${rules.asymptomaticDays}日目までが療養期間となり、${rules.asymptomaticDays + 1}日目が出勤・登校等可能予定日となります。`,
  },
  q9: {
    question: '自主療養中に症状が悪化し、医療機関に受診する場合、受診費用はどうなりますか？',
    answer: (_rules: PublicRules, _example: Example) =>
      '（自主療養を行わず医療機関に受診した場合と同様）初診料等は自己負担になります。',
  },
  q10: {
    question: '自主療養届に添付するのはどのような画像ですか？',
    answer: (_rules: PublicRules, _example: Example) =>
      '陽性判定となった抗原検査キットや、陽性が確認できる無料検査結果の画像を添付してください。',
  },
  q11: {
    question: '自主療養届の内容を修正したいです。',
    answer: (_rules: PublicRules, _example: Example) =>
      '届出いただいた内容の修正はできません。お手数ですが、自主療養届の取り下げを行った上、再度届出を行ってください（取り下げ申請完了メールを待たなくても、再申請を行うことができます）。\n届出完了メールのリンクから開くページの「もう一度届け出る」を押すと、前の内容が入った画面から始められます。\n自主療養届の取り下げについては、次の質問を参照してください。',
  },
  q12: {
    question: '自主療養届を取り下げたいです。',
    answer: (_rules: PublicRules, _example: Example) =>
      'お手数ですが、お問合せフォームにて、自主療養届管理番号を記入し、問合せの種類で「4.申請内容の取り下げ依頼」を選択して、送信してください。届出完了メールのリンクから開くページでも、取り下げられます。\n届出が発行済みでない場合は、取り下げ依頼は必要ありません。',
  },
  q13: {
    question: '無症状なのに、自主療養届に療養期間より後の日が書いてあります。なぜですか？',
    answer: (rules: PublicRules, { testedOn, returnOn, selfCheckUntil }: Example) =>
      selfCheckUntil === null
        ? `無症状の場合の自主療養期間は${rules.asymptomaticDays}日です。たとえば${testedOn}に検査を行った方の出勤・登校等可能予定日は、${returnOn}です。`
        : `無症状の場合の自主療養期間は${rules.asymptomaticDays}日です。一方で、${rules.asymptomaticSelfCheckDays}日目までは、自身で健康観察をすることが求められています。\nそのため、自主療養届には2つの日にちを分けて印字しています。たとえば${testedOn}に検査を行った方は、出勤・登校等可能予定日が${returnOn}、健康観察を続ける日が${selfCheckUntil}までです。\n出勤・登校等可能予定日は、あくまで目安です。体調の状況に応じてご対応ください。`,
  },
  q14: {
    question: '自主療養者と同居している家族等はどのようにすればよいですか？',
    answer: (_rules: PublicRules, _example: Example) =>
      '自主的に自宅で待機していただくことを推奨します。待機期間については、次のページを参照ください。',
  },
};
