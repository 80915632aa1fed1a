export const ja = {
  comma: '、',
  own: (names: string) =>
    `${names}の分だけを示しています。保健所の決まっていないものも含みます。ほかの保健所の分も、夜間や応援のときなどに扱えます。`,
  whole: '自治体全体の分を示しています。',
  toWhole: '自治体全体を見る',
  toOwn: (names: string) => `${names}の分だけを見る`,
};
