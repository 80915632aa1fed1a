/** The check of the mail address (K-36). */
export const email = {
  step: 'あなたのこと',
  title: 'メールアドレスを調べます',
  sent: (address: string) =>
    `${address} にメールを送りました。メールの中の6つの数字を、10分のうちに書いてください。`,
  code: 'メールに書いてある6つの数字',
  submit: '調べる',
  resendTitle: 'メールが来ないときは',
  resendHint:
    '迷惑（めいわく）メールの中も見てください。1分待っても来ないときは、もう一度送ることができます。',
  resend: 'もう一度送る',
  changeHint: (address: string) => `${address} がまちがっているときは、`,
  change: 'メールアドレスを直す',
  refusals: {
    'not-six-digits': '6つの数字を書いてください',
    'wrong-code': '数字がちがいます。メールをもう一度見てください',
    expired: '10分が過ぎました。この数字は使うことができません。「もう一度送る」を押してください',
    'too-many-attempts':
      '5回まちがえました。この数字は使うことができません。「もう一度送る」を押してください',
    'no-code': 'まだ数字を送っていません。「もう一度送る」を押してください',
  },
  tooSoon: (seconds: number) =>
    `いまメールを送ったところです。あと${seconds}秒待ってから、もう一度押してください`,
  tooMany:
    'このアドレスに何回も送りました。1時間くらい待ってから、もう一度押してください。アドレスがまちがっているときは、直してください',
};
