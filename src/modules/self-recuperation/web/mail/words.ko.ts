const signature = (authority: string): string =>
  `--\n${authority} 자율 요양 신고 시스템\n이 이메일에 회신하셔도 전달되지 않습니다.`;

/** The mails of this module. They carry a link or a code and neutral words: no name, no date, no result. */
export const mail = {
  emailCode: {
    subject: '이메일 주소 확인',
    body: (code: string, authority: string) =>
      `신고 화면에 다음 숫자 6자리를 입력해 주세요.\n\n${code}\n\n10분 동안 사용할 수 있습니다. 짐작 가는 일이 없으면 이 이메일을 삭제해 주세요.\n\n${signature(authority)}`,
  },
  filingCompleted: {
    subject: '신고 완료 안내',
    body: (link: string, authority: string) =>
      `신고를 접수했습니다.\n\n다음 링크에서 앞으로의 일정과 현재 상황을 볼 수 있습니다. 열 때 요양하는 분의 생일이 필요합니다.\n\n${link}\n\n신고 심사가 끝나면 다시 이메일을 보내 드립니다.\n\n${signature(authority)}`,
  },
  withdrawalCompleted: {
    subject: '취하 신청 완료 안내',
    body: (link: string, authority: string) =>
      `신고 취하가 끝났습니다.\n\n다음 링크에서 상황을 보거나 다시 신고할 수 있습니다.\n\n${link}\n\n${signature(authority)}`,
  },
  filingTransferred: {
    subject: '신고 상황이 변경되었습니다',
    body: (link: string, authority: string) =>
      `신고 상황이 변경되었습니다.\n\n다음 링크에서 변경된 내용과 앞으로의 일을 확인해 주십시오. 열 때는 신고서에 적은 분의 생일을 사용합니다.\n\n${link}\n\n${signature(authority)}`,
  },
  contactChanged: {
    subject: '연락처가 변경되었습니다',
    body: (authority: string) =>
      `신고의 연락처(전화번호, 주소, 이메일 주소 중 하나)가 변경되었습니다. 앞으로의 알림은 새 연락처로 보내 드립니다.\n\n본인이 변경하지 않았다면 이전에 받은 메일의 링크에서 신고 상황을 열어 연락처를 확인해 주십시오.\n\n${signature(authority)}`,
  },
  newLink: {
    subject: '새 링크 안내',
    body: (link: string, authority: string) =>
      `신고 상황을 볼 수 있는 새 링크입니다.\n\n${link}\n\n짐작 가는 일이 없으면 이 이메일을 삭제해 주세요.\n\n${signature(authority)}`,
  },
};
