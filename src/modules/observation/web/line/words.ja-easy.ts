/** Answering by LINE: the page that links a chat, and what is said in the chat besides the questions. No word about health. */
export const jaEasy = {
  page: {
    title: 'LINEでこたえる',
    lead: '毎日の質問に、LINEでこたえることができます。',
    endedText: '毎日の質問はおわりました。あたらしくつなぐことはできません。',
    chatsTitle: 'つながっているトーク',
    linkedAt: (time: string) => `${time}につながりました`,
    alone: 'このトークでは、この届けの人だけに聞きます。',
    position: (position: string, people: string) =>
      `このトークでは、${people}人に聞きます。この届けの人は「${position}人目」です。トークに名前は出ません。`,
    unlink: 'このトークをやめる',
    familyTitle: '家族のこと',
    family: 'このトークで、家族のことも聞いてほしい',
    familyHint: (people: string) => `おなじ家の人が、ほかに${people}人います。`,
    familySave: '保存する',
    unlinked: 'つながりを切りました。これからは、ほかの方法で聞きます。',
    familyAdded: '家族のことも、このトークで聞きます。',
    howTitle: 'つなぎかた',
    step1: '1．友だちに追加する',
    addFriend: 'LINEで友だちに追加する',
    qr: 'LINEの友だち追加のQRコード',
    step1Text:
      'このスマートフォンにLINEがあるときは、ボタンを押してください。ほかの機械のときは、QRコードを読んでください。',
    step2: '2．番号をトークに送る',
    step2Text: (minutes: string) =>
      `番号を出して、トークに送ってください。番号は${minutes}分のあいだ、1回だけつかえます。`,
    makeCode: '番号を出す',
    yourCode: 'この番号をトークに送ってください',
    codeNote: (minutes: string) =>
      `${minutes}分のうちに送ってください。このページを閉じると、番号はもう見られません。`,
    codeSafe: 'この番号を、ほかの人に教えないでください。職員は番号を聞きません。',
    back: 'もどる',
    tooManyTitle: '番号を何回も出しました',
    tooMany: '1時間くらいあとで、もう一度してください。それまでは、メールのリンクからこたえてください。',
    privacyTitle: 'LINEとわたしたちが知ること',
    privacyLine:
      'トークで送ったことばは、LINEヤフー株式会社のサーバーを通ります。わたしたちは、名前も結果も体の数字も送りません。',
    privacyUs:
      'わたしたちがわかるのは、LINEのユーザー番号と、トークに送られたことばだけです。LINEの名前や写真はもらいません。',
    stopTitle: 'やめるとき',
    stop: 'トークに「とめる」と送るか、このページの「このトークをやめる」を押すか、LINEでブロックしてください。すぐに、ほかの方法にかわります。',
    status: '届けのページへもどる',
  },
  chat: {
    howToLink:
      'このトークと届けをつないでください。メールのリンクを開いて、「LINEでこたえる」のページで番号を出して、ここに送ってください。',
    wrongCode: 'この番号はつかえません。ページでもう一度番号を出して、送ってください。',
    linked: 'つながりました。これからは、このトークに連絡します。やめるときは「とめる」と送ってください。',
    family:
      '家族のことも、このトークでこたえることができます。「LINEでこたえる」のページでえらんでください。',
    nothingToAnswer: 'いまは、聞くことがありません。時間になったら、お知らせします。',
    allAnswered: 'こたえは、もうもらいました。かわったことがあるときは、もう一度こたえてください。',
    morePeople: 'ほかの人のこたえも、待っています。',
    askStop: 'このトークをやめますか。やめるときは、下のボタンを押すか、「やめます」と送ってください。',
    stopped: 'このトークをやめました。これからは、ほかの方法で連絡します。',
    notTaken: 'すみません。こたえをもらうことができませんでした。',
    buttons: { start: 'はじめる', again: 'もういちど答える', stopNow: 'やめます', goOn: 'つづける' },
  },
  push: {
    ask: 'きょうのようすを聞きます。「はじめる」を押すか、「はじめる」と送ってください。1分でおわります。',
    reminder:
      'きょうのこたえが、まだありません。「はじめる」を押すか、「はじめる」と送ってください。1分でおわります。',
  },
};
