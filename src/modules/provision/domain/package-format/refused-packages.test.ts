import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { packageWords as words } from '../../package-words.ja.ts';
import { manifestOf, READING } from '../../use-cases/package-format/random-packages.cases.ts';
import type { PackageHeading } from './package-manifest.ts';
import type { PackageReason } from './package-reason.ts';
import { packageSheets } from './package-sheets.ts';
import type { ProvidedRow } from './provided-row.ts';
import { type ReceivedSheet, readPackage } from './read-package.ts';

const HEADING: PackageHeading = {
  packageId: '01890a5d-ac96-774b-bcce-b302099a8057',
  sequence: 2,
  previousSequence: 1,
  provider: { code: '140007', name: '神奈川県' },
  receiver: '142158',
  unit: '自宅療養者支援チーム',
  basis: { id: '01890a5d-ac96-774b-bcce-b302099a8058', title: '覚書 令和3年4月22日', agreement: '' },
  category: 'notified',
  purposes: ['shopping', 'rubbish'],
  fields: ['name', 'address', 'contact', 'period'],
  createdAt: '2021-04-22T00:30:00.000Z' as Instant,
};
const REFERENCES = ['1', '2', '3'].map(digit => `01890a5d-ac96-774b-bcce-b302099a805${digit}`);
const ROWS: readonly ProvidedRow[] = [
  {
    rowNumber: 1,
    reference: REFERENCES[0] ?? '',
    kind: 'new',
    name: '𠮷田 花子',
    address: '海老名市中央1-2-3',
    contact: '09000000000',
    periodFrom: '2021-04-20' as PlainDate,
    periodThrough: '2021-04-29' as PlainDate,
  },
  {
    rowNumber: 2,
    reference: REFERENCES[1] ?? '',
    kind: 'cancelled',
    name: null,
    address: null,
    contact: null,
    periodFrom: null,
    periodThrough: null,
  },
];

type Grid = readonly (readonly string[])[];
const whole = (): readonly [ReceivedSheet, ReceivedSheet] => {
  const [manifest, rows] = packageSheets(manifestOf(HEADING, ROWS), ROWS, words);
  return [
    { ...manifest, computedLines: [] },
    { ...rows, computedLines: [] },
  ];
};
const withManifest = (change: (rows: Grid) => Grid): readonly ReceivedSheet[] => {
  const [manifest, rows] = whole();
  return [{ ...manifest, rows: change(manifest.rows) }, rows];
};
const withRows = (change: (rows: Grid) => Grid): readonly ReceivedSheet[] => {
  const [manifest, rows] = whole();
  return [manifest, { ...rows, rows: change(rows.rows) }];
};
const item = (label: string, content: string) =>
  withManifest(rows => rows.map(row => (row[0] === label ? [label, content] : row)));
/** With another text in the cell; lines from 1, columns from 0. */
const cell = (line: number, column: number, text: string) =>
  withRows(rows =>
    rows.map((row, place) => (place === line - 1 ? row.map((old, at) => (at === column ? text : old)) : row)),
  );
const column = (name: string, texts: readonly string[]) =>
  withRows(rows => rows.map((row, place) => [...row, place === 0 ? name : (texts[place - 1] ?? '')]));

const reasonOf = (sheets: readonly ReceivedSheet[]): PackageReason | null => {
  const read = readPackage(sheets, READING);
  return read.ok ? null : read.reason;
};

describe('a package that is not as its format says', () => {
  it('is taken when nothing is wrong', () => {
    expect(reasonOf(whole())).toBeNull();
  });

  it.each([
    ['症状', ['発熱', '']],
    ['生年月日', ['1980-01-01', '']],
    ['備考', ['', '']],
    ['氏名', ['𠮷田 花子', '']],
  ])('is refused with a column %s that is not in the list, by its name (E-29)', (name, texts) => {
    expect(reasonOf(column(name, texts))).toEqual({ problem: 'extra-column', line: 1, name });
  });

  it('is refused with values beyond the last column', () => {
    expect(reasonOf(column('', ['発熱', '']))).toEqual({ problem: 'extra-column', line: 2, name: '9' });
  });

  it.each<[string, readonly ReceivedSheet[], PackageReason]>([
    [
      'without a column',
      withRows(rows => rows.map(row => row.filter((_, at) => at !== 5))),
      { problem: 'missing-column', line: 1, name: '連絡先' },
    ],
    ['without its rows', [whole()[0]], { problem: 'missing-sheet', line: null, name: '対象者' }],
    [
      'with a third sheet',
      [...whole(), { name: '症状', rows: [], computedLines: [] }],
      { problem: 'unknown-sheet', line: null, name: '症状' },
    ],
    [
      'with a formula',
      [whole()[0], { ...whole()[1], computedLines: [2] }],
      { problem: 'formula', line: 2, name: '対象者' },
    ],
    [
      'of another format',
      item('形式', 'mimamori-provision/2'),
      { problem: 'unknown-format', line: null, name: 'mimamori-provision/2' },
    ],
    [
      'with an item that is none',
      withManifest(rows => [...rows, ['病名', 'x']]),
      { problem: 'unknown-item', line: 22, name: '病名' },
    ],
    [
      'with an item twice',
      withManifest(rows => [...rows, ['形式', 'x']]),
      { problem: 'item-twice', line: 22, name: '形式' },
    ],
    [
      'without an item',
      withManifest(rows => rows.filter(row => row[0] !== '根拠')),
      { problem: 'missing-item', line: null, name: '根拠' },
    ],
    [
      'with a gap before it',
      item('前回の通し番号', ''),
      { problem: 'bad-item', line: null, name: '前回の通し番号' },
    ],
    [
      'for no municipality',
      item('提供先の団体コード', '14215'),
      { problem: 'bad-item', line: null, name: '提供先の団体コード' },
    ],
    [
      'with an unknown purpose',
      item('利用の目的', '研究'),
      { problem: 'bad-item', line: null, name: '利用の目的' },
    ],
    [
      'with a fifth field in its list',
      item('提供する項目', '氏名／住所／連絡先／療養期間／症状'),
      { problem: 'bad-item', line: null, name: '提供する項目' },
    ],
    [
      'with a longer list than its columns',
      withRows(rows => rows.map(row => row.slice(0, 6))),
      { problem: 'missing-column', line: 1, name: '療養期間（開始日）' },
    ],
    ['with a row out of order', cell(2, 0, '2'), { problem: 'row-number', line: 2, name: null }],
    ['with a row without reference', cell(2, 1, ''), { problem: 'no-reference', line: 2, name: null }],
    [
      'with a reference twice',
      cell(3, 1, REFERENCES[0] ?? ''),
      { problem: 'reference-twice', line: 3, name: null },
    ],
    ['with an unknown kind', cell(2, 2, '更新'), { problem: 'unknown-kind', line: 2, name: null }],
    [
      'with values of somebody cancelled',
      cell(3, 3, '𠮷田 花子'),
      { problem: 'cancelled-with-values', line: 3, name: null },
    ],
    [
      'with a day that does not exist',
      cell(2, 6, '2021-02-30'),
      { problem: 'impossible-period', line: 2, name: null },
    ],
    [
      'with an end before its beginning',
      cell(2, 7, '2021-04-19'),
      { problem: 'impossible-period', line: 2, name: null },
    ],
    ['with an end and no beginning', cell(2, 6, ''), { problem: 'impossible-period', line: 2, name: null }],
    [
      'with a row of nothing',
      withRows(([head = [], ...rest]) => [head, ...rest, ['3', REFERENCES[2] ?? '', '新規']]),
      { problem: 'row-without-values', line: 4, name: null },
    ],
    [
      'with a row more than counted',
      withRows(([head = [], ...rest]) => [head, ...rest, ['3', REFERENCES[2] ?? '', '取消']]),
      { problem: 'counts-differ', line: null, name: null },
    ],
    ['with another name', cell(2, 3, '吉田 花子'), { problem: 'rows-altered', line: null, name: null }],
  ])('is refused %s', (_, sheets, reason) => {
    expect(reasonOf(sheets)).toEqual(reason);
  });

  it('is taken with empty lines, and with its columns in another order', () => {
    expect(reasonOf(withRows(([head = [], ...rest]) => [head, [], ...rest, ['', '']]))).toBeNull();
    expect(reasonOf(withRows(rows => rows.map(row => [...row.slice(3), ...row.slice(0, 3)])))).toBeNull();
  });
});
