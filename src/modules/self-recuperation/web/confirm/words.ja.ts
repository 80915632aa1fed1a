/** The page with everything that was entered, before 「回答」 (K-28). */
export const confirm = {
  title: '入力した内容を確かめてください',
  lead: 'まちがいがなければ、下の「回答」を押してください。押したあとは、内容を直せません。',
  submit: '回答',
  birthDate: (western: string, eraYear: string) => `${western}（${eraYear}）`,
  noSymptoms: '症状なし',
  noRiskFactor: '該当なし',
  labels: {
    testPlace: '検査した場所',
    pregnancy: '妊娠',
    riskFactors: '重症化リスク因子',
    address: '住所',
    channel: '健康観察の方法',
    kind: '検査結果の画像',
    kit: '検査キット',
    images: 'お預かりした画像',
  },
  pregnancies: { no: 'いいえ', possible: '可能性がある', yes: 'はい' },
  evidenceKinds: { kit: '検査キットの写真', notice: '検査結果通知' },
  kitListed: '県のホームページに載っているキット',
  kitOffList: (maker: string) => `県のホームページに載っていないキット（メーカー名：${maker}）`,
  none: 'なし',
  addressOf: (postalCode: string, address: string) => `〒${postalCode} ${address}`,
  list: (items: readonly string[]) => items.join('、'),
  withdrawsTitle: '前の自主療養届は、取り下げられます',
  withdraws:
    '「回答」を押すと、発行ずみの自主療養届を取り下げて、この内容で届け出ます。前の自主療養届は使えなくなります。',
  notifiedTitle: '感染症法に基づく療養中です',
  notified:
    '発生届が出されているため、自主療養の届出はできません。療養のことは、保健所からのご案内にそってください。体調が変わったときは、届出の状況のページにある窓口へご連絡ください。',
  inForceTitle: '発行ずみの自主療養届があります',
  inForceWithdrawable:
    '同じ方の自主療養届が、すでに発行されています。取り下げてから届け出ることができます。取り下げると、前の自主療養届は使えなくなります。',
  withdrawAndSubmit: '前の届出を取り下げて回答する',
  inForce:
    '同じ方の自主療養届が、すでに発行されています。直したいときは、発行をお知らせしたメールのリンクを開き、取り下げてから、もう一度届け出てください。入れた内容は、24時間残ります。',
};
