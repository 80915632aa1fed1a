import type { PublicRules } from '../../../use-cases/describe-information.ts';
import type { AgeBand } from '../../../use-cases/describe-scheme.ts';
import type { Example } from './questions.ts';

const ages = ({ from, through }: AgeBand): string => `${from}歳から${through}歳まで`;

const who = ({ anybody, withoutRiskFactor }: PublicRules): string =>
  [
    anybody === null ? null : `${ages(anybody)}の人`,
    withoutRiskFactor === null
      ? null
      : `${ages(withoutRiskFactor)}で重症化リスク因子（重くなりやすい病気など）がない人`,
  ]
    .filter(text => text !== null)
    .join('と、');

/** Q1 to Q14 of the prefecture's page (K-50..K-70). Line breaks part the paragraphs. */
export const faq = {
  title: 'よくある質問',
  lead: '数や日にちは、今日の決まりです。',
  links: {
    mayI: '自主療養を選べるか調べる',
    clinics: '行くことができる病院を探す',
    kits: '県がすすめている検査キット',
    file: '届出を始める',
    inquiry: '質問を送るフォームを開く',
    closeContacts: 'いっしょに住んでいる人へ',
  },
  q1: {
    question: '自主療養届は、だれが出せますか？',
    answer: (rules: PublicRules, _example: Example) =>
      `病気が重くなりにくい人です。${who(rules)}です。\n妊娠（にんしん）している人は、このシステムを使わないで、病院に行ってください。`,
  },
  q2: {
    question: 'この年齢（ねんれい）ではない人も、出していいですか？',
    answer: (rules: PublicRules, _example: Example) =>
      `いいえ。${rules.youngest}歳になっていない子どもと、${rules.oldest + 1}歳以上の人は、このシステムを使わないで、病院に行ってください。`,
  },
  q3: {
    question: '自主療養届は、いつからいつまで出してもらえますか？',
    answer: (rules: PublicRules, _example: Example) =>
      `体が悪くなった日から${rules.symptomaticThroughDay}日以内です。症状（しょうじょう）がない人は、検査をした日から${rules.asymptomaticThroughDay}日以内です。\nこの間に届出をすれば、自主療養届が出るのは、あとになってもだいじょうぶです。`,
  },
  q4: {
    question: '自主療養届は、いつまで使えますか？',
    answer: (rules: PublicRules, _example: Example) =>
      `出された日から${rules.noticeValidMonths}か月です。いつまで使えるかは、自主療養届に書いてあります。`,
  },
  q5: {
    question: '県のホームページにない検査キットを使ってもいいですか？',
    answer: (rules: PublicRules, _example: Example) =>
      rules.offListKitsAllowed
        ? '県のホームページにあるキットをすすめています。でも、キットが足りないので、ほかのキットでも自主療養届を出しています。\n陽性だとわかる写真を付けて、備考（びこう）のところに、作った会社の名前と検査した日を書いてください。'
        : '県のホームページにあるキットを使ってください。',
  },
  q6: {
    question: '自主療養届を出したら、病院に行かなくてもいいですか？',
    answer: (_rules: PublicRules, _example: Example) =>
      'このシステムは、病気が重くなりにくく、自分で体の様子を見て、具合が悪いときは病院に行ける人のためのものです。具合が悪くなったら、病院に行ってください。\n病院で医者（いしゃ）が陽性と言ったときは、法律（感染症法）の届けが出されます。法律で、仕事を休むことや、外に出ないことを求められます。',
  },
  q7: {
    question: '自主療養届は、会社の保険（ほけん）のお金や、傷病手当（しょうびょうてあて）に使えますか？',
    answer: (_rules: PublicRules, _example: Example) =>
      'いいえ。病院に行って、法律の届け（発生届）が出された人には、県が「療養証明書（りょうようしょうめいしょ）」を出しています。このシステムを使った人には、この「療養証明書」は出ません。\n自主療養届は、始まったときには、保険や手当のお金をもらうために作られていません。\nでも、傷病手当金は、自主療養届でもらえることがあります。あなたの健康保険に聞いてください。',
  },
  q8: {
    question: '自主療養はいつまでですか。会社や学校にはいつから行けますか？',
    answer: (rules: PublicRules, _example: Example) =>
      `体が悪くなった日を0日目と数えます。${rules.symptomaticDays}日目まで休みます。症状が軽くなって${rules.hoursAfterRelief}時間たっていたら、${rules.symptomaticDays + 1}日目から会社や学校に行ってもいいです。\n症状がない人は、検査をした日を0日目と数えます。${rules.asymptomaticDays}日目まで休みます。${rules.asymptomaticDays + 1}日目から会社や学校に行ってもいいです。`,
  },
  q9: {
    question: '具合が悪くなって病院に行くとき、お金はどうなりますか？',
    answer: (_rules: PublicRules, _example: Example) =>
      '初めに見てもらうお金（初診料）などは、自分で払います。自主療養をしないで病院に行く人と同じです。',
  },
  q10: {
    question: 'どんな写真を付けますか？',
    answer: (_rules: PublicRules, _example: Example) =>
      '陽性になった抗原検査キットの写真か、陽性だとわかる無料検査の結果の写真を付けてください。',
  },
  q11: {
    question: '自主療養届の内容を直したいです。',
    answer: (_rules: PublicRules, _example: Example) =>
      '出した内容は直せません。自主療養届を取り下げて（やめて）、もう一度届出をしてください。取り下げのメールを待たなくてもいいです。\n届出完了メールのリンクから開くページで「もう一度届けを出す」を押すと、前に書いたことが入っています。\n取り下げのことは、次の質問を見てください。',
  },
  q12: {
    question: '自主療養届を取り下げたい（やめたい）です。',
    answer: (_rules: PublicRules, _example: Example) =>
      '質問を送るフォームに、自主療養届管理番号（かんりばんごう）を書いてください。種類は「4.申請内容の取り下げ依頼」を選んで、送ってください。届出完了メールのリンクから開くページでも、取り下げることができます。\n自主療養届がまだ出ていないときは、取り下げは必要ありません。',
  },
  q13: {
    question: '症状がないのに、自主療養届に、休む日より後の日が書いてあります。どうしてですか？',
    answer: (rules: PublicRules, { testedOn, returnOn, selfCheckUntil }: Example) =>
      selfCheckUntil === null
        ? `症状がない人が休むのは${rules.asymptomaticDays}日間です。たとえば、${testedOn}に検査した人は、${returnOn}から会社や学校に行ってもいいです。`
        : `症状がない人が休むのは${rules.asymptomaticDays}日間です。でも、${rules.asymptomaticSelfCheckDays}日目までは、自分で体の様子を見てください。\nだから、自主療養届には2つの日が書いてあります。たとえば、${testedOn}に検査した人は、会社や学校に行ってもいい日が${returnOn}、体の様子を見る日が${selfCheckUntil}までです。\n会社や学校に行ってもいい日は、だいたいの日です。体の様子を見て決めてください。`,
  },
  q14: {
    question: 'いっしょに住んでいる家族は、どうすればいいですか？',
    answer: (_rules: PublicRules, _example: Example) =>
      '家にいることをすすめています。何日間かは、次のページを見てください。',
  },
};
