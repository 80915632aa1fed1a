/** The page behind the link of a mail. */
export const openLink = {
  title: '查看申报情况',
  lead: '为了确认是本人，请填写出生的月和日。',
  birthday: '疗养者的生日',
  birthdayHint: '例如：1 月 2 日',
  month: '月',
  day: '日',
  submit: '打开',
  missing: '请用数字填写生日的月和日',
  wrong: (attemptsLeft: number) => `生日不对。还可以试 ${attemptsLeft} 次`,
  closedTitle: '这个链接已不能使用',
  revoked: '生日错了5次，为了安全，我们关闭了链接。',
  expired: '链接已过期。',
  newLink: '我们可以向申报时的电子邮箱发送新的链接。',
  sendNewLink: '发送新的链接',
  mailedTitle: '新的链接已发送',
  mailed: '已发送到申报时的电子邮箱。请打开邮件中的链接。每小时只能发送一次。',
};
