export const ja = {
  title: '引き継ぎ',
  below: '勤務の終わりに、受け持っている方とメモを、次の職員にわたします。',
  mine: 'わたす方',
  mineCaption: 'いま受け持っている方',
  mineEmpty: '受け持っている方はいません',
  mineEmptyText: 'メモだけを残すこともできます。',
  columns: { name: '氏名', kind: '種類', waiting: '待ち', attempts: '電話' },
  to: 'だれに',
  toEverybody: 'みんなに（未着手にもどす）',
  toWhy: '職員を選ぶと、その人の受け持ちになります。',
  colleague: (name: string, unit: string) => `${name}（${unit}）`,
  note: '次の職員へのメモ',
  noteHint:
    '例：佐々木さんは15時以降なら電話に出られるとのこと。酸素の値が下がっている方が2人。読み終わるまで、次の職員の一覧のいちばん上に出ます。',
  submit: '引き継ぐ',
  what: (people: number) =>
    people === 0 ? 'メモだけを残します。' : `${people}人の方が、あなたの受け持ちから外れます。`,
  done: '引き継ぎました。おつかれさまでした。',
  problems: {
    'no-note': '次の職員へのメモを書いてください。伝えることがなければ「特になし」と書いてください',
    'no-such-colleague': '引き継ぐ相手を選びなおしてください',
  },
  history: 'これまでの引き継ぎ',
  historyEmpty: 'まだ引き継ぎはありません。',
  entry: (to: string, tasks: number) => `${to}へ（${tasks}件）`,
  everybody: 'みんな',
  somebody: '職員',
};
