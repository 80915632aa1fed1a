const signature = (authority: string): string =>
  `--\n${authority} 自主療養届出システム\nこのメールに返事を書いても、届きません。`;

/** The mails of this module. They carry a link or a code and neutral words: no name, no date, no result. */
export const mail = {
  emailCode: {
    subject: 'メールアドレスを調べます',
    body: (code: string, authority: string) =>
      `届けの画面に、この6つの数字を書いてください。\n\n${code}\n\n10分のあいだ使うことができます。あなたに関係がないときは、このメールを消してください。\n\n${signature(authority)}`,
  },
  filingCompleted: {
    subject: '届けをもらいました（届出完了のお知らせ）',
    body: (link: string, authority: string) =>
      `あなたの届けをもらいました。\n\n下のリンクから、これからのことと、いまどうなっているかを見ることができます。開くときは、家で休む人の誕生日を書きます。\n\n${link}\n\n届けのチェックが終わったら、もう一度メールを送ります。\n\n${signature(authority)}`,
  },
  withdrawalCompleted: {
    subject: '届けをやめました（取り下げ申請完了のお知らせ）',
    body: (link: string, authority: string) =>
      `届けをやめること（取り下げ）が終わりました。\n\n下のリンクから、いまどうなっているか見ることができます。もう一度届けを出すこともできます。\n\n${link}\n\n${signature(authority)}`,
  },
  filingTransferred: {
    subject: '届けのようすが変わりました',
    body: (link: string, authority: string) =>
      `届けのようすが変わりました。\n\n次のリンクを開いて、変わったことと、これからのことを読んでください。開くときは、届けに書いた人の誕生日を書きます。\n\n${link}\n\n${signature(authority)}`,
  },
  contactChanged: {
    subject: '連絡先が変わりました',
    body: (authority: string) =>
      `届けの連絡先（電話番号・住所・メールアドレスのどれか）が変わりました。これからのお知らせは、新しい連絡先に送ります。\n\nあなたが変えていないときは、前に届いたメールのリンクから届けのページを開いて、連絡先を見てください。\n\n${signature(authority)}`,
  },
  newLink: {
    subject: '新しいリンクのお知らせ',
    body: (link: string, authority: string) =>
      `届けのページを見るための、新しいリンクです。\n\n${link}\n\nあなたに関係がないときは、このメールを消してください。\n\n${signature(authority)}`,
  },
};
