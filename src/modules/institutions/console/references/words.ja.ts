/** The words of the register of reference documents. */
export const ja = {
  title: 'よりどころの文書',
  below: 'このシステムの決まりのもとになった通知・事務連絡です。古い順に並んでいます。',
  numberless: '事務連絡',
  dated: (day: string) => `${day}付け`,
  issuer: '出したところ',
  points: '項目',
  rules: 'この文書による決まり',
  noRules: 'この文書だけによる決まりはありません',
  rule: (title: string, from: string) => `${title}（${from}から）`,
  sourceText: (citation: string, sureness: string) => `${citation}（${sureness}）`,
  source: '出典',
  provenance: {
    seed: '確かめたもの',
    found: '確かめたもの',
    unverified: 'まだ確かめていないもの',
    configuration: '仮に置いたもの',
  },
  link: (title: string, no: string | null) => (no === null ? `「${title}」` : `「${title}」の${no}`),
};
