/** The page for those who cannot file; it says where to go (K-09). */
export const notEligible = {
  title: '自主療養の届出はできません',
  lead: 'お答えいただいた内容では、自主療養を選べません。入れた内容は届け出られていません。',
  whyTitle: '理由',
  reasons: {
    'age-under-limit':
      '自主療養の対象となる年齢に達していません。小さなお子さんは、必ず医療機関を受診してください。',
    'age-over-limit':
      '自主療養の対象となる年齢を超えています。重症になることがあるため、必ず医療機関を受診してください。',
    'risk-factor': '重症化リスク因子があります。必ず医療機関を受診してください。',
    pregnancy: '妊娠している、または可能性がある方は、必ず医療機関を受診してください。',
    'tested-at-medical-institution':
      '医療機関での検査で陽性になった方は、自主療養を選べません。検査を受けた医療機関の案内に従ってください。',
    'outside-prefecture': 'ほかの都道府県にお住まいの方は、お住まいの自治体の窓口にご相談ください。',
    'scheme-not-in-force': 'いまは、自主療養の届出を受け付けていません。',
    'window-expired':
      '届け出ることができる期間（症状が現れた日、無症状の方は検査を行った日から数えます）を過ぎています。',
    'cannot-manage-alone':
      '毎日の健康観察や受診がむずかしい方は、お一人で療養せず、医療機関を受診してください。',
  },
  whereTitle: '次にすること',
  whereClinic: '発熱診療等医療機関を受診してください。行く前に、電話で予約してください。',
  whereDesk: '受診先が見つからないときは、お住まいの自治体のコロナ専用窓口に相談できます。',
  desk: (title: string, hours: string) => `${title}（${hours}）`,
  whereUrgent: '息が苦しい、顔色が悪いなど、急を要するときは、下の番号に電話してください。',
  changeTitle: '入れまちがえたときは',
  change: '答えを直す',
};
