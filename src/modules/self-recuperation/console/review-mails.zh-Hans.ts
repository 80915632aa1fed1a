const signature = (authority: string): string => `--\n${authority}\n请不要回复本邮件，我们收不到回复。`;

/** The mails of a decision. They carry a link and neutral words: no name, no date, no reason. */
export const zhHans = {
  returned: {
    subject: '关于您的申报，有需要您确认的事项',
    body: (link: string, authority: string) =>
      `关于您提交的申报，有需要您确认的事项。\n\n请从下面的链接查看内容。也可以重新申报。打开时需要填写申报中所写的人的生日。\n\n${link}\n\n${signature(authority)}`,
  },
  rejected: {
    subject: '您的申报已确认完毕',
    body: (link: string, authority: string) =>
      `您提交的申报已确认完毕。\n\n请从下面的链接查看结果和今后怎么做。打开时需要填写申报中所写的人的生日。\n\n${link}\n\n${signature(authority)}`,
  },
};
