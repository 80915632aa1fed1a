/** The page with everything that was entered, before 「回答」 (K-28). */
export const confirm = {
  title: '書いたことを見てください',
  lead: 'まちがいがなければ、下の「出す」を押してください。押したあとは、直すことができません。',
  submit: '出す',
  birthDate: (western: string, eraYear: string) => `${western}（${eraYear}）`,
  noSymptoms: '悪いところはない',
  noRiskFactor: 'ない',
  labels: {
    testPlace: '検査をしたところ',
    pregnancy: 'おなかの赤ちゃん',
    riskFactors: '病気が重くなりやすい理由',
    address: '住所',
    channel: '毎日の体の質問のしかた',
    kind: '検査の結果の写真',
    kit: '検査キット',
    images: 'もらった写真',
  },
  pregnancies: { no: 'いいえ', possible: 'いるかもしれない', yes: 'はい' },
  evidenceKinds: { kit: '検査キットの写真', notice: '検査の結果のお知らせ' },
  kitListed: '県のホームページにあるキット',
  kitOffList: (maker: string) => `県のホームページにないキット（作った会社：${maker}）`,
  none: 'ない',
  addressOf: (postalCode: string, address: string) => `〒${postalCode} ${address}`,
  list: (items: readonly string[]) => items.join('、'),
  withdrawsTitle: '前の自主療養届は、やめることになります（取り下げ）',
  withdraws:
    '「出す」を押すと、前にもらった自主療養届をやめて、この新しい届けを出します。前の自主療養届は、使うことができなくなります。',
  notifiedTitle: 'あなたは、法律（感染症法）で決められた療養をしています',
  notified:
    'もう医師などから「発生届」が出ています。だから、自主療養の届け出はできません。保健所の案内のとおりにしてください。具合が悪くなったら、届け出のページに書いてある窓口に電話してください。',
  inForceTitle: 'もう自主療養届が出ています',
  inForceWithdrawable:
    'この人の自主療養届が、もう出ています。それをやめてから（取り下げ）、新しい届けを出すことができます。やめると、前の自主療養届は使うことができなくなります。',
  withdrawAndSubmit: '前の届けをやめて出す',
  inForce:
    'この人の自主療養届が、もう出ています。直したいときは、自主療養届のお知らせのメールのリンクを開いてください。その届けをやめてから（取り下げ）、もう一度出してください。いま書いたことは、24時間残ります。',
};
