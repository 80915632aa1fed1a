import { ja as shared } from '../words.ja.ts';

const { problems } = shared;

export const ja = {
  title: '買い物を受け付ける',
  above: (name: string) => `${name}さん`,
  below: '電話で聞いた品を入れてください。代金は、療養が終わってから市を通して払ってもらいます。',
  chooseStore: '店舗を選ぶ',
  storeLink: (name: string, items: number) => `${name}（${items.toLocaleString('ja')}品）`,
  noStores: '今日頼める店舗がありません',
  noStoresText:
    '有効な協定のある協力店舗がありません。リーダーが「協力店舗」に協定を登録し、締結を記録すると、頼めるようになります。',
  facts: { budget: '立替の残り', through: '支援の最終日' },
  noLimit: '上限なし',
  unknownDay: '未定',
  catalogue: '店舗が扱う品',
  columns: { name: '品名', price: '税込価格', quantity: '数' },
  quantityOf: (name: string) => `${name}の数`,
  noItems: '扱う品は登録されていません。下に、本人の言葉で書いてください。',
  free: '本人の言葉で頼まれた品',
  freeHint: '扱う品にないもの。見込みの単価も入れてください。',
  freeName: (place: number) => `品名（${place}）`,
  freeQuantity: (place: number) => `数（${place}）`,
  freePrice: (place: number) => `見込みの単価（${place}）`,
  unitOfFree: '点',
  wantedOn: '店舗で受け取る日',
  ownWish: '本人から頼まれたこと',
  ownWishHint: 'いつ、どのように頼まれたか。例 2/22 午前の電話で、買い物を頼まれた',
  ownWishWhy:
    '県から提供された情報の目的に、買い物の代行は入っていません。本人が市に頼んだことを書くと、受け付けられます。',
  save: '受け付ける',
  changeStore: '別の店舗にする',
  errors: {
    store: '店舗を選んでください。',
    quantity: (name: string) => `${name}の数は、1から99までの数字で入力してください。`,
    'wish-needed': '本人から、いつ、どのように頼まれたかを入力してください。',
    'too-long': '本人から頼まれたことは200文字までにしてください。',
    ...{ missing: problems.missing, 'not-a-day': problems['not-a-day'] },
  },
  freeErrors: {
    ...problems,
    'not-a-quantity': (label: string) => `${label}は、1から99までの数字で入力してください。`,
  },
};
