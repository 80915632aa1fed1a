/** Words of taking down somebody who telephones (E-25). */
export const ja = {
  title: '電話を受けて登録する',
  below:
    '本人からの電話と、市長が特に支援を必要と認める方を登録します。登録すると、続けて条件をうかがいます。',
  source: '入口',
  sources: { 'self-call': '本人からの電話', exception: '市長が特に認める方' },
  sourceHints: {
    'self-call': '支援を知って電話をかけてきた方です。',
    exception: '市内に住所がない方など。支援には市長の判断の記録が要ります。',
  },
  population: '区分',
  populationHints: {
    notified: '保健福祉事務所などから自宅療養を指示された方',
    self: '県に自主療養届を出した方',
    contact: '濃厚接触者として自宅待機を指示された方',
  },
  learned: '支援をどこで知りましたか',
  learnedWhy: '認知度を知るためにうかがいます。電話の方だけ',
  somebodyElse: '同じ氏名と電話番号の方とは、別の方です',
  problems: {
    source: '入口を選んでください',
    population: '区分を選んでください',
    learned: '支援をどこで知ったかを選んでください',
    'maybe-known': '同じ氏名と電話番号の方が登録されています。下の一覧を確かめてください',
  },
  known: '登録されている方',
  knownHelp:
    '同じ方なら、その方のページを開いて続けてください。別の方なら、下の欄に印をつけてもう一度登録してください。',
  columns: { name: '氏名', address: '住所', period: '療養', status: '状態' },
  register: '登録して条件をうかがう',
} as const;
