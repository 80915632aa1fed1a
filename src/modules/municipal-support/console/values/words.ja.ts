/** Words of the four data of a person, where they are typed. */
export const ja = {
  contact: '電話番号',
  from: '療養期間の始まり',
  through: '療養期間の終わり',
  throughHint: '最後の日。わからなければ空けておきます',
  problems: {
    name: '氏名を100字までで入れてください',
    address: '住所を200字までで入れてください',
    contact: '電話番号を 080-0000-0000 のように入れてください',
  },
  correct: {
    title: '本人の情報の訂正',
    below:
      '本人から聞いたとおりに直します。前の内容も記録に残ります。県から新しい行が届くと、その内容に変わります。',
    destroyed: '本人の情報は保存期間が過ぎて消去されたため、直せません。',
  },
} as const;
