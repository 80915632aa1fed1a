/** 取り下げ (K-65..K-67). */
export const withdraw = {
  question: '自主療養届をやめますか（取り下げ）',
  number: (managementNumber: string) => `番号（自主療養届管理番号） ${managementNumber}`,
  inquiry: (type: number) =>
    `これは、お問い合わせの「${type}.申請内容の取り下げ依頼」と同じ手続きです。この画面だけで終わります。番号を書かなくてもいいです。`,
  effectPapers:
    'やめると、もらった自主療養届は使うことができなくなります。QRコードで調べると「やめた届けです」と出ます。',
  effectWatch: '毎日の体の質問（健康観察）も終わります。',
  effectRefile: 'やめたことを知らせるメールを待たなくても、もう一度届けを出すことができます。',
  irreversible: 'やめたあとは、元にもどすことができません。',
  confirm: '届けをやめる',
  notNeededTitle: 'やめる手続きは、いりません',
  notNeeded:
    '自主療養届は、まだ出ていません。直したいときは、もう一度届けを出してください。新しい届けにかわります。',
  overTitle: 'この届けは、やめることができません',
  over: '休む日が終わったか、新しい届けにかわっています。',
  refile: 'もう一度届けを出す',
  back: '届けのページにもどる',
};
