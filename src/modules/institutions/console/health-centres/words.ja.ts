import type { HealthCentreProblem } from '../../domain/health-centre.ts';

/** The words of the health centres. */
export const ja = {
  title: '保健所',
  below: '市区町村ごとに、担当の保健所を決めます。医療機関等は、所在地の市区町村から担当の保健所に入ります。',
  caption: '保健所',
  add: '保健所を加える',
  name: '名称',
  phone: '電話番号',
  municipalities: '担当の市区町村',
  municipalitiesHint: '1行に1つずつ、正式な名前か6桁の団体コードで入れます。例：海老名市',
  separator: '、',
  empty: 'まだ保健所がありません',
  emptyText: '加えると、医療機関等と発生届の担当が決まります。',
  editTitle: (name: string) => `${name}を直す`,
  save: '登録する',
  cancel: 'やめる',
  authoritiesTitle: 'このシステムを使う自治体',
  authority: '自治体',
  authorityCode: '団体コード',
  authorityKind: '区分',
  reasons: {
    'name-length': () => '名称を1文字から60文字で入れてください。',
    'name-taken': () => 'この名称の保健所はもうあります。',
    'phone-form': () => '電話番号を市外局番から入れてください。',
    'municipality-unknown': (text: string) => `「${text}」という市区町村は見つかりません。`,
    'municipality-taken': (text: string) => `「${text}」は、ほかの保健所の担当です。`,
  } satisfies Record<HealthCentreProblem['reason'], (text: string) => string>,
};
