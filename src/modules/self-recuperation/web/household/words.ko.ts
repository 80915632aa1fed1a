/** Filing for another member of the household. */
export const household = {
  title: '함께 사는 가족의 신고하기',
  text: '주소, 전화번호, 이메일 주소를 다시 입력하지 않아도 됩니다. 자녀의 신고도 할 수 있습니다. 신고와 요양은 한 사람씩 따로입니다.',
  button: '가족의 신고 시작하기',
};
