/** The page behind the link of a mail. */
export const openLink = {
  title: '届けのページを見る',
  lead: 'あなたかどうか調べます。生まれた月と日を書いてください。',
  birthday: '家で休む人の誕生日',
  birthdayHint: '例：1月 2日',
  month: '月',
  day: '日',
  submit: '開く',
  missing: '誕生日の月と日を、数字で書いてください',
  wrong: (attemptsLeft: number) => `誕生日がちがいます。あと${attemptsLeft}回書くことができます`,
  closedTitle: 'このリンクは使うことができません',
  revoked: '誕生日を5回まちがえたので、安全のためにリンクを閉じました。',
  expired: 'リンクを使うことができる時間が過ぎました。',
  newLink: '届けに書いたメールアドレスに、新しいリンクを送ることができます。',
  sendNewLink: '新しいリンクを送る',
  mailedTitle: '新しいリンクを送りました',
  mailed:
    '届けに書いたメールアドレスに送りました。メールのリンクを開いてください。1時間に1回だけ送ることができます。',
};
