/** The page behind the link of a mail. */
export const openLink = {
  title: '신고 상황 보기',
  lead: '본인임을 확인하기 위해 태어난 월과 일을 입력해 주세요.',
  birthday: '요양하는 분의 생일',
  birthdayHint: '예: 1월 2일',
  month: '월',
  day: '일',
  submit: '열기',
  missing: '생일의 월과 일을 숫자로 입력해 주세요',
  wrong: (attemptsLeft: number) => `생일이 다릅니다. 앞으로 ${attemptsLeft}번 더 시도할 수 있습니다`,
  closedTitle: '이 링크는 사용할 수 없게 되었습니다',
  revoked: '생일이 5번 틀려서 안전을 위해 링크를 닫았습니다.',
  expired: '링크의 기한이 지났습니다.',
  newLink: '신고하신 이메일 주소로 새 링크를 보낼 수 있습니다.',
  sendNewLink: '새 링크 보내기',
  mailedTitle: '새 링크를 보냈습니다',
  mailed:
    '신고하신 이메일 주소로 보냈습니다. 도착한 이메일의 링크를 열어 주세요. 1시간에 한 번만 보낼 수 있습니다.',
};
