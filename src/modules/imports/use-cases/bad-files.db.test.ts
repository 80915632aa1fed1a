import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvLine } from '../../../platform/sheets/csv-writer.ts';
import { cp932, type ImportWorld, startImportWorld } from './import.test-world.ts';

let world: ImportWorld;
beforeAll(async () => {
  world = await startImportWorld();
});
afterAll(() => world.stop());

const HEADER = '採取日,判明日,検体,検査方法,結果,患者番号\n';
const ROW = '2020-07-15,2020-07-16,唾液,PCR,陰性,';

/** A workbook whose first sheet holds these rows. */
async function workbook(
  rows: readonly (readonly unknown[])[],
  second: readonly unknown[] = [],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('結果');
  for (const row of rows) sheet.addRow([...row]);
  if (second.length > 0) book.addWorksheet('続き').addRow([...second]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
const HEADINGS = ['採取日', '判明日', '検体', '検査方法', '結果', '患者番号'];

describe('a file that is refused as a whole', () => {
  it.each([
    ['nothing at all', () => new Uint8Array(0), 'empty', null],
    ['a header alone', () => cp932(HEADER), 'empty', null],
    ['a file cut off within a quote', () => cp932(`${HEADER}${ROW}1\n${ROW}"2`), 'open-quote', 3],
    ['two columns of one name', () => cp932(`結果,${HEADER}陰性,${ROW}1\n`), 'header-twice', 1],
    ['no header', () => cp932('2020-07-15,1,2\n2020-07-15,1,3\n'), 'header-missing', 1],
    ['UTF-16', () => Buffer.from(`\ufeff${HEADER}${ROW}1\n`, 'utf16le'), 'utf-16', null],
    [
      'a workbook of before 2007, or with a password',
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2),
      'old-or-locked-workbook',
      null,
    ],
    [
      'a zip bomb',
      () => zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(32 * 1024 ** 2) }),
      'zip-bomb',
      null,
    ],
    ['a workbook with two full sheets', () => workbook([HEADINGS, ['x']], ['y']), 'several-sheets', null],
    [
      'half a workbook',
      async () => (await workbook([HEADINGS, ['x']])).subarray(0, 3_000),
      'damaged-workbook',
      null,
    ],
  ])(
    '%s is named with its line, takes no row, and leaves nothing behind',
    async (_name, file, problem, line) => {
      const before = await world.count('test_report');
      const { importId, refused } = await world.receive(await file());
      expect(refused).toEqual({ problem, line });
      expect((await world.view(importId)).job).toMatchObject({
        status: 'failed',
        failure: problem,
        failureLine: line,
      });
      expect(await world.count('test_report')).toBe(before);
      const { rows } = await world.admin.query(
        'select count(sealed)::int as n from app.import_part where import_id = $1',
        [importId],
      );
      expect(rows[0].n).toBe(0);
    },
  );
});

describe('a row that is refused', () => {
  it.each([
    ['cut off with the file', '2020-07-15,2020-07-16,唾', 0, 'too-few-cells'],
    ['with a separator too many', `${ROW}1,2`, 7, 'too-many-cells'],
    ['with the 29 February 1900 of spreadsheets', ROW.replace('2020-07-15', '1900-02-29'), 1, 'not-a-day'],
    ['with the number of a day', ROW.replace('2020-07-15', '44027'), 1, 'not-a-day'],
    ['with a wareki date that never was', ROW.replace('2020-07-15', '平成32年7月15日'), 1, 'not-a-day'],
  ])('%s', async (_name, row, column, reason) => {
    const { job, errors } = await world.importFile(cp932(`${HEADER}${ROW}ok\n${row}`));
    expect(job.tally).toMatchObject({ read: 2, bad: 1 });
    expect(errors).toEqual([{ line: 3, reasons: [expect.objectContaining({ column, reason })] }]);
  });

  it('in another encoding than the file, and one with a cut kanji, are named while the others are taken', async () => {
    const file = Buffer.concat([
      cp932(`${HEADER}${ROW}山1\n`),
      Buffer.from(`${ROW}山2\n`),
      cp932(ROW),
      Uint8Array.of(0x8e, 0x0a),
      cp932(`${ROW}山3\n`),
    ]);
    const { job, errors } = await world.importFile(file);
    expect(job).toMatchObject({ encoding: 'cp932', tally: { read: 4, good: 2, bad: 2 } });
    expect(errors.map(({ line, reasons }) => [line, reasons[0]?.reason])).toEqual([
      [3, 'mixed-encoding'],
      [4, 'not-decodable'],
    ]);
  });

  it('holds a formula without a value; one with a value is taken', async () => {
    const day = new Date(Date.UTC(2020, 6, 15));
    const file = await workbook([
      HEADINGS,
      [day, day, '唾液', 'PCR', { formula: 'A1', result: '陰性' }, 'f1'],
      [day, day, '唾液', 'PCR', { formula: 'A1' }, 'f2'],
      [day, day, '唾液', 'PCR', { error: '#N/A' }, 'f3'],
    ]);
    const { job, errors } = await world.importFile(file);
    expect(job).toMatchObject({ format: 'xlsx', tally: { read: 3, good: 1, bad: 2 } });
    expect(errors).toEqual([
      { line: 3, reasons: [{ column: 5, reason: 'formula' }] },
      { line: 4, reasons: [{ column: 5, reason: 'error-value' }] },
    ]);
  });
});

it('a kanji is whole wherever the parts of a file are cut', async () => {
  // Two-byte letters from an odd place on, over several stored parts.
  const rows = Array.from({ length: 12_000 }, (_none, row) => `${ROW}表ソ能${row}\n`);
  const file = cp932(`x,${HEADER}${rows.map(row => `,${row}`).join('')}`);
  const { job } = await world.importFile(file);
  expect(job.tally).toEqual({ read: 12_000, good: 12_000, bad: 0, known: 0, blank: 0 });
  const { rows: stored } = await world.admin.query(
    `select count(distinct patient_number)::int as n from app.test_report where patient_number ~ '^表ソ能[0-9]+$'`,
  );
  expect(stored[0].n).toBe(12_000);
});

it('counts in are counts out, whatever the file', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '2020-07-15',
      '2020/7/16',
      'R2.7.15',
      '唾液',
      'PCR',
      '陰性',
      '陽性',
      '',
      '山田',
      'P1',
      '\n',
      '"',
      '𠮷',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  const goodRow = fc.integer({ min: 0, max: 9 }).map(number => [...ROW.split(',').slice(0, 5), `Q${number}`]);
  const row = fc.oneof(goodRow, fc.array(cell, { minLength: 1, maxLength: 7 }));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), fc.boolean(), async (rows, isCp932) => {
      const text = HEADER + rows.map(csvLine).join('');
      const before = await world.count('test_report');
      const { importId, refused } = await world.receive(isCp932 ? cp932(text) : Buffer.from(text));
      if (refused !== null) {
        expect(await world.count('test_report')).toBe(before);
        return;
      }
      const { job } = await world.run(importId);
      const { read, good, bad, known, blank } = job.tally;
      expect(job.status).toBe('finished');
      expect(read).toBe(good + bad + known);
      // Of a row that is one empty cell nothing but an empty line is left.
      const visible = rows.filter(cells => cells.length > 1 || cells[0] !== '').length;
      expect(read + blank).toBe(visible);
      expect((await world.count('test_report')) - before).toBe(good);
      const { rows: errors } = await world.admin.query(
        'select count(*)::int as n from app.import_row_error where import_id = $1',
        [importId],
      );
      expect(errors[0].n).toBe(bad);
    }),
    { numRuns: 40 },
  );
});
