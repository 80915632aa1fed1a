export const ja = {
  requests: {
    title: '買い物の依頼書',
    to: (store: string) => `${store} 御中`,
    below: (city: string) =>
      `${city}　自宅療養者支援チーム。この画面を印刷して、店舗に渡すか、FAXで送ってください。`,
    wantedOn: '受け取る日',
    order: (number: number) => `注文番号 ${number}`,
    columns: { name: '品', quantity: '数', price: '単価', check: '確認' },
    substitute: '品切れのときは、市の職員にお知らせください。代わりの品は、本人に聞いてから決めます。',
    none: 'この日に店舗へ頼む品はありません',
    noneText: '買い物を「店舗に依頼」にすると、ここに並びます。',
    box: '□',
    total: (yen: string) => `見込みの合計 ${yen}`,
    allStores: 'すべての店舗',
  },
  deliveries: {
    title: 'お届け先の一覧',
    below:
      '置き配です。置いたら、玄関先から離れて電話で知らせてください。この画面は、そのままA4で印刷できます。',
    columns: {
      address: '住所と氏名',
      order: '番号と店舗',
      goods: '品',
      contact: '電話',
      status: '段階',
      done: '置いた時刻・電話',
    },
    none: 'この日のお届け先はありません',
    noneText: '買い物を「店舗に依頼」にすると、ここに並びます。',
  },
  day: '日',
};
