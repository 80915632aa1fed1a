import type { RowKind } from './domain/package-format/provided-row.ts';
import type { ProvidedField, ProvisionPurpose } from './domain/provided-field.ts';

/** The words of the paper about what was given of a person. */
export const disclosurePaperWords = {
  title: '個人情報の提供の記録',
  lead: '次の方の個人情報を市町村に提供した記録は、下表のとおりです。提供の根拠は、行ごとに示します。',
  printedOn: (date: string) => `作成日　${date}`,
  name: '氏名',
  number: '管理番号',
  columns: ['提供日', '提供先', '区分', '提供した項目', '根拠と利用の目的', '通し番号'],
  kinds: { new: '新規', changed: '変更', cancelled: '取消' } satisfies Record<RowKind, string>,
  fields: {
    name: '氏名',
    address: '住所',
    contact: '連絡先',
    period: '療養期間',
  } satisfies Record<ProvidedField, string>,
  purposes: {
    shopping: '食料品、日用品等の購入の代行',
    rubbish: '廃棄物の排出の代行',
    'health-call': '電話による健康状態の確認',
  } satisfies Record<ProvisionPurpose, string>,
  purposeOf: (purposes: string) => `目的：${purposes}`,
  recalled: (date: string) => `（${date}に回収）`,
  separator: '／',
  nothing: '（項目なし）',
  none: '提供した記録はありません。',
  foot: '「取消」は、支援が不要になったこと等を提供先に伝えたもので、氏名等の項目を含みません。',
};
