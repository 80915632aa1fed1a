/** 取り下げ (K-65..K-67). */
export const withdraw = {
  question: '自主療養届を取り下げますか',
  number: (managementNumber: string) => `自主療養届管理番号 ${managementNumber}`,
  inquiry: (type: number) =>
    `お問合せの種類「${type}.申請内容の取り下げ依頼」にあたる手続きです。この画面だけで終わり、番号を書き写す必要はありません。`,
  effectPapers:
    '取り下げると、発行ずみの自主療養届は使えなくなります。QRコードで確かめても「取り下げられました」と出ます。',
  effectWatch: '毎日の健康観察も終わります。',
  effectRefile: '取り下げ申請完了メールを待たなくても、もう一度届け出ることができます。',
  irreversible: '取り下げは、元にもどせません。',
  confirm: '取り下げる',
  notNeededTitle: '取り下げは必要ありません',
  notNeeded:
    '自主療養届は、まだ発行されていません。直したいときは、もう一度届け出てください。新しい届出に代わります。',
  overTitle: 'この届出は、取り下げられません',
  over: '療養が終わったか、新しい届出に代わっています。',
  refile: 'もう一度届け出る',
  back: '届出の状況にもどる',
};
