import { ja as shared } from '../words.ja.ts';

const { problems } = shared;

const weekdays = ['月', '火', '水', '木', '金', '土', '日'];

export const ja = {
  title: 'ごみ出しの代行',
  below: (day: string) => `${day}に回る地区です（要綱3条4号）。`,
  weekday: (day: number) => weekdays[day - 1] ?? '',
  weekdayList: (days: readonly number[]) => days.map(day => weekdays[day - 1] ?? '').join('・'),
  areas: '地区と曜日',
  toMake: (names: readonly string[]) => `まだルートを作っていない地区があります：${names.join('、')}`,
  make: 'この日のルートを作る',
  made: 'ルートに、後から申し込んだ人を加える',
  columns: { area: '地区', stops: '戸数', toGo: 'これから', toTell: '電話で知らせる', bags: '出した袋' },
  none: 'この日のルートはありません',
  noneText:
    'この曜日に回る地区に、頼んだ人がいません。ごみ出しは、支援している人のページの「ごみ出しを引き受ける」から受け付けます。地区と曜日は、リーダーが登録します。',
  refused: {
    'in-the-past': '過ぎた日のルートは作れません。',
    'no-area': 'この日に回る地区と人がいません。',
  },
  round: {
    title: (area: string, day: string) => `${area} ${day}のルート`,
    below:
      '袋が二重になっているものだけを持って行きます。なっていなければ置いたまま、電話で知らせてください。',
    progress: (toGo: number, toTell: number) => `これから ${toGo}戸、電話で知らせる人 ${toTell}人`,
    columns: { place: '住所と氏名', contact: '電話', note: '出す場所', result: '結果', act: '記録' },
    results: { taken: '出した', 'not-outside': '外に出ていない', 'not-double-bagged': '二重でない' },
    bags: (bags: number) => `${bags}袋`,
    told: '電話で知らせた',
    toTell: '電話で知らせる',
    blank: '□出した（　　袋）□外にない □二重でない',
    bagsField: '袋の数',
    checked: '二重袋を確かめた',
    record: '記録する',
    correct: '記録を直す',
    empty: 'このルートには、回る家がありません',
    emptyText: '頼んだ人がいなくなりました。ほかの地区は「ごみ出しの代行」で確かめてください。',
    resultOf: (name: string) => `${name}の結果`,
    bagsOf: (name: string) => `${name}の袋の数`,
  },
  foundProblems: {
    result: () => '結果を選んでください。',
    bags: () => '袋の数は、1から99までの数字で入力してください。',
    doubleBagged: () => '袋が二重か、確かめてから出してください。二重でなければ「二重でない」を選びます。',
  },
  area: {
    newTitle: '地区を加える',
    changeTitle: '地区と曜日を変える',
    below: '同じ曜日に集める区域です。変えた曜日は、次のルートから使います。',
    name: '地区の名前',
    weekdays: '曜日',
    columns: { name: '地区', weekdays: '曜日', people: 'いまの人数' },
    none: '地区はまだありません',
    noneText: '地区と曜日を登録すると、申し込んだ人のルートを作れます。',
  },
  areaProblems: { ...problems, 'name-taken': () => '同じ名前の地区が、すでにあります。' },
  service: {
    title: 'ごみ出しを引き受ける',
    above: (name: string) => `${name}さん`,
    below: 'ごみは二重の袋に入れて、決まった曜日の朝、玄関先に出してもらいます。',
    areaId: '地区',
    areaOption: (name: string, days: string) => `${name}（${days}）`,
    choose: '選んでください',
    placeNote: '出す場所',
    placeNoteHint: '例 玄関の左、青い箱の中',
    ownWishNote: '本人から頼まれたこと',
    ownWishHint: 'いつ、どのように頼まれたか',
    ownWishWhy:
      '県から提供された情報の目的に、ごみ出しの代行は入っていません。本人が市に頼んだことを書くと、引き受けられます。',
    save: '引き受ける',
    end: 'ごみ出しをやめる',
    basis: (basis: string) => `情報を使う根拠：${basis}`,
    notActive: '支援している人ではないため、引き受けられません。',
    noAreas: '地区がまだ登録されていません',
    noAreasText: 'リーダーに、地区と曜日の登録を頼んでください。',
  },
  serviceProblems: {
    ...problems,
    'wish-needed': () => '本人から、いつ、どのように頼まれたかを入力してください。',
  },
};
