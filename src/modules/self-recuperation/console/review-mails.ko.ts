const signature = (authority: string): string =>
  `--\n${authority}\n이 이메일에 회신하셔도 전달되지 않습니다.`;

/** The mails of a decision. They carry a link and neutral words: no name, no date, no reason. */
export const ko = {
  returned: {
    subject: '신고에 대해 확인이 필요합니다',
    body: (link: string, authority: string) =>
      `보내 주신 신고에 대해 확인해 주셔야 할 것이 있습니다.\n\n다음 링크에서 내용을 확인해 주세요. 다시 신고할 수도 있습니다. 열 때 신고서에 적은 분의 생일이 필요합니다.\n\n${link}\n\n${signature(authority)}`,
  },
  rejected: {
    subject: '신고 확인이 끝났습니다',
    body: (link: string, authority: string) =>
      `보내 주신 신고의 확인이 끝났습니다.\n\n다음 링크에서 결과와 앞으로의 일을 확인해 주세요. 열 때 신고서에 적은 분의 생일이 필요합니다.\n\n${link}\n\n${signature(authority)}`,
  },
};
