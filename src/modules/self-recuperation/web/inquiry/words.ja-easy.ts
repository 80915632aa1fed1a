const signature = (authority: string): string =>
  `--\n${authority} 自主療養届出システム\nこのメールに返事を書いても、届きません。`;

/** Asking the prefecture (K-66, K-67, K-70, K-71). Mails carry a number or a link and neutral words. */
export const jaEasy = {
  title: '質問を送る（お問い合わせ）',
  lead: '自主療養（家で休んで治すこと）や、このサイトについて、質問を送ることができます。',
  slow: '答えるまでに、時間がかかることがあります。',
  noPhone: '電話の質問は、受けていません。',
  faqFirst: '答えが、もうあるかもしれません。先に見てください。',
  faqLink: 'よくある質問',
  urgentTitle: '体の調子が悪いときは、電話してください',
  urgent: (title: string, hours: string) =>
    `この質問には、すぐに答えることができません。急いで相談したいときは、${title}（${hours}）に電話してください。死ぬかもしれないと思ったら、すぐ119番に電話してください。`,
  kind: '質問の種類',
  kindLabel: (code: number, label: string) => `${code}. ${label}`,
  kinds: {
    filing: '届けのこと',
    recuperation: '家で休んでいるあいだのこと',
    documents: '書類のこと',
    withdrawal: '届けをやめたい（申請内容の取り下げ依頼）',
    other: 'ほかのこと',
  },
  withdrawalHint: '番号を書いてください。自主療養届をまだもらっていない人は、やめる手続きはいりません。',
  managementNumber: '届けの番号（自主療養届管理番号）',
  managementNumberHint:
    '例：14-2204-7731-8　自主療養届に書いてあります。4でないときは、書かなくてもいいです。',
  email: 'メールアドレス',
  emailWhy: '質問をもらったことと、答えができたことを、ここに知らせます。',
  emailAgain: 'メールアドレス（もう一度）',
  body: '聞きたいこと',
  bodyHint: (most: number) =>
    `${most}字まで書くことができます。4のときは、書かなくてもいいです。名前や住所は書かないでください。`,
  check: 'チェックする',
  owner: '答える人：',
  problems: {
    chooseKind: '質問の種類を選んでください',
    missing: (label: string) => `「${label}」を書いてください`,
    'needed-to-withdraw': '届けの番号を書いてください。まだ番号がない人は、やめる手続きはいりません',
    'not-a-management-number':
      '届けの番号がちがいます。11この数字です。もう一度見てください。例：14-2204-7731-8',
    'not-an-address': 'メールアドレスの形がちがいます。例：taro@example.jp',
    'differs-from-first': '2つのメールアドレスがちがいます。どちらも見てください',
    'too-long': (length: number, most: number) =>
      `${most}字まで書くことができます。いま${length}字です。${length - most}字へらしてください`,
  },
  tooMany: (most: number) =>
    `このメールアドレスから送ることができるのは、1時間に${most}回までです。1時間くらい待って、もう一度「チェックする」を押してください。書いたことは、この画面に残っています`,
  notNeededTitle: 'やめる手続きがいらない人',
  notNeeded:
    '自主療養届をまだもらっていないときは、やめる手続きはいりません。直したいときは、もう一度届けを出してください。新しい届けにかわります。',
  fileAgain: 'もう一度届けを出す',
  confirm: {
    title: '書いたことを見てください',
    lead: 'これを送ります。まだ送っていません。',
    none: 'なし',
    withdrawal:
      'この番号の届けがあったら、その届けに書いたメールアドレスに、やめるためのリンクを送ります。いま書いたメールアドレスとは、ちがうことがあります。',
    faqTitle: '答えは、ここにあるかもしれません',
    send: '送る',
    edit: '書き直す',
  },
  received: {
    title: '質問をもらいました',
    number: (number: string) => `質問の番号 ${number}`,
    mailed: 'あなたが書いたメールアドレスに、知らせるメールを送りました。',
    slow: '答えができたら、メールで知らせます。時間がかかることがあります。',
    nextTitle: 'これからのこと',
    withdrawalLink:
      'この番号の届けがあったら、やめるためのリンクをメールで送ります。リンクを開いて、誕生日の月と日を書いてください。',
    withdrawalAddress:
      'リンクは、届けに書いたメールアドレスに送ります。番号だけでは、やめることができません。',
    withdrawalWrong:
      '何時間も待ってメールが来ないときは、番号を見て、もう一度送ってください。届けのメールアドレスを使うことができないときは、「5. ほかのこと」で知らせてください。',
    withdrawalRefile: 'やめたことを知らせるメールを待たなくても、もう一度届けを出すことができます。',
    notArrivedTitle: 'メールが来ないとき',
    home: '最初のページにもどる',
  },
  answer: {
    linkTitle: '質問の答えがあります',
    linkLead: '答えには、あなたのことが書いてあるかもしれません。まわりの人が見ないところで開いてください。',
    open: '答えを読む',
    title: '質問の答え',
    number: (number: string) => `質問の番号 ${number}`,
    until: (until: string) => `この答えは、${until}まで読むことができます。`,
    goneTitle: 'このリンクは使うことができません',
    gone: '答えは、30日のあいだ読むことができます。もう一度読みたいときは、質問を送ってください。',
    askAgain: 'もう一度質問する',
  },
  mail: {
    received: {
      subject: '質問をもらいました',
      body: (number: string, authority: string) =>
        `あなたの質問をもらいました。\n\n質問の番号 ${number}\n\n答えができたら、このメールアドレスに知らせます。時間がかかることがあります。\n\nあなたに関係がないときは、このメールを消してください。\n\n${signature(authority)}`,
    },
    withdrawalReceived: {
      subject: '届けをやめたいという連絡をもらいました',
      body: (number: string, authority: string) =>
        `届けをやめたい（取り下げ）という連絡をもらいました。\n\n質問の番号 ${number}\n\n書いた番号の届けがあったら、その届けに書いたメールアドレスに、やめるためのリンクを送ります。来ないときは、番号を見て、もう一度送ってください。やめたことを知らせるメールを待たなくても、もう一度届けを出すことができます。\n\nあなたに関係がないときは、このメールを消してください。\n\n${signature(authority)}`,
    },
    withdrawalLink: {
      subject: '届けをやめる方法',
      body: (link: string, authority: string) =>
        `届けをやめたい（取り下げ）という連絡がありました。届けは、まだやめていません。\n\nやめるときは、下のリンクを開いてください。開くときは、届けに書いた人の誕生日を書きます。\n\n${link}\n\nあなたに関係がないときは、このメールを消してください。届けはそのままです。\n\n${signature(authority)}`,
    },
    answered: {
      subject: '質問の答えができました',
      body: (number: string, link: string, authority: string) =>
        `質問の答えができました。\n\n質問の番号 ${number}\n\n下のリンクから読むことができます。30日のあいだ使うことができます。\n\n${link}\n\n${signature(authority)}`,
    },
  },
};
