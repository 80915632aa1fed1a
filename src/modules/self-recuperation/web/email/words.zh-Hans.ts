/** The check of the mail address (K-36). */
export const email = {
  step: '申报人信息',
  title: '确认电子邮箱',
  sent: (address: string) => `我们向 ${address} 发送了写有6位数字的邮件。请在10分钟内填写。`,
  code: '邮件中的6位数字',
  submit: '确认',
  resendTitle: '如果没有收到邮件',
  resendHint: '也请看一下垃圾邮件。过了1分钟还没有收到，可以再发一次。',
  resend: '再发一次',
  changeHint: (address: string) => `如果 ${address} 有误，请`,
  change: '修改电子邮箱',
  refusals: {
    'not-six-digits': '请填写6位数字',
    'wrong-code': '数字不对。请再看一下邮件',
    expired: '过了10分钟，这个数字已不能使用。请按“再发一次”',
    'too-many-attempts': '错了5次，这个数字已不能使用。请按“再发一次”',
    'no-code': '还没有发送数字。请按“再发一次”',
  },
  tooSoon: (seconds: number) => `邮件刚刚发送。请再等 ${seconds} 秒，然后再按一次`,
  tooMany: '已向这个邮箱发送了多次。请等1小时左右再按一次。如果邮箱有误，请修改',
};
