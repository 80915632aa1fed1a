export const jaEasy = {
  title: 'これまで どう変わったか',
  course: (what: string, first: string, last: string) => `${what}は ${first}から ${last}に なりました`,
  table: '日ごとの数字',
  none: '答えがありません',
};
