import { ja as shared } from '../words.ja.ts';

const { problems } = shared;

export const ja = {
  title: '扱う品をCSVで取り込む',
  below:
    '読める行だけを取り込み、読めない行は、行・列・理由を示します。同じファイルをもう一度送っても変わりません。',
  file: 'CSVファイル',
  fileHint: 'UTF-8 か CP932。1行目に列の名前',
  start: '取り込む',
  back: '店舗のページへ戻る',
  columnsTitle: '列',
  columns: { name: '品名', unit: '単位', priceYen: '税込価格', available: '扱い' },
  required: (label: string) => `${label}（必須）`,
  yes: '扱う',
  no: '扱わない',
  noFile: 'ファイルを選んでください。',
  resultTitle: '取り込みの結果',
  counts: {
    rows: '読んだ行',
    added: '新しい品',
    changed: '価格か扱いが変わった品',
    unchanged: '変わらない品',
    refused: '取り込まなかった行',
  },
  problemsTitle: '取り込まなかった行',
  problemColumns: { line: '行', column: '列', reason: '理由' },
  wholeRow: '行全体',
  noProblems: 'すべての行を取り込みました',
  rowProblems: {
    ...problems,
    twice: () => '同じ品名と単位の行が、前にあります。',
    'not-decodable': () => '読めない文字があります。文字コードを確かめてください。',
    'mixed-encoding': () => 'ほかの行と違う文字コードで書かれています。',
    'private-character': () => '外字があります。ほかの端末では読めないため、書き換えてください。',
    'stray-quote': () => '引用符（"）の位置が正しくありません。',
    formula: () => '数式だけで値がありません。',
    'error-value': () => '表計算のエラー値です。',
  },
  tableProblems: {
    columns: (missing: readonly string[]) =>
      `列「${missing.join('」「')}」がありません。1行目に列の名前を入れてください。`,
    rows: (most: number) =>
      `一度に読めるのは ${most.toLocaleString('ja')}行までです。ファイルを分けてください。`,
    file: 'CSVとして読めません。表計算ソフトから、CSV（UTF-8 か CP932）で保存し直してください。',
    empty: 'ファイルが空です。',
    atLine: (line: number) => `（${line}行目）`,
  },
};
