/** Words of the ledger of oximeters. */
export const ja = {
  title: 'オキシメーターの貸出',
  below: '返却期限が早い順です。期限を過ぎた方には、病名にふれない催促を自動で送ります。',
  tabsLabel: '状態',
  statuses: { out: '貸出中', returned: '返却済み', lost: '紛失' },
  counts: (oximeters: number, overdue: number) =>
    `台帳 ${oximeters.toLocaleString('ja')}台　期限を過ぎたもの ${overdue.toLocaleString('ja')}台`,
  caption: '貸出',
  columns: {
    number: '管理番号',
    name: '借りている方',
    phone: '電話',
    lent: '貸出',
    due: '返却期限',
    reminders: '催促',
    act: '記録',
  },
  overdue: (days: number) => `${days}日超過`,
  reminded: (times: number) => `${times}回`,
  acts: { returned: '返却', lost: '紛失', remind: '催促を送る' },
  empty: {
    out: '貸出中のものはありません',
    returned: '返却されたものはありません',
    lost: '紛失としたものはありません',
  },
  emptyText: '患者のページの「パルスオキシメーターを貸す」で貸し出すと、ここに出ます。',
  register: '台帳に加える',
  numbers: '管理番号',
  numbersHint: '空白・カンマ・改行で区切って、500台までまとめて入れられます。例：K-0001 K-0002',
  add: '加える',
  problems: {
    none: '管理番号を入れてください',
    'too-many': '500台までに分けて入れてください',
    'not-a-number': (text: string) => `「${text}」は管理番号になりません。英数字とハイフンで、20文字までです`,
  },
  refused: {
    'settled-before': 'この貸出は、ほかの職員がすでに記録しました。',
    'not-out': 'この貸出は、すでに終わっています。',
    'reminded-today': '今日はもう催促を送りました。',
    'no-address': 'メールアドレスも携帯電話もないため送れません。電話してください。',
  },
};
