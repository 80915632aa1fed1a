export const zhHans = {
  title: '至今的变化',
  course: (what: string, first: string, last: string) => `${what}从${first}变为${last}`,
  table: '每天的数值',
  none: '没有回答',
};
