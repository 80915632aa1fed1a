/** The page behind the link of a mail. */
export const openLink = {
  title: '届出の状況を見る',
  lead: 'ご本人であることを確かめるために、生まれた月と日を入れてください。',
  birthday: '療養する方の誕生日',
  birthdayHint: '例：1月 2日',
  month: '月',
  day: '日',
  submit: '開く',
  missing: '誕生日の月と日を、数字で入れてください',
  wrong: (attemptsLeft: number) => `誕生日がちがいます。あと${attemptsLeft}回まで試せます`,
  closedTitle: 'このリンクは使えなくなりました',
  revoked: '誕生日が5回ちがったので、安全のためにリンクを閉じました。',
  expired: 'リンクの期限が過ぎました。',
  newLink: '届出のメールアドレスに、新しいリンクを送ることができます。',
  sendNewLink: '新しいリンクを送る',
  mailedTitle: '新しいリンクを送りました',
  mailed: '届出のメールアドレスに送りました。届いたメールのリンクを開いてください。1時間に1回だけ送れます。',
};
