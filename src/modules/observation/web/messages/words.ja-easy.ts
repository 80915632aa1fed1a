/** What people are sent every day. No name, disease or result: whoever else sees the message learns nothing. */
export const jaEasy = {
  askSubject: 'きょうのようすを教えてください',
  ask: 'きょうのようすを教えてください。下のページを開いて、答えてください。1分で終わります。',
  reminderSubject: 'きょうの答えを待っています',
  reminder: 'きょうの答えが、まだ来ていません。下のページを開いて、答えてください。1分で終わります。',
  reason: '答えがないときは、心配です。職員（役所で働く人）が電話することがあります。',
  footer: 'このメッセージは、機械が送っています。あなたに関係がないときは、消してください。',
  callSubject: '機械の声の電話',
  askCall: 'きょうのようすを聞く電話です。メールで送ったページから、答えてください。',
  reminderCall:
    'きょうの答えが、まだ来ていません。メールで送ったページから、答えてください。答えがないときは、職員（役所で働く人）が電話します。',
};
