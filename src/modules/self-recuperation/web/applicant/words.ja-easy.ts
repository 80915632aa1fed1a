/** Step 2, 届出者情報. */
export const applicant = {
  step: 'あなたのこと',
  title: '家で休んで治す人のことを教えてください',
  lead: '病気の人のことを書いてください。家族がかわりに書いてもいいです。',
  name: '名前',
  nameHint: '身分証明書（在留カードなど）と同じ字で書いてください。',
  nameKana: '名前の読み方（カタカナ または ローマ字）',
  nameKanaHint:
    '例：スミス　ジョン。ひらがなで書いてもいいです。カタカナがわからない人は、在留カードのローマ字で書いてください。例：SMITH JOHN',
  guardianName: '親など（保護者）の名前',
  guardianNameWhy: '休む人が子どもなので、親など（保護者）の名前がいります。',
  postalCode: '郵便番号（ゆうびんばんごう）',
  postalCodeHint: '例：243-0434。書いてから下のボタンを押すと、住所が入ります。',
  findAddress: '住所を入れる',
  prefectureNote: (prefecture: string) => `${prefecture}の中の住所を書いてください。`,
  municipality: '市・区・町・村',
  municipalityHint: '例：横浜市中区、海老名市、足柄上郡大井町',
  street: '町の名前・番地・建物の名前',
  streetHint: '例：上郷1丁目2番3号　○○マンション101',
  phone: '電話番号',
  phoneWhy: '体が心配なとき、この番号に電話します。',
  phoneHint: '例：090-1234-5678',
  email: 'メールアドレス',
  emailWhy: '自主療養届（じしゅりょうようとどけ）をもらうためのメールを送ります。',
  emailAgain: 'メールアドレス（もう一度）',
  channel: '毎日の体の質問（健康観察）は、どれがいいですか',
  channelWhy: '届けを出した次の日から、1日に1回聞きます。あとでかえることもできます。',
  channels: { line: 'LINE', voice: '機械の声の電話（AIコール）', web: 'Web（メールで知らせます）' },
  problems: {
    missing: (label: string) =>
      label.endsWith('か') ? `「${label}」に答えてください` : `${label}を書いてください`,
    'too-long': (label: string) => `${label}が長すぎます。短くしてください`,
    'not-a-name': (label: string) => `${label}を、文字で書いてください`,
    'not-kana': (_label: string) =>
      '名前の読み方は、カタカナか ローマ字で書いてください。例：スミス　ジョン、SMITH JOHN',
    'not-seven-digits': (label: string) => `${label}は、7つの数字で書いてください。例：243-0434`,
    'other-prefecture': (label: string, prefecture: string) =>
      `この${label}は、${prefecture}の中ではありません。${prefecture}に住んでいる人だけが届けを出すことができます`,
    'unknown-municipality': (label: string, prefecture: string) =>
      `${prefecture}に、その${label}がありません。「横浜市中区」のように、市や郡から書いてください`,
    'differs-from-postal-code': (label: string) =>
      `${label}と郵便番号が合いません。どちらかを直してください。または「住所を入れる」を押してください`,
    'not-a-phone-number': (label: string) =>
      `${label}は、はじめから全部、数字で書いてください。例：090-1234-5678`,
    'not-an-address': (label: string) => `${label}をもう一度見てください。例：taro@example.jp`,
    'differs-from-first': (_label: string) =>
      '2つのメールアドレスがちがいます。2つとも、もう一度見てください',
    'unknown-postal-code': (label: string) =>
      `この${label}の住所がわかりません。番号をもう一度見てください。または、住所を自分で書いてください`,
  },
};
