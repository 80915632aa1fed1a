/** Answering by LINE: the page that links a chat, and what is said in the chat besides the questions. No word about health. */
export const ja = {
  page: {
    title: 'LINEで答える',
    lead: '毎日の質問に、LINEのトークで答えられます。',
    endedText: '毎日の質問は終わりました。あたらしくつなぐことはできません。',
    chatsTitle: 'つながっているトーク',
    linkedAt: (time: string) => `${time}につながりました`,
    alone: 'このトークでは、この届出の方だけに、おたずねします。',
    position: (position: string, people: string) =>
      `このトークでは、${people}人におたずねします。この届出の方は「${position}人目」です。トークに名前は出ません。`,
    unlink: 'このトークでやめる',
    familyTitle: 'ご家族の分',
    family: 'このトークで、家族の分もたずねてほしい',
    familyHint: (people: string) => `同じ世帯で届け出た方が、ほかに${people}人います。`,
    familySave: '保存する',
    unlinked: 'つながりを切りました。これからは、ほかの方法でおたずねします。',
    familyAdded: 'ご家族の分も、このトークでおたずねします。',
    howTitle: 'つなぎ方',
    step1: '1．友だちに追加する',
    addFriend: 'LINEで友だちに追加する',
    qr: 'LINEの友だち追加のQRコード',
    step1Text:
      'このスマートフォンにLINEが入っていれば、ボタンを押してください。ほかの機器なら、QRコードを読み取ってください。',
    step2: '2．番号をトークに送る',
    step2Text: (minutes: string) =>
      `番号を出して、トークにそのまま送ってください。番号は${minutes}分間、1回だけ使えます。`,
    makeCode: '番号を出す',
    yourCode: 'この番号をトークに送ってください',
    codeNote: (minutes: string) =>
      `${minutes}分以内に送ってください。このページを閉じると、番号はもう見られません。`,
    codeSafe: 'この番号を、ほかの人に教えないでください。職員が番号をたずねることはありません。',
    back: 'もどる',
    tooManyTitle: '番号を何度も出しました',
    tooMany: '1時間ほどたってから、もう一度お試しください。それまでは、メールのリンクから答えられます。',
    privacyTitle: 'LINEと、わたしたちが知ること',
    privacyLine:
      'トークで送った内容は、LINEヤフー株式会社のサーバーを通ります。こちらからは、お名前も、結果も、体調の数字も送りません。',
    privacyUs:
      'わたしたちに分かるのは、LINEのユーザー番号と、トークに送られた言葉だけです。LINEの名前や写真は受け取りません。',
    stopTitle: 'やめるとき',
    stop: 'トークに「とめる」と送るか、このページの「このトークでやめる」を押すか、LINEでブロックしてください。すぐに、ほかの方法でのご連絡に変わります。',
    status: '届出のページへもどる',
  },
  chat: {
    howToLink:
      'ご連絡をするには、このトークと届出をつなぎます。届出のときのメールにあるリンクを開き、「LINEで答える」のページで番号を出して、ここに送ってください。',
    wrongCode: 'この番号は使えませんでした。ページでもう一度番号を出して、送ってください。',
    linked: 'つながりました。これからは、このトークにご連絡します。やめるときは「とめる」と送ってください。',
    family: 'ご家族の分も、このトークで答えられます。「LINEで答える」のページで選んでください。',
    nothingToAnswer: 'いまは、おたずねすることがありません。時間になったら、お知らせします。',
    allAnswered: 'お答えは、もういただいています。変わったことがあれば、もう一度お答えください。',
    morePeople: 'ほかの方のお答えも、お待ちしています。',
    askStop:
      'このトークでのご連絡をやめますか。やめるときは、下のボタンを押すか、「やめます」と送ってください。',
    stopped: 'このトークでのご連絡をやめました。これからは、ほかの方法でご連絡します。',
    notTaken: 'すみません、お答えを受け取れませんでした。',
    buttons: { start: 'はじめる', again: 'もう一度答える', stopNow: 'やめます', goOn: '続ける' },
  },
  push: {
    ask: 'きょうのご様子をおうかがいします。「はじめる」を押すか、「はじめる」と送ってください。1分で終わります。',
    reminder:
      'きょうのお返事を、まだいただいていません。「はじめる」を押すか、「はじめる」と送ってください。1分で終わります。',
  },
};
