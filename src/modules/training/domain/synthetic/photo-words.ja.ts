/** What stands on the pictures of the training mode. Each says that it is none of the real thing. */
export const PHOTO = {
  watermark: '訓練用',
  specimen: '見本',
  kit: { title: '抗原検査キット', control: 'C', test: 'T' },
  notice: {
    title: '検査結果通知書',
    name: '氏名',
    takenOn: '検体採取日',
    result: '結果',
    positive: '陽性（＋）',
    negative: '陰性（－）',
    laboratory: '検査所',
    laboratoryName: '架空衛生検査所（訓練用）',
  },
  identity: {
    licence: '運転免許証',
    insurance: '健康保険被保険者証',
    name: '氏名',
    born: '生年月日',
    address: '住所',
    prefecture: '神奈川県',
  },
  date: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
} as const;
