export const vi = {
  title: 'Diễn biến đến nay',
  course: (what: string, first: string, last: string) => `${what}: từ ${first} thành ${last}`,
  table: 'Số liệu từng ngày',
  none: 'Không trả lời',
};
