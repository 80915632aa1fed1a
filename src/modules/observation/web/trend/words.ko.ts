export const ko = {
  title: '지금까지의 변화',
  course: (what: string, first: string, last: string) => `${what}: ${first}에서 ${last}(으)로 바뀌었습니다`,
  table: '날짜별 수치',
  none: '답변 없음',
};
