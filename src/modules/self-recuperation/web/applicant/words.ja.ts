/** Step 2, 届出者情報. */
export const applicant = {
  step: '届出者情報',
  title: '療養する方について教えてください',
  lead: '療養する方ご本人のことを入れてください。ご家族が代わりに入れてもかまいません。',
  name: '氏名',
  nameHint: '身分証明書と同じ字で入れてください。𠮷・髙・﨑などの字も、そのまま使えます。',
  nameKana: 'フリガナ',
  nameKanaHint:
    '例：ヤマダ　タロウ（半角カナやひらがなでも、こちらで直します）。カナの名前がない方は、在留カードのローマ字で入れてください。',
  guardianName: '保護者の氏名',
  guardianNameWhy: '療養する方が未成年のため、保護者の方の氏名が必要です。',
  postalCode: '郵便番号',
  postalCodeHint: '例：243-0434　入れてから下のボタンを押すと、住所が入ります。',
  findAddress: '住所を入れる',
  prefectureNote: (prefecture: string) => `${prefecture}内の住所を入れてください。`,
  municipality: '市区町村',
  municipalityHint: '例：横浜市中区、海老名市、足柄上郡大井町',
  street: '町名・番地・建物名',
  streetHint: '例：上郷1丁目2番3号　○○マンション101',
  phone: '電話番号',
  phoneWhy: '体調が心配なとき、この番号にお電話します。',
  phoneHint: '例：090-1234-5678',
  email: 'メールアドレス',
  emailWhy: '自主療養届を受け取るためのメールを、ここにお送りします。',
  emailAgain: 'メールアドレス（もう一度）',
  channel: '毎日の健康観察を、どれで受けますか',
  channelWhy: '届け出た翌日から、1日1回うかがいます。あとで変えることもできます。',
  channels: { line: 'LINE', voice: '自動音声の電話（AIコール）', web: 'Web（メールでお知らせ）' },
  problems: {
    missing: (label: string) =>
      label.endsWith('か') ? `「${label}」に答えてください` : `${label}を入れてください`,
    'too-long': (label: string) => `${label}が長すぎます。短くしてください`,
    'not-a-name': (label: string) => `${label}を、文字で入れてください`,
    'not-kana': (label: string) => `${label}は、カタカナかローマ字で入れてください`,
    'not-seven-digits': (label: string) => `${label}は、7けたの数字で入れてください。例：243-0434`,
    'other-prefecture': (label: string, prefecture: string) =>
      `この${label}は、${prefecture}のものではありません。${prefecture}にお住まいの方だけが届け出られます`,
    'unknown-municipality': (label: string, prefecture: string) =>
      `${prefecture}に、その${label}が見つかりません。「横浜市中区」のように、区や郡から入れてください`,
    'differs-from-postal-code': (label: string) =>
      `${label}と郵便番号が合いません。どちらかを直すか、「住所を入れる」を押してください`,
    'not-a-phone-number': (label: string) =>
      `${label}は、市外局番からの数字で入れてください。例：090-1234-5678`,
    'not-an-address': (label: string) => `${label}の形を確かめてください。例：taro@example.jp`,
    'differs-from-first': (_label: string) => '2つのメールアドレスがちがいます。どちらも確かめてください',
    'unknown-postal-code': (label: string) =>
      `この${label}の住所が見つかりません。番号を確かめるか、住所を手で入れてください`,
  },
};
