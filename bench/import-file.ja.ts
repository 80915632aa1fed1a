import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import iconv from 'iconv-lite';

/** A file of test results as a laboratory would send it, and what must become of it. */
export interface ImportFile {
  readonly path: string;
  readonly rows: number;
  readonly bad: number;
  readonly bytes: number;
}

/** Where the made-up patients live. */
export const PREFECTURE = '神奈川県';

const HEADER =
  '検体採取日,結果判明日,検体,検査方法,結果,患者番号,氏名,フリガナ,生年月日,性別,電話番号,郵便番号,市区町村,住所';
const FAMILIES = [
  ['佐藤', 'サトウ'],
  ['髙橋', 'タカハシ'],
  ['渡邊', 'ワタナベ'],
  ['山﨑', 'ヤマザキ'],
  ['小表', 'オオモテ'],
] as const;
const GIVEN = [
  ['花子', 'ハナコ'],
  ['太郎', 'タロウ'],
  ['ソ能', 'ソノウ'],
] as const;
const SPECIMENS = ['唾液', '鼻咽頭ぬぐい液', '鼻腔ぬぐい液'];
const METHODS = ['PCR', '抗原定量', 'LAMP法'];
const ROWS_A_WRITE = 2_000;
const BAD_EVERY = 1_000;
const POSITIVE_EVERY = 10;

/** Writes `rows` rows in CP932: one in ten positive, one in a thousand with a day that never was. */
export async function writeImportFile(path: string, rows: number): Promise<ImportFile> {
  const file = createWriteStream(path);
  let bytes = 0;
  const write = async (text: string): Promise<void> => {
    const encoded = iconv.encode(text, 'cp932');
    bytes += encoded.length;
    if (!file.write(encoded)) await once(file, 'drain');
  };
  await write(`${HEADER}\r\n`);
  for (let from = 0; from < rows; from += ROWS_A_WRITE) {
    const length = Math.min(ROWS_A_WRITE, rows - from);
    await write(Array.from({ length }, (_none, place) => rowOf(from + place)).join(''));
  }
  file.end();
  await once(file, 'finish');
  return { path, rows, bad: Math.floor(rows / BAD_EVERY), bytes };
}

function rowOf(number: number): string {
  const [family, familyKana] = FAMILIES[number % FAMILIES.length] ?? FAMILIES[0];
  const [given, givenKana] = GIVEN[number % GIVEN.length] ?? GIVEN[0];
  const isBad = number % BAD_EVERY === BAD_EVERY - 1;
  const day = String((number % 10) + 1).padStart(2, '0');
  return [
    isBad ? '2022/2/30' : `2022/02/${day}`,
    `2022-02-${day}`,
    SPECIMENS[number % SPECIMENS.length],
    METHODS[number % METHODS.length],
    number % POSITIVE_EVERY === 0 ? '陽性' : '陰性',
    `P${number}`,
    `${family}　${given}`,
    `${familyKana} ${givenKana}`,
    `19${50 + (number % 50)}/${(number % 12) + 1}/${(number % 28) + 1}`,
    number % 2 === 0 ? '女' : '男',
    `090-${String(1_000 + (number % 9_000))}-${String(number % 10_000).padStart(4, '0')}`,
    '231-0001',
    '横浜市中区',
    `本町${number % 100}-${number % 7}`,
  ]
    .join(',')
    .concat('\r\n');
}
