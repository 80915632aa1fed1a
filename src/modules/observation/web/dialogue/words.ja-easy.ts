/** The daily question, a thing at a time: written in LINE (`line`) and spoken on the telephone (`call`). */
export const jaEasy = {
  line: {
    greeting: '連絡をありがとうございます。これから質問します。1分くらいで終わります。',
    askWhom: 'だれのことを答えますか。',
    person: (position: string) => `${position}人目`,
    aboutPerson: (position: string) => `${position}人目の人のことを聞きます。`,
    askTemperature: '体温は何度ですか。数字だけを送ってください。',
    askSpo2:
      '指ではかる機械（パルスオキシメーター）がある人は、血の中の酸素（さんそ）をはかってください。数字だけを送ってください。機械がない人は、下のボタンを押してください。',
    askSymptoms:
      'いま、体のどこが悪いですか。番号を送ってください。2つより多いときは、番号の間をあけて、いっしょに送ってください。',
    askEmergency: 'この中に、あなたと同じものがありますか。',
    askSigns:
      '同じものの番号を送ってください。2つより多いときは、番号の間をあけて、いっしょに送ってください。',
    askCondition: 'きのうとくらべて、どうですか。',
    askConfirm: '答えを送ってもいいですか。はじめから、もう一度答えることもできます。',
    callNow: (phone: string) => `すぐ電話してください。\n${phone}`,
    ambulance:
      '電話がつながらないときは、119番に電話してください。よびかけても返事がないときも、119番です。職員（役所で働く人）が電話することがあります。',
    consult: (phone: string) => `心配なことがあるときは、相談の窓口に電話してください。\n${phone}`,
    seeDoctor: '心配なことがあるときは、病院に相談してください。',
    thanks: '答えてくれて、ありがとうございます。ゆっくり休んでください。',
    whichSymptoms: '悪いところを、もう一度聞きます。',
    symptomsContradict: '前の答えと、ちがうようです。もう一度聞きます。',
    notUnderstood: 'すみません。わかりませんでした。番号か、下のボタンで答えてください。',
    measureAgain: {
      temperature: {
        'not-a-number': 'すみません。わかりませんでした。もう一度、数字だけを送ってください。',
        'out-of-range': 'もう一度はかってください。そして、数字だけを送ってください。',
        'did-you-mean': 'もう一度送ってください。点（.）も書いてください。数字だけを送ってください。',
      },
      spo2: {
        'not-a-number': 'すみません。わかりませんでした。もう一度、数字だけを送ってください。',
        'out-of-range': 'もう一度はかってください。そして、数字だけを送ってください。',
        'did-you-mean': 'もう一度、数字だけを送ってください。',
      },
    },
    offerWeb: (link: string) => `むずかしいときは、このページで答えることができます。\n${link}`,
    replies: {
      yes: 'はい',
      no: 'いいえ',
      nothing: 'ない',
      'no-oximeter': '機械がない',
      send: '送る',
      again: 'はじめから',
      none: '悪いところはない',
      same: '同じ',
      relieved: 'よくなった・なくなった',
      worse: '悪くなった',
    },
  },
  call: {
    separator: '、',
    greeting: (authority: string) => `こんにちは。${authority}からの電話です。`,
    askBirthday:
      'あなたかどうか、聞きます。生まれた月と日を、4つの数字で押してください。2月3日は、ゼロ、に、ゼロ、さん、です。',
    wrongBirthday: '番号がちがいます。もう一度押してください。',
    askWhom: 'だれのことを答えますか。',
    personKey: (position: string, key: string) => `${position}人目の人は、${key}。`,
    press: '番号を押してください。',
    aboutPerson: (position: string) => `${position}人目の人のことを聞きます。`,
    askTemperature: '体温を、3つの数字で押してください。36度5分は、さん、ろく、ご、です。',
    temperature: (degrees: string, tenths: string) => `${degrees}度${tenths}分ですね。`,
    askSpo2:
      '血の中の酸素の数字を押してください。最後に、シャープを押してください。はかる機械がない人は、ゼロとシャープを押してください。',
    spo2: (percent: string) => `${percent}パーセントですね。`,
    isItRight: 'いいときは1、ちがうときは2を押してください。',
    askSymptoms:
      'いま、体の悪いところの番号を押してください。最後に、シャープを押してください。悪いところがない人は、ゼロとシャープです。',
    choice: (key: string, title: string) => `${key}、${title}。`,
    askEmergency: (titles: string) => `この中に、あなたと同じものがありますか。${titles}。`,
    yesOrNo: 'あるときは1、ないときは2を押してください。',
    askSigns: '同じものの番号を、2つの数字で押してください。最後に、シャープを押してください。',
    askCondition:
      'きのうとくらべて、どうですか。悪いところがない人は1、同じ人は2、よくなった人は3、悪くなった人は4を押してください。',
    askConfirm: 'これでいいときは1、はじめからもう一度答えるときは2を押してください。',
    callNow: (title: string, phone: string) =>
      `すぐ、${title}に電話してください。番号は、${phone}、です。もう一度言います。${phone}、です。`,
    ambulance:
      '電話がつながらないときは、いち、いち、きゅう番に電話してください。役所で働く人が電話することがあります。この電話は、切ってもいいです。',
    consult: (title: string, phone: string) =>
      `心配なときは、${title}に電話してください。番号は、${phone}、です。`,
    seeDoctor: '心配なことがあるときは、病院に相談してください。',
    thanks: '答えてくれて、ありがとうございます。ゆっくり休んでください。',
    whichSymptoms: '悪いところを、もう一度聞きます。',
    symptomsContradict: '悪いところがあると聞きました。もう一度聞きます。',
    measureAgain: '数字がわかりませんでした。もう一度押してください。',
    notHeard: '番号が押されませんでした。もう一度言います。',
    notUnderstood: '番号がわかりませんでした。もう一度押してください。',
    goodBye: 'これで電話を終わります。さようなら。',
    machine: (authority: string) => `${authority}からの、機械の電話です。また、電話します。さようなら。`,
    sorry: (authority: string, phone: string) =>
      `すみません。いま、うまくつながりません。${authority}に話したいことがあるときは、${phone}に、電話してください。さようなら。`,
    offerWeb: 'お知らせのページで、答えることもできます。',
  },
};
