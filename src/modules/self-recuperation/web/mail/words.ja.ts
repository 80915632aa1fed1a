const signature = (authority: string): string =>
  `--\n${authority} 自主療養届出システム\nこのメールに返信しても、届きません。`;

/** The mails of this module. They carry a link or a code and neutral words: no name, no date, no result. */
export const mail = {
  emailCode: {
    subject: 'メールアドレスの確認',
    body: (code: string, authority: string) =>
      `届出の画面に、次の6けたの数字を入れてください。\n\n${code}\n\n10分間使えます。心当たりがないときは、このメールを消してください。\n\n${signature(authority)}`,
  },
  filingCompleted: {
    subject: '届出完了のお知らせ',
    body: (link: string, authority: string) =>
      `届出を受け付けました。\n\n次のリンクから、これからの予定と、いまの状況を見られます。開くには、療養する方の誕生日を使います。\n\n${link}\n\n届出の審査が終わりましたら、あらためてメールを送ります。\n\n${signature(authority)}`,
  },
  withdrawalCompleted: {
    subject: '取り下げ申請完了のお知らせ',
    body: (link: string, authority: string) =>
      `届出の取り下げが終わりました。\n\n次のリンクから、状況を見たり、もう一度届け出たりできます。\n\n${link}\n\n${signature(authority)}`,
  },
  filingTransferred: {
    subject: '届出の状況が変わりました',
    body: (link: string, authority: string) =>
      `届出の状況が変わりました。\n\n次のリンクから、変わったことと、これからのことをご覧ください。開くには、届出に書いた方の誕生日を使います。\n\n${link}\n\n${signature(authority)}`,
  },
  contactChanged: {
    subject: '連絡先が変わりました',
    body: (authority: string) =>
      `届出の連絡先（電話番号・住所・メールアドレスのどれか）が変わりました。これからのお知らせは、新しい連絡先にお送りします。\n\n心当たりがないときは、前に届いたメールのリンクから届出の状況を開いて、連絡先を確かめてください。\n\n${signature(authority)}`,
  },
  newLink: {
    subject: '新しいリンクのお知らせ',
    body: (link: string, authority: string) =>
      `届出の状況を見るための、新しいリンクです。\n\n${link}\n\n心当たりがないときは、このメールを消してください。\n\n${signature(authority)}`,
  },
};
