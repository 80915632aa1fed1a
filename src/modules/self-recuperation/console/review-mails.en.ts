const signature = (authority: string): string => `--\n${authority}\nこのメールに返信しても、届きません。`;

/** The mails of a decision. They carry a link and neutral words: no name, no date, no reason. */
export const en = {
  returned: {
    subject: '届出について確かめていただきたいこと',
    body: (link: string, authority: string) =>
      `お送りいただいた届出について、確かめていただきたいことがあります。\n\n次のリンクから、内容をご覧ください。届け出直すこともできます。開くには、届出に書いた方の誕生日を使います。\n\n${link}\n\n${signature(authority)}`,
  },
  rejected: {
    subject: '届出の確認が終わりました',
    body: (link: string, authority: string) =>
      `お送りいただいた届出の確認が終わりました。\n\n次のリンクから、結果とこれからのことをご覧ください。開くには、届出に書いた方の誕生日を使います。\n\n${link}\n\n${signature(authority)}`,
  },
};
