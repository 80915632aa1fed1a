import type { CountRefusal } from '../../use-cases/daily-count.use-case.ts';

type Refusal = CountRefusal['reason'];

const problems: Record<Refusal, string> = {
  missing: 'を入れてください',
  'not-a-number': 'は0以上の整数で入れてください',
  'in-future': 'がきょうより後です',
  'no-totals': 'は、年代別の総数を報告する期間ではありません',
  'too-late-to-enter': 'から日数がたちすぎています。保健所に連絡してください',
  'too-late-to-correct': 'の総数は、その日のうちだけ直せます。保健所に連絡してください',
};

export const ja = {
  title: '年代別の総数',
  lead: '発生届を出さない患者の、1日の人数を年代別に報告します。発生届を出した人は含めません。',
  window: (enters: number) =>
    `${enters}日前の日まで入力できます。医療機関が直せるのはその日のうちだけ、自治体はいつでも直せます。前の数も残ります。`,
  nothingTitle: 'いまは年代別の総数の報告はありません',
  nothing: '患者はひとりずつ発生届で届け出ます。',
  day: '診断した日',
  facility: '医療機関',
  facilityText: '医療機関コード（10桁）または名称',
  choose: 'この医療機関を開く',
  several: '医療機関が複数見つかりました',
  reason: '直す理由',
  reasonHint: 'すでに入れた日を直すときだけ',
  save: '報告する',
  unit: '人',
  total: '合計',
  bands: '内訳（0人の年代は省略）',
  band: (title: string, count: number) => `${title} ${count}人`,
  entered: '入力した総数',
  empty: 'まだ総数を報告していません',
  emptyNext: '上の欄に人数を入れて「報告する」を押します。空の欄は0人です。',
  version: '版',
  enteredAt: '入力',
  told: (day: string, version: number) =>
    version === 1 ? `${day} の総数を報告しました` : `${day} の総数を直しました（第${version}版）`,
  labels: { day: '診断した日', facility: '医療機関', reason: '直す理由' } as Readonly<Record<string, string>>,
  problem: (label: string, reason: Refusal) => `${label}${problems[reason]}`,
};
