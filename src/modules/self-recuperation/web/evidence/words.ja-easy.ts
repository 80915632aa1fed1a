/** Step 3, 検査結果 (K-29..K-33, K-54, K-64). */
export const evidence = {
  step: '検査の結果',
  title: '検査の結果と身分証明書の写真を送ってください',
  lead: 'スマートフォンの写真でいいです。字が読めるように、明るいところでとってください。',
  imagesNote:
    '写真は、ほかの人が見ることができないようにして、しまいます。届けのチェックが終わったら消します。写真をとった場所の情報も消します。',
  kind: '検査の結果は、どちらの写真ですか',
  kit: '検査キットの写真',
  kitHint:
    'キットに、消えないペンで名前と検査をした日を書いてください。結果の線が見えるようにとってください。',
  notice: '（PCR検査をする会社などの）検査の結果のお知らせ',
  noticeHint: '名前、検査をした日、検査をした会社などの名前、結果の4つがわかるもの。画面の写真でもいいです。',
  listed: '検査キットは、県のホームページにあるものですか',
  listedHint: '検査キットの写真を送る人だけ、えらんでください。わからない人は「いいえ」です。',
  remarksTitle: 'ほかに書くこと（備考）',
  maker: 'キットを作った会社の名前',
  makerHint: '県のホームページにないキットのときは、かならず書いてください。箱や説明の紙に書いてあります。',
  testedOn: (date: string) => `検査をした日：${date}（1番目に書いた日です）`,
  remarks: 'ほかに伝えたいこと',
  images: {
    'test-result': '検査の結果の写真',
    identity: '身分証明書の写真',
    'guardian-identity': '親など（保護者）の身分証明書の写真',
  },
  imageHints: {
    'test-result': '陽性だとわかる写真。',
    identity:
      '名前、生まれた日、住所がわかるもの。在留カードなど。マイナンバーカードは表だけをとってください。健康保険証は、記号と番号をかくしてください。',
    'guardian-identity': '親など（保護者）の名前、生まれた日、住所がわかるもの。',
  },
  fileNote: 'JPEG・PNG・HEICなどの写真。1枚10MBまで。',
  submit: '書いたことを見る',
  problems: {
    missing: (label: string) =>
      label.endsWith('か') ? `「${label}」に答えてください` : `「${label}」をえらんでください`,
    'too-long': (label: string) => `${label}が長すぎます。短くしてください`,
    'too-large': (label: string) =>
      `${label}が大きすぎます（10MBまで）。画面の写真をとるなどして、小さくしてください`,
    'too-many-pixels': (label: string) =>
      `${label}のたてと横が大きすぎます。カメラの設定で小さくして、もう一度とってください`,
    'unsupported-type': (label: string) =>
      `${label}を、写真として読むことができません。JPEG・PNG・HEICの写真をえらんでください`,
    damaged: (label: string) =>
      `${label}がこわれていて、読むことができません。もう一度とるか、別の写真をえらんでください`,
    'too-small': (label: string) => `${label}が小さくて、読むことができません。大きい写真をえらんでください`,
  },
  makerMissing:
    '県のホームページにないキットのときは、「ほかに書くこと（備考）」に、作った会社の名前を書いてください',
};
