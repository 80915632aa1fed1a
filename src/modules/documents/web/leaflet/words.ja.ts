import type { LeafletWords } from '../../use-cases/leaflet-form.ts';

/** The leaflet 「「自主療養」を選べるようになります」 (K-46). Every number is the rulebook's. */
export const leafletJa: LeafletWords = ({
  authority,
  scheme,
  certificatesSince,
  emergency,
  consultation,
  asOf,
  ways,
}) => ({
  title: '「自主療養」を選べるようになります',
  lead: '重症化リスクの低い方で、抗原検査キットや無料検査で陽性とわかった方は、医療機関の診断を待たずに、自ら療養を始められます。限られた医療資源を、リスクの高い方へ届けるためのしくみです。',
  benefits: ['医療機関を受診せずに療養開始', '健康観察をシステムがアシスト', '療養開始を証明する書類を発行'],
  may: {
    heading: '自主療養を選べる方',
    lines: [
      ...(scheme.anybody === null ? [] : [`${scheme.anybody.from}歳から${scheme.anybody.through}歳までの方`]),
      ...(scheme.withoutRiskFactor === null
        ? []
        : [
            `${scheme.withoutRiskFactor.from}歳から${scheme.withoutRiskFactor.through}歳までで、重症化リスク因子がない方`,
          ]),
      '妊娠していない方',
    ],
  },
  mustSee: {
    heading: '医療機関を受診しなければならない方',
    lines: [
      `${scheme.oldest + 1}歳以上`,
      ...(scheme.withoutRiskFactor === null
        ? []
        : [
            `${scheme.withoutRiskFactor.from}歳から${scheme.withoutRiskFactor.through}歳までで、重症化リスク因子あり`,
          ]),
      `${scheme.youngest}歳未満`,
      '妊娠している（可能性含む）',
    ],
  },
  steps: {
    heading: '手続き',
    lines: [
      '検査結果の画像と身分証明書を用意し、届出システムに入力します。',
      '入力したその日から自主療養を始めます。',
      '翌営業日までに、自主療養届のご案内がメールで届きます。',
      `${[...(ways.has('line') ? ['LINE'] : []), ...(ways.has('voice') ? ['電話'] : []), 'メール'].join('や')}などの毎日の質問に答えます。`,
      ...(certificatesSince === null
        ? []
        : [`療養が終わったら、自主療養証明書を受け取れます（${certificatesSince}から）。`]),
    ],
  },
  period: {
    heading: '療養の期間',
    lines: [
      `症状がある方：症状が現れた日を0日目として${scheme.symptomaticDays}日目まで。症状が軽くなってから${scheme.hoursAfterRelief}時間たっていることが条件です。`,
      `症状がない方：検査を行った日を0日目として${scheme.asymptomaticDays}日目まで。途中で症状が現れたら、その日から数え直します。`,
    ],
  },
  window: {
    heading: '届け出られる期間',
    lines: [
      `症状が現れた日から${scheme.symptomaticThroughDay}日以内（症状がない方は、検査を行った日から${scheme.asymptomaticThroughDay}日以内）`,
      `自主療養届の有効期限は、発行日から${scheme.noticeValidMonths}か月です。`,
    ],
  },
  notes: {
    heading: 'ご注意',
    lines: [
      '民間の保険金請求には使用できません。',
      '医療機関での検査で陽性になった方は、自主療養を選べません。',
      '配食サービスを申し込むと、発生届が提出され、自主療養者ではなくなります。',
      ...(consultation === null ? [] : [`体調が変わったとき：${consultation.title} ${consultation.phone}`]),
      ...(emergency === null ? [] : [`急を要するとき：${emergency.title} ${emergency.phone}、または119番`]),
    ],
  },
  site: { words: '自主療養届出システム', alt: '自主療養届出システムのページを開く二次元コード' },
  asOf: `${authority} ${asOf}現在`,
});
