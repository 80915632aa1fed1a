/** Names neither what was lent nor why: whoever else sees the message learns nothing. */
export const ja = {
  subject: 'お貸ししているもののご返却のお願い',
  reminder: 'お貸ししているものの返却の期限が過ぎています。お早めに、お返しください。',
  how: '返し方は、お渡ししたときの案内をごらんください。行きちがいでしたら、お許しください。',
  footer: 'このメッセージは自動でお送りしています。心当たりがないときは、お手数ですが削除してください。',
  sms: 'お貸ししているものの返却の期限が過ぎています。お渡ししたときの案内のとおり、お返しください。',
};
