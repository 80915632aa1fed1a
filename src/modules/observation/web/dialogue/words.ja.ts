/** The daily question, a thing at a time: written in LINE (`line`) and spoken on the telephone (`call`). */
export const ja = {
  line: {
    greeting: 'ご連絡ありがとうございます。いくつかおたずねします。1分ほどで終わります。',
    askWhom: 'どなたについて答えますか。',
    person: (position: string) => `${position}人目`,
    aboutPerson: (position: string) => `${position}人目の方について、おたずねします。`,
    askTemperature: '体温は何度ですか。数字だけを送ってください。',
    askSpo2:
      'パルスオキシメーターがある方は、血中酸素飽和度（SpO₂）をはかって、数字だけを送ってください。なければ、下のボタンを押してください。',
    askSymptoms:
      'いま、どんな症状がありますか。番号を送ってください。いくつもあるときは、間を空けて、まとめて送ってください。',
    askEmergency: 'この中に、あてはまるものがありますか。',
    askSigns:
      'あてはまるものの番号を送ってください。いくつもあるときは、間を空けて、まとめて送ってください。',
    askCondition: 'きのうとくらべて、どうですか。',
    askConfirm: 'お答えを送ってよろしいですか。はじめからやり直すこともできます。',
    callNow: (phone: string) => `すぐに電話してください。\n${phone}`,
    ambulance:
      'つながらないとき、意識がはっきりしないときは、119番に電話してください。職員からお電話することがあります。',
    consult: (phone: string) => `気になることがあるときは、相談窓口に電話してください。\n${phone}`,
    seeDoctor: '気になることがあるときは、医療機関に相談してください。',
    thanks: 'お答えありがとうございました。どうぞお大事になさってください。',
    whichSymptoms: '調子がよくないところを、もう一度おたずねします。',
    symptomsContradict: '前のお答えと合わないようです。もう一度おたずねします。',
    notUnderstood: 'すみません、読み取れませんでした。番号か、下のボタンで答えてください。',
    measureAgain: {
      temperature: {
        'not-a-number': 'すみません、読み取れませんでした。もう一度、数字だけを送ってください。',
        'out-of-range': 'もう一度はかって、数字だけを送ってください。',
        'did-you-mean': 'もう一度、小数点もつけて、数字だけを送ってください。',
      },
      spo2: {
        'not-a-number': 'すみません、読み取れませんでした。もう一度、数字だけを送ってください。',
        'out-of-range': 'もう一度はかって、数字だけを送ってください。',
        'did-you-mean': 'もう一度、数字だけを送ってください。',
      },
    },
    offerWeb: (link: string) => `うまくいかないときは、こちらのページからも答えられます。\n${link}`,
    replies: {
      yes: 'はい',
      no: 'いいえ',
      nothing: 'ない',
      'no-oximeter': '持っていません',
      send: '送る',
      again: 'はじめから',
      none: '症状はない',
      same: '変わらない',
      relieved: '軽くなった・なくなった',
      worse: '悪くなった・新しく出た',
    },
  },
  call: {
    separator: '、',
    greeting: (authority: string) => `こんにちは。${authority}からのお電話です。`,
    askBirthday:
      'ご本人か、たしかめます。お誕生日の月と日を、4けたの数字で押してください。2月3日なら、ゼロ、に、ゼロ、さん、です。',
    wrongBirthday: '番号がちがうようです。もう一度お願いします。',
    askWhom: 'どなたについて答えますか。',
    personKey: (position: string, key: string) => `${position}人目の方は、${key}。`,
    press: '番号を押してください。',
    aboutPerson: (position: string) => `${position}人目の方について、おたずねします。`,
    askTemperature: '体温を、3けたの数字で押してください。36度5分なら、さん、ろく、ご、です。',
    temperature: (degrees: string, tenths: string) => `${degrees}度${tenths}分ですね。`,
    askSpo2:
      '血液の中の酸素の数字を押して、最後にシャープを押してください。はかる機械がない方は、ゼロとシャープを押してください。',
    spo2: (percent: string) => `${percent}パーセントですね。`,
    isItRight: 'よろしければ1、やり直すなら2を押してください。',
    askSymptoms:
      'いまある症状の番号を続けて押して、最後にシャープを押してください。なければ、ゼロとシャープです。',
    choice: (key: string, title: string) => `${key}、${title}。`,
    askEmergency: (titles: string) => `つぎのことが、ひとつでもありますか。${titles}。`,
    yesOrNo: 'あれば1、なければ2を押してください。',
    askSigns: 'あてはまるものの番号を、2けたで続けて押して、最後にシャープを押してください。',
    askCondition:
      'きのうとくらべて、どうですか。症状がなければ1、変わらなければ2、軽くなったか、なくなったなら3、悪くなったなら4を押してください。',
    askConfirm: '以上でよろしければ1、はじめからやり直すなら2を押してください。',
    callNow: (title: string, phone: string) =>
      `すぐに、${title}に電話してください。番号は、${phone}、です。くり返します。${phone}、です。`,
    ambulance:
      'つながらないときは、いち、いち、きゅう番に電話してください。職員からお電話することがあります。このお電話は、切ってかまいません。',
    consult: (title: string, phone: string) =>
      `気になる症状があるときは、${title}に電話してください。番号は、${phone}、です。`,
    seeDoctor: '気になることがあるときは、医療機関に相談してください。',
    thanks: 'お答えありがとうございました。どうぞお大事になさってください。',
    whichSymptoms: '調子がよくないところを、もう一度おたずねします。',
    symptomsContradict: '症状があるとうかがいました。もう一度おたずねします。',
    measureAgain: '数字を受け取れませんでした。もう一度お願いします。',
    notHeard: '番号が押されませんでした。もう一度申し上げます。',
    notUnderstood: '番号を受け取れませんでした。もう一度お願いします。',
    goodBye: 'これでお電話を終わります。失礼いたします。',
    machine: (authority: string) =>
      `${authority}からの、自動のお電話です。また、こちらからご連絡いたします。失礼いたします。`,
    sorry: (authority: string, phone: string) =>
      `申し訳ございません。ただいま、うまくつながりません。${authority}へのご連絡は、${phone}、にお電話ください。失礼いたします。`,
    offerWeb: 'お知らせのページからも、お答えいただけます。',
  },
};
