/** Each language's name in itself; the same on every page. */
export const languageNames = {
  ja: '日本語',
  'ja-easy': 'やさしい日本語',
  en: 'English',
  'zh-Hans': '简体中文',
  vi: 'Tiếng Việt',
  ko: '한국어',
  'pt-BR': 'Português (Brasil)',
} as const;

/** The eras a person can be born in, latest first: name, initial, first Gregorian year (元号). */
export const eras = [
  { name: '令和', initial: 'R', firstYear: 2019 },
  { name: '平成', initial: 'H', firstYear: 1989 },
  { name: '昭和', initial: 'S', firstYear: 1926 },
  { name: '大正', initial: 'T', firstYear: 1912 },
  { name: '明治', initial: 'M', firstYear: 1868 },
] as const;

/** The word for the first year of an era (元年). */
export const firstYearOfEra = '元';

/** The suffixes that people type after a number in a date field. */
export const dateSuffixes = /[年月日]$/;

/** The words of the components themselves. */
export const ja = {
  skipToContent: '本文へ進む',
  chooseLanguage: '言語をえらぶ',
  errorTitlePrefix: 'エラー：',
  errorCount: (count: number) => (count === 1 ? '1か所を直してください' : `${count}か所を直してください`),
  errorPrefix: 'エラー：',
  required: '必須',
  optional: '任意',
  year: '年',
  month: '月',
  day: '日',
  change: '直す',
  changeOf: (what: string) => `${what}を直す`,
  stepOf: (step: number, steps: number) => `${steps}段階のうち ${step}`,
  notice: { info: 'お知らせ', success: '完了', warn: '注意', urgent: '緊急' },
  today: 'きょう',
  dayPast: '過ぎた日',
  dayUpcoming: 'これからの日',
  dayFree: '外に出られる日',
  dayCounter: '日目',
  freeMark: '外へ',
  fileKept: 'お預かりしている画像',
  fileReplace: '取りかえるときだけ、新しく選んでください',
  fileThumbnail: (name: string) => `${name} の縮小画像`,
  openFile: (name: string) => `${name} を開く`,
  table: '表で見る',
  noValue: '—',
  previous: '前へ',
  next: '次へ',
  pages: 'ページの移動',
  scrollableTable: (caption: string) => `${caption}（横に動かせます）`,
  sortBy: (what: string) => `${what}で並べかえる`,
  workNavigation: '仕事',
  menu: 'メニュー',
  closeMenu: 'メニューを閉じる',
  countOf: (count: number) => `${count}件`,
  urgentCountOf: (count: number) => `急ぎ ${count}件`,
  signOut: 'サインアウト',
  settings: '自分の設定',
  keyboardHelp: 'キー操作',
  keyboardHelpTitle: 'キーボードの操作',
  keyboardHelpNote: '入力欄にいるときは働きません。',
  keyboardOn: '一文字のキー操作を使う',
  keyNext: '次の行',
  keyPrevious: '前の行',
  keyOpen: '行を開く',
  keySearch: 'さがす',
  keyHelp: 'この一覧',
  close: '閉じる',
  cancel: 'やめる',
  applyFilters: 'しぼりこむ',
  clearFilters: '条件を消す',
  filtersSet: (set: readonly string[]) => `${set.length}つの条件でしぼりこんでいます：${set.join('、')}`,
  filters: '条件',
  zoom: '拡大',
  rotate: '回転',
  openImage: '別の画面で開く',
  progress: (done: number, total: number) => `${total}件のうち ${done}件`,
  age: (years: number | string) => `${years}歳`,
  lastWeek: '前の週',
  training: '訓練モード',
};
