/** Words that several pages about sheets share. */
export const ja = {
  kinds: { 'test-report': '検査の報告', 'case-report': '発生届', unknown: '分からない' },
  channels: { fax: 'FAX', paper: '紙', phone: '電話' },
  statuses: { waiting: '入力待ち', entered: '入力済み', 'set-aside': '入力しない' },
  setAsideReasons: {
    duplicate: '同じものがすでに届いている',
    unreadable: '読めない（送り直しを頼んだ）',
    'not-a-report': '報告ではない',
    other: 'そのほか',
  },
  noFacility: '医療機関が未確認',
  formerStaff: '（退職した職員）',
  none: '—',
  separator: '、',
  age: (days: number, hours: number) => (days > 0 ? `${days}日${hours}時間` : `${hours}時間`),
  justNow: '1時間以内',
};
