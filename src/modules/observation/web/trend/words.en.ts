export const en = {
  title: 'How it has changed',
  course: (what: string, first: string, last: string) => `${what} went from ${first} to ${last}`,
  table: 'Figures by day',
  none: 'No answer',
};
