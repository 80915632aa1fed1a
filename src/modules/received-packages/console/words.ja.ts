import type { Category, Field, Purpose } from '../domain/accepted-basis.ts';

/** What the pages of this module share. */
const categories: Readonly<Record<Category, string>> = {
  notified: '自宅療養者（発生届）',
  self: '自主療養者',
  contact: '濃厚接触者',
};
const purposes: Readonly<Record<Purpose, string>> = {
  shopping: '買い物の代行',
  rubbish: 'ごみ出しの代行',
  'health-call': '電話での健康確認',
};
const fields: Readonly<Record<Field, string>> = {
  name: '氏名',
  address: '住所',
  contact: '連絡先',
  period: '療養期間',
};

export const ja = {
  categories,
  purposes,
  fields,
  listSeparator: '・',
  /** A receipt as it is told on the telephone. */
  receipt: (city: number, number: number) =>
    `${String(city).padStart(6, '0')}-${String(number).padStart(5, '0')}`,
  series: (basisTitle: string, sequence: number) => `${basisTitle} 第${sequence}号`,
  people: (count: number) => `${count.toLocaleString('ja')}人`,
  rows: (count: number) => `${count.toLocaleString('ja')}件`,
  period: (from: string, through: string | null) => `${from}から${through ?? '（終わりなし）'}`,
  unknownPerson: '（いまはいない職員）',
  print: 'この画面は、そのまま印刷できます。',
  dayHint: '例: 2022-03-07、令和4年3月7日、R4.3.7',
};
