const signature = (authority: string): string => `--\n${authority}\nこのメールに返事を書いても、届きません。`;

/** The mails of a decision. They carry a link and neutral words: no name, no date, no reason. */
export const jaEasy = {
  returned: {
    subject: '届けについて、見てほしいことがあります',
    body: (link: string, authority: string) =>
      `あなたの届けについて、見てほしいことがあります。\n\n下のリンクから、見てください。もう一度届けを出すこともできます。開くときは、届けに書いた人の誕生日を書きます。\n\n${link}\n\n${signature(authority)}`,
  },
  rejected: {
    subject: '届けのチェックが終わりました',
    body: (link: string, authority: string) =>
      `あなたの届けのチェックが終わりました。\n\n下のリンクから、どうなったか、これからどうするかを見てください。開くときは、届けに書いた人の誕生日を書きます。\n\n${link}\n\n${signature(authority)}`,
  },
};
