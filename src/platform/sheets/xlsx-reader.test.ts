import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SheetRow } from './sheet-row.ts';
import { readXlsx } from './xlsx-reader.ts';

const xml = (body: string): Uint8Array => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${body}`);

/** A workbook by hand: the least that a reader needs. */
function workbook(
  sheet: string,
  more: Readonly<Record<string, Uint8Array>> = {},
  workbookXml = '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
): Uint8Array {
  return zipSync({
    'xl/workbook.xml': xml(workbookXml),
    'xl/_rels/workbook.xml.rels': xml(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': xml(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    ...more,
  });
}

const rowsOf = async (bytes: Uint8Array): Promise<readonly SheetRow[]> => {
  const rows: SheetRow[] = [];
  for await (const row of readXlsx(bytes)) rows.push(row);
  return rows;
};
const refusal = (bytes: Uint8Array): Promise<unknown> => rowsOf(bytes).catch(error => error.problem);

describe('a workbook', () => {
  it('of an office program is read with its texts, numbers and dates', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('結果');
    sheet.addRow(['氏名', '採取日', '番号', '値']);
    sheet.addRow(['髙橋 𠮷子', new Date(Date.UTC(2020, 6, 15)), 1_411_234_567, 'a\nb']);
    sheet.addRow([{ richText: [{ text: '山' }, { text: '田' }] }, '令和2年7月15日', '0123', null]);
    sheet.getColumn(2).numFmt = 'yyyy/m/d';
    expect(await rowsOf(new Uint8Array(await book.xlsx.writeBuffer()))).toEqual([
      { line: 1, cells: ['氏名', '採取日', '番号', '値'] },
      { line: 2, cells: ['髙橋 𠮷子', '2020-07-15', '1411234567', 'a\nb'] },
      { line: 3, cells: ['山田', '令和2年7月15日', '0123'] },
    ]);
  });

  it('gives the value that a formula had, and names one that has none', async () => {
    const bytes = workbook(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>NOW()</f></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="str"><f>"x"</f><v>x</v></c></row>',
    );
    expect(await rowsOf(bytes)).toEqual([
      {
        line: 1,
        cells: ['2', '', '#DIV/0!', 'x'],
        problems: [
          { column: 1, problem: 'formula' },
          { column: 2, problem: 'error-value' },
        ],
      },
    ]);
  });

  it('leaves the reading aids beside a name out of it', async () => {
    const strings = xml(
      '<sst><si><t>山田</t><rPh sb="0" eb="1"><t>ヤマダ</t></rPh><phoneticPr fontId="1"/></si><si><t>a&amp;b &lt;&#x9ad9;&gt;_x000A_c</t></si></sst>',
    );
    const bytes = workbook('<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c></row>', {
      'xl/sharedStrings.xml': strings,
    });
    expect(await rowsOf(bytes)).toEqual([{ line: 3, cells: ['山田', '', 'a&b <髙>\nc'] }]);
  });

  it('shows the 29 February 1900 of spreadsheets as what it is, for the rule of days to refuse', async () => {
    const styles = xml(
      '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    );
    const bytes = workbook(
      '<row r="1"><c r="A1" s="1"><v>60</v></c><c r="B1" s="1"><v>61</v></c><c r="C1"><v>60</v></c></row>',
      {
        'xl/styles.xml': styles,
      },
    );
    expect(await rowsOf(bytes)).toEqual([{ line: 1, cells: ['1900-02-29', '1900-03-01', '60'] }]);
  });

  it.each([65_535, 65_536, 65_537, 1_048_577])(
    'of %d rows comes whole',
    async count => {
      let sheet = '';
      for (let row = 1; row <= count; row += 1)
        sheet += `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`;
      let [last, rows] = [0, 0];
      for await (const { line, cells } of readXlsx(workbook(sheet))) {
        if (cells[0] !== String(line) || line !== last + 1) throw new Error(`Row ${line} is another.`);
        last = line;
        rows += 1;
      }
      expect([last, rows]).toEqual([count, count]);
    },
    120_000,
  );

  it('is refused where a second sheet holds something, and not where it is empty', async () => {
    const two =
      '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId2"/></sheets></workbook>';
    const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const second = (body: string) => ({
      'xl/worksheets/sheet2.xml': xml(`<worksheet><sheetData>${body}</sheetData></worksheet>`),
    });
    expect(await refusal(workbook(row, second(row), two))).toBe('several-sheets');
    expect(await rowsOf(workbook(row, second('<row r="1"/>'), two))).toHaveLength(1);
  });

  it('is refused when it is cut off or damaged anywhere, and never crashes', async () => {
    const rows = Array.from(
      { length: 200 },
      (_none, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
    );
    const bytes = workbook(rows.join(''));
    for (let length = 0; length < bytes.length; length += 97)
      expect(await refusal(bytes.subarray(0, length))).toBe('damaged-workbook');
    for (let place = 0; place < bytes.length; place += 31) {
      const spoilt = Uint8Array.from(bytes);
      spoilt[place] = (spoilt[place] ?? 0) ^ 0xff;
      const outcome = await refusal(spoilt);
      expect(typeof outcome === 'string' || Array.isArray(outcome), `byte ${place}: ${outcome}`).toBe(true);
    }
  });

  it.each([
    ['comments', '<!-- <row r="1"/> -->'],
    ['entities of its own', '<!DOCTYPE x [<!ENTITY a "b">]>'],
  ])('is refused with %s', async (_name, text) => {
    expect(await refusal(workbook(text))).toBe('damaged-workbook');
  });
});
