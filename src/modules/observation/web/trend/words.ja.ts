/** The words of the course of temperature and oxygen. */
export const ja = {
  title: 'これまでの移り変わり',
  course: (what: string, first: string, last: string) => `${what}は${first}から${last}になりました`,
  table: '日ごとの数字',
  none: '回答なし',
};
