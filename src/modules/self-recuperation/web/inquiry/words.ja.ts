const signature = (authority: string): string =>
  `--\n${authority} 自主療養届出システム\nこのメールに返信しても、届きません。`;

/** Asking the prefecture (K-66, K-67, K-70, K-71). Mails carry a number or a link and neutral words. */
export const ja = {
  title: '自主療養に関するお問合せ',
  lead: '自主療養全般や、自主療養届出システムに関するお問合せは、このフォームからお送りください。',
  slow: '御回答にはお時間を頂く可能性があります。予めご了承ください。',
  noPhone: '原則、電話でのお問合せは受け付けておりません。',
  faqFirst: '送る前に、答えがすでにあるか確かめられます。',
  faqLink: 'よくある質問',
  urgentTitle: '具合が悪いときは、電話してください',
  urgent: (title: string, hours: string) =>
    `このフォームには、すぐにお返事できません。急いで相談したいときは、${title}（${hours}）へ電話してください。命にかかわると感じたら、ためらわずに119番へ電話してください。`,
  kind: 'お問合せの種類',
  kindLabel: (code: number, label: string) => `${code}. ${label}`,
  kinds: {
    filing: '届出について',
    recuperation: '療養中のことについて',
    documents: '書類について',
    withdrawal: '申請内容の取り下げ依頼',
    other: 'その他',
  },
  withdrawalHint:
    '管理番号を入れてください。自主療養届がまだ発行されていない方は、取り下げ依頼は必要ありません。',
  managementNumber: '自主療養届管理番号',
  managementNumberHint: '例：14-2204-7731-8　自主療養届に書いてあります。4のほかは、空のままでかまいません。',
  email: 'メールアドレス',
  emailWhy: '受け付けたことと、回答のお知らせを、ここにお送りします。',
  emailAgain: 'メールアドレス（もう一度）',
  body: 'お問合せの内容',
  bodyHint: (most: number) =>
    `${most}字まで。4だけは、空のままでかまいません。氏名や住所などは、書かないでください。`,
  check: '確認',
  owner: '担当：',
  problems: {
    chooseKind: 'お問合せの種類を選んでください',
    missing: (label: string) => `${label}を入れてください`,
    'needed-to-withdraw':
      '自主療養届管理番号を入れてください。番号がまだない方は、取り下げ依頼は必要ありません',
    'not-a-management-number':
      '自主療養届管理番号を確かめてください。11けたの数字で、どこかがちがっています。例：14-2204-7731-8',
    'not-an-address': 'メールアドレスの形を確かめてください。例：taro@example.jp',
    'differs-from-first': '2つのメールアドレスがちがいます。どちらも確かめてください',
    'too-long': (length: number, most: number) =>
      `お問合せの内容は${most}字までです。いま${length}字あるので、${length - most}字へらしてください`,
  },
  tooMany: (most: number) =>
    `このメールアドレスからは、1時間に${most}件まで送れます。1時間ほど待ってから、もう一度「確認」を押してください。書いた内容は、この画面に残っています`,
  notNeededTitle: '取り下げ依頼が必要ない方',
  notNeeded:
    '自主療養届がまだ発行されていないときは、取り下げ依頼は必要ありません。直したいときは、もう一度届け出てください。新しい届出に代わります。',
  fileAgain: 'もう一度届け出る',
  confirm: {
    title: '内容を確かめてください',
    lead: 'この内容で送ります。まだ送っていません。',
    none: 'なし',
    withdrawal:
      '番号の届出が見つかれば、その届出のメールアドレスに、取り下げるためのリンクをお送りします。いまお書きのメールアドレスとは、ちがうことがあります。',
    faqTitle: '答えは、ここにあるかもしれません',
    send: '送信',
    edit: '書き直す',
  },
  received: {
    title: 'お問合せを受け付けました',
    number: (number: string) => `お問合せ番号 ${number}`,
    mailed: '受け付けたことのお知らせを、お書きいただいたメールアドレスに送りました。',
    slow: '回答ができたら、メールでお知らせします。御回答にはお時間を頂く可能性があります。',
    nextTitle: 'これからどうなりますか',
    withdrawalLink:
      '番号の届出が見つかれば、取り下げるためのリンクをメールで送ります。リンクを開いて、誕生日の月と日を入れると、取り下げられます。',
    withdrawalAddress: 'リンクは、届出に書かれたメールアドレスに届きます。番号だけでは、取り下げられません。',
    withdrawalWrong:
      '数時間たっても届かないときは、番号を確かめて、もう一度送ってください。届出のメールアドレスが使えないときは、「5. その他」でお知らせください。',
    withdrawalRefile: '取り下げ申請完了メールを待たなくても、もう一度届け出ることができます。',
    notArrivedTitle: 'メールが届かないとき',
    home: 'はじめのページにもどる',
  },
  answer: {
    linkTitle: 'お問合せへの回答があります',
    linkLead:
      '回答には、個人的なことが書かれている場合があります。まわりに人がいないか確かめて、開いてください。',
    open: '回答を読む',
    title: 'お問合せへの回答',
    number: (number: string) => `お問合せ番号 ${number}`,
    until: (until: string) => `この回答は、${until}まで読めます。`,
    goneTitle: 'このリンクの期限が過ぎました',
    gone: '回答は、お知らせしてから30日のあいだ読めます。もう一度必要なときは、お問合せください。',
    askAgain: 'もう一度問い合わせる',
  },
  mail: {
    received: {
      subject: 'お問合せを受け付けました',
      body: (number: string, authority: string) =>
        `お問合せを受け付けました。\n\nお問合せ番号 ${number}\n\n回答ができたら、このメールアドレスにお知らせします。御回答にはお時間を頂く可能性があります。\n\n心当たりがないときは、このメールを消してください。\n\n${signature(authority)}`,
    },
    withdrawalReceived: {
      subject: '取り下げ依頼を受け付けました',
      body: (number: string, authority: string) =>
        `取り下げ依頼を受け付けました。\n\nお問合せ番号 ${number}\n\n番号の届出が見つかれば、その届出のメールアドレスに、取り下げるためのリンクを送ります。届かないときは、番号を確かめて、もう一度送ってください。取り下げ申請完了メールを待たなくても、もう一度届け出ることができます。\n\n心当たりがないときは、このメールを消してください。\n\n${signature(authority)}`,
    },
    withdrawalLink: {
      subject: '取り下げのための手続きのご案内',
      body: (link: string, authority: string) =>
        `届出の取り下げ依頼がありました。まだ、取り下げていません。\n\n取り下げるときは、次のリンクを開いてください。開くには、届出に書いた方の誕生日を使います。\n\n${link}\n\n心当たりがないときは、このメールを消してください。届出はそのままです。\n\n${signature(authority)}`,
    },
    answered: {
      subject: 'お問合せへの回答のお知らせ',
      body: (number: string, link: string, authority: string) =>
        `お問合せへの回答ができました。\n\nお問合せ番号 ${number}\n\n次のリンクから読めます。30日のあいだ使えます。\n\n${link}\n\n${signature(authority)}`,
    },
  },
};
