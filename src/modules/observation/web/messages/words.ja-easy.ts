/** What people are sent every day. No name, disease or result: whoever else sees the message learns nothing. */
export const jaEasy = {
  askSubject: 'きょうのご様子をお知らせください',
  ask: 'きょうのご様子をおうかがいします。次のページを開いて、お答えください。1分で終わります。',
  reminderSubject: 'きょうのお返事をお待ちしています',
  reminder: 'きょうのお返事を、まだいただいていません。次のページを開いて、お答えください。1分で終わります。',
  reason: 'お返事がないときは、心配なので、職員からお電話することがあります。',
  footer: 'このメッセージは自動でお送りしています。心当たりがないときは、お手数ですが削除してください。',
  callSubject: '自動音声のお電話',
  askCall: 'きょうのご様子をおうかがいするお電話です。お送りしたメールのページから、お答えください。',
  reminderCall:
    'きょうのお返事を、まだいただいていません。お送りしたメールのページから、お答えください。お返事がないときは、職員からお電話します。',
};
