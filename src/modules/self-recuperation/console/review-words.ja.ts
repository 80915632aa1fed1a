/** Words that several pages of the review share. */
export const ja = {
  title: '届出の審査',
  status: {
    submitted: '審査待ち',
    'under-review': '審査中',
    returned: '直してもらう',
    rejected: '対象外',
    superseded: '届け出直し済み',
    issued: '受理',
    withdrawn: '取り下げ',
    transferred: '発生届に移行',
    completed: '療養終了',
  },
  evidence: { kit: '検査キットの写真', notice: '検査結果通知' },
  due: (day: string) => `${day} 23:59`,
  remaining: {
    late: (time: string) => `${time} 超過`,
    'due-soon': (time: string) => `あと ${time}`,
    'due-today': (time: string) => `あと ${time}`,
    later: (time: string) => `あと ${time}`,
  },
  duration: (days: number, hours: number, minutes: number) =>
    days > 0 ? `${days}日${hours}時間` : hours > 0 ? `${hours}時間${minutes}分` : `${minutes}分`,
  age: (years: number) => `${years}歳`,
  formerStaff: '職員',
  noNumber: '—',
} as const;
