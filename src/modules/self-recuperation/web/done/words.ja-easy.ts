/** The page after filing: three questions in large type. */
export const done = {
  title: '届けをもらいました',
  mailed: (address: string) =>
    `${address} にメール（届出完了メール）を送りました。メールのリンクから、いつでも、いまどうなっているか見ることができます。`,
  notArrived:
    '何時間か待ってもメールが来ないときは、迷惑（めいわく）メールの中を見てください。そこにもないときは、もう一度届けを出して、メールを待ってください。新しい届けが、前の届けのかわりになります。',
  nextTitle: 'これからどうなりますか',
  nextToday: 'きょうから自主療養を始めてください。できるだけ家の外に出ないでください。',
  nextNotice: (date: string) =>
    `届けをチェックします。${date}までに、自主療養届をもらうためのメールを送ります。`,
  nextQuestion: (date: string, channel: string) => `${date}から毎日、${channel}で体のようすを聞きます。`,
  channels: { line: 'LINE', voice: '機械の声の電話', web: 'メールのリンク' },
  linkLine:
    'LINEでこたえるときは、メールのリンクを開いて、「LINEでこたえる」をえらんでください。それまでは、メールで聞きます。',
  returnTitle: 'いつから外に出てもいいですか',
  returnLabel: '会社や学校などに行ってもいい予定の日（出勤・登校等可能予定日）',
  returnFrom: (date: string) => `${date}から`,
  returnSymptomatic: (hours: number) =>
    `体がよくなってから${hours}時間たったあとです。悪いところが長く続くときは、この日はおそくなります。`,
  returnAsymptomatic: (selfCheckUntil: string) =>
    `途中で体が悪くなったら、この日は変わります。${selfCheckUntil}までは、毎日、体温をはかるなどして、自分で体のようすを見てください。`,
  worseTitle: '悪くなったら、どこに電話しますか',
  worseUrgent: '息が苦しい、顔の色が悪い、起きていることができないとき',
  worseDoctor: '心配なときは、病院に行ってください。住んでいる市や町の窓口にも相談できます。',
  insurance: '自主療養届は、会社の保険（民間の保険）のお金をもらうためには、使うことができません。',
};
