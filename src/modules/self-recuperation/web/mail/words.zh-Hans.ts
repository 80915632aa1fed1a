const signature = (authority: string): string =>
  `--\n${authority} 自主疗养申报系统\n请不要回复本邮件，我们收不到回复。`;

/** The mails of this module. They carry a link or a code and neutral words: no name, no date, no result. */
export const mail = {
  emailCode: {
    subject: '确认您的电子邮箱',
    body: (code: string, authority: string) =>
      `请在申报页面填写下面的6位数字。\n\n${code}\n\n10分钟内有效。如果与您无关，请删除本邮件。\n\n${signature(authority)}`,
  },
  filingCompleted: {
    subject: '申报完成通知',
    body: (link: string, authority: string) =>
      `我们已收到您的申报。\n\n打开下面的链接，可以查看今后的安排和现在的情况。打开时需要填写疗养者的生日。\n\n${link}\n\n审核结束后，我们会再发邮件通知您。\n\n${signature(authority)}`,
  },
  withdrawalCompleted: {
    subject: '撤回申请完成通知',
    body: (link: string, authority: string) =>
      `您的申报已撤回。\n\n打开下面的链接，可以查看情况，也可以重新申报。\n\n${link}\n\n${signature(authority)}`,
  },
  filingTransferred: {
    subject: '申报状态已变更',
    body: (link: string, authority: string) =>
      `您的申报状态已变更。\n\n请打开以下链接，查看变更的内容和今后的安排。打开时需要填写申报中所写的人的生日。\n\n${link}\n\n${signature(authority)}`,
  },
  contactChanged: {
    subject: '联系方式已变更',
    body: (authority: string) =>
      `申报的联系方式（电话号码、地址或电子邮箱）已变更。今后的通知将发送到新的联系方式。\n\n如果不是您本人操作，请从以前收到的邮件中的链接打开申报状态页面，确认联系方式。\n\n${signature(authority)}`,
  },
  newLink: {
    subject: '新链接通知',
    body: (link: string, authority: string) =>
      `这是查看申报情况的新链接。\n\n${link}\n\n如果与您无关，请删除本邮件。\n\n${signature(authority)}`,
  },
};
