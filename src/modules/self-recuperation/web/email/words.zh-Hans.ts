/** The check of the mail address (K-36). */
export const email = {
  step: '届出者情報',
  title: 'メールアドレスを確かめます',
  sent: (address: string) =>
    `${address} に、6けたの数字を書いたメールを送りました。10分以内に入れてください。`,
  code: 'メールに書かれた6けたの数字',
  submit: '確かめる',
  resendTitle: 'メールが届かないときは',
  resendHint: '迷惑メールの中も確かめてください。1分たっても届かなければ、もう一度送れます。',
  resend: 'もう一度送る',
  changeHint: (address: string) => `${address} がまちがっていたら、`,
  change: 'メールアドレスを直す',
  refusals: {
    'not-six-digits': '6けたの数字を入れてください',
    'wrong-code': '数字がちがいます。メールをもう一度見てください',
    expired: '10分が過ぎたので、この数字は使えません。「もう一度送る」を押してください',
    'too-many-attempts': '5回まちがえたので、この数字は使えません。「もう一度送る」を押してください',
    'no-code': 'まだ数字を送っていません。「もう一度送る」を押してください',
  },
  tooSoon: (seconds: number) =>
    `メールを送ったばかりです。あと${seconds}秒待ってから、もう一度押してください`,
  tooMany:
    'このアドレスに何度も送りました。1時間ほど待ってから、もう一度押してください。アドレスがまちがっていたら、直してください',
};
