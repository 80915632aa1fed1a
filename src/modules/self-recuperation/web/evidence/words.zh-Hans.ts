/** Step 3, 検査結果 (K-29..K-33, K-54, K-64). */
export const evidence = {
  step: '検査結果',
  title: '検査結果と身分証明書の画像を付けてください',
  lead: 'スマートフォンで撮った写真でかまいません。文字が読めるように、明るい場所で撮ってください。',
  imagesNote:
    '画像は暗号にしてお預かりし、審査が終わったら消去します。写真に付いた位置情報は、受け取るときに消します。',
  kind: '検査結果は、どちらの画像ですか',
  kit: '検査キットの写真',
  kitHint: '本体に油性マジック等で氏名と検査日を書いてください。判定の線が写るように撮ってください。',
  notice: '（PCR検査機関などの）検査結果通知',
  noticeHint: '氏名、検査日、検査機関名、検査結果の4つがわかるもの。画面の写真でもかまいません。',
  listed: '検査キットは、県のホームページに載っているものですか',
  listedHint: '検査キットの写真を付ける方だけ、選んでください。わからないときは「いいえ」です。',
  remarksTitle: '備考',
  maker: 'メーカー名',
  makerHint: '県のホームページに載っていないキットのときは、必ず入れてください。箱や説明書に書いてあります。',
  testedOn: (date: string) => `検査実施日：${date}（1段階目で入れた日です）`,
  remarks: 'そのほか、伝えたいこと',
  images: {
    'test-result': '検査結果の画像',
    identity: '身分証明書の画像',
    'guardian-identity': '保護者の身分証明書の画像',
  },
  imageHints: {
    'test-result': '陽性であることがわかる画像。',
    identity:
      '氏名、生年月日、住所がわかるもの。マイナンバーカードは表の面だけ、健康保険証は記号・番号をかくしてください。',
    'guardian-identity': '保護者の方の氏名、生年月日、住所がわかるもの。',
  },
  fileNote: 'JPEG・PNG・HEICなどの写真を、1枚10MBまで付けられます。',
  submit: '確認',
  problems: {
    missing: (label: string) =>
      label.endsWith('か') ? `「${label}」に答えてください` : `「${label}」を選んでください`,
    'too-long': (label: string) => `${label}が長すぎます。短くしてください`,
    'too-large': (label: string) =>
      `${label}が大きすぎます（10MBまで）。画面の写真を撮るなどして、小さくしてください`,
    'too-many-pixels': (label: string) =>
      `${label}の縦横が大きすぎます。写真の設定を小さくして、撮り直してください`,
    'unsupported-type': (label: string) =>
      `${label}が、写真として読めません。JPEG・PNG・HEICの写真を選んでください`,
    damaged: (label: string) => `${label}がこわれていて読めません。もう一度撮るか、別の写真を選んでください`,
    'too-small': (label: string) => `${label}が小さすぎて読めません。大きく写した写真を選んでください`,
  },
  makerMissing: '県のホームページに載っていないキットのときは、備考欄にメーカー名を入れてください',
};
