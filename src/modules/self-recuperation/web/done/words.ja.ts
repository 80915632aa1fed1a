/** The page after filing: three questions in large type. */
export const done = {
  title: '届け出を受け付けました',
  mailed: (address: string) =>
    `届出完了メールを ${address} に送りました。メールのリンクから、いつでも状況を見られます。`,
  notArrived:
    '数時間たっても届出完了メールが届かないときは、迷惑メールの中を確かめてください。それでもなければ、もう一度届け出て、届出完了メールをお待ちください。前の届出は、新しい届出に代わります。',
  nextTitle: 'これからどうなりますか',
  nextToday: 'きょうから自主療養を始めてください。可能な限り外出を控えてください。',
  nextNotice: (date: string) => `内容を確かめ、${date}までに、自主療養届を受け取るためのメールを送ります。`,
  nextQuestion: (date: string, channel: string) => `${date}から毎日、${channel}で体調をうかがいます。`,
  channels: { line: 'LINE', voice: '自動音声の電話', web: 'メールのリンク' },
  linkLine:
    'LINEで答えるには、届いたメールのリンクを開き、「LINEで答える」を選んでください。それまでは、メールでおたずねします。',
  returnTitle: 'いつから外に出られますか',
  returnLabel: '出勤・登校等可能予定日',
  returnFrom: (date: string) => `${date}から`,
  returnSymptomatic: (hours: number) =>
    `症状が軽くなって${hours}時間たつことが条件です。症状が長引くときは、この日がのびます。`,
  returnAsymptomatic: (selfCheckUntil: string) =>
    `途中で症状が現れたら、この日は変わります。${selfCheckUntil}までは、毎日の検温など、自分で体調を確かめてください。`,
  worseTitle: '具合が悪くなったら、どこに連絡しますか',
  worseUrgent: '息が苦しい、顔色が悪い、起きていられないとき',
  worseDoctor: '気になる症状があるときは、医療機関を受診してください。自治体の相談窓口にも相談できます。',
  insurance: '自主療養届は、民間の保険金請求には使用できません。',
};
