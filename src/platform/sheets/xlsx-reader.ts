import { posix } from 'node:path';
import { unreadableIn } from './encoding.ts';
import { excelDateText, isDateFormat } from './excel-date.ts';
import { type CellProblem, RefusedFile, type SheetRow } from './sheet-row.ts';
import { attribute, stringText, unescapeXml, xmlElements } from './sheet-xml.ts';
import { openZip, type ZipArchive, type ZipLimits } from './zip-archive.ts';

const WORKBOOK = 'xl/workbook.xml';
const MOST_STRING_BYTES = 96 * 1024 ** 2;
const MOST_COLUMNS = 1_000;
const CELL = /<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const VALUE = /<(?:\w+:)?v(?:\s[^>]*?)?>([^<]*)<\/(?:\w+:)?v>/;
const FORMULA = /<(?:\w+:)?f[\s>/]/;

/** What the cells of a sheet refer to. */
interface Workbook {
  readonly strings: readonly string[];
  /** Whether numbers of the style, by its place, are dates. */
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
  /** Whether the saved value of a formula counts as its cell. */
  readonly takesComputed: boolean;
}

interface NamedSheet {
  readonly name: string;
  readonly path: string;
}

/**
 * The rows of the one sheet of a workbook that holds anything, in their order and with their numbers. Dates come as
 * `YYYY-MM-DD`; of a formula the value is taken that it had when the file was saved, and where there is none the cell has
 * a problem. Macros and links are not looked at. Throws `RefusedFile`.
 */
export async function* readXlsx(bytes: Uint8Array): AsyncGenerator<SheetRow> {
  const zip = openZip(bytes);
  const [sheet, ...others] = await sheetsOf(zip);
  if (sheet === undefined) throw new RefusedFile('damaged-workbook');
  for (const other of others)
    if (await holdsSomething(zip, other.path)) throw new RefusedFile('several-sheets');
  yield* rowsOf(zip, sheet.path, await workbookOf(zip, true));
}

/** A sheet of a workbook with all that it holds. */
export interface XlsxSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/**
 * All sheets of a small workbook in the order of their tabs. A formula is a problem of its cell, even with a saved value:
 * what computes is nothing that was written down. Throws `RefusedFile`.
 */
export async function readXlsxSheets(bytes: Uint8Array, limits: ZipLimits): Promise<readonly XlsxSheet[]> {
  const zip = openZip(bytes, limits);
  const workbook = await workbookOf(zip, false);
  const sheets: XlsxSheet[] = [];
  for (const { name, path } of await sheetsOf(zip)) {
    const rows: SheetRow[] = [];
    for await (const row of rowsOf(zip, path, workbook)) rows.push(row);
    sheets.push({ name, rows });
  }
  return sheets;
}

const workbookOf = async (zip: ZipArchive, takesComputed: boolean): Promise<Workbook> => ({
  strings: await sharedStrings(zip),
  dateStyles: await dateStyles(zip),
  from1904: await countsFrom1904(zip),
  takesComputed,
});

async function* rowsOf(zip: ZipArchive, sheet: string, workbook: Workbook): AsyncGenerator<SheetRow> {
  let number = 0;
  for await (const { attributes, content } of xmlElements(zip.open(sheet), 'row')) {
    const given = Number(attribute(attributes, 'r') ?? number + 1);
    if (!(given > number)) throw new RefusedFile('damaged-workbook', number + 1);
    number = given;
    yield readRow(content, number, workbook);
  }
}

function readRow(content: string, line: number, workbook: Workbook): SheetRow {
  const cells: string[] = [];
  const problems: { column: number; problem: CellProblem }[] = [];
  let column = -1;
  for (const [, attributes = '', inner = ''] of content.matchAll(CELL)) {
    const reference = attribute(attributes, 'r');
    column = reference === undefined ? column + 1 : columnOf(reference);
    if (column < cells.length || column >= MOST_COLUMNS) throw new RefusedFile('damaged-workbook', line);
    while (cells.length < column) cells.push('');
    const { text, problem } = readCell(attributes, inner, workbook);
    cells.push(text);
    const found = problem ?? unreadableIn(text);
    if (found !== null) problems.push({ column, problem: found });
  }
  return problems.length === 0 ? { line, cells } : { line, cells, problems };
}

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function readCell(
  attributes: string,
  inner: string,
  { strings, dateStyles: dates, from1904, takesComputed }: Workbook,
): { readonly text: string; readonly problem?: CellProblem } {
  const type = attribute(attributes, 't') ?? 'n';
  if (!takesComputed && FORMULA.test(inner)) return { text: '', problem: 'formula' };
  if (type === 'inlineStr') return { text: stringText(inner) };
  const value = unescapeXml(VALUE.exec(inner)?.[1] ?? '');
  if (value === '' && FORMULA.test(inner) && type !== 'str') return { text: '', problem: 'formula' };
  switch (type) {
    case 's':
      return sharedString(strings, value);
    case 'e':
      return { text: value, problem: 'error-value' };
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE' };
    case 'n': {
      const isDate = value !== '' && dates[Number(attribute(attributes, 's') ?? 0)] === true;
      return { text: isDate ? (excelDateText(Number(value), from1904) ?? value) : numberText(value) };
    }
    default:
      return { text: value };
  }
}

function sharedString(strings: readonly string[], place: string): { readonly text: string } {
  const text = strings[Number(place)];
  if (text === undefined) throw new RefusedFile('damaged-workbook');
  return { text };
}

/** Whole numbers are written out: 1.4112345E9 is the number of an institution. */
function numberText(value: string): string {
  if (!/[.eE]/.test(value)) return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? String(number) : value;
}

/** The sheets in the order of their tabs. */
async function sheetsOf(zip: ZipArchive): Promise<readonly NamedSheet[]> {
  const targets = new Map<string, string>();
  for await (const { attributes } of xmlElements(zip.open('xl/_rels/workbook.xml.rels'), 'Relationship')) {
    const target = attribute(attributes, 'Target') ?? '';
    targets.set(
      attribute(attributes, 'Id') ?? '',
      posix.join(target.startsWith('/') ? '' : 'xl', target).replace(/^\//, ''),
    );
  }
  const sheets: NamedSheet[] = [];
  for await (const { attributes } of xmlElements(zip.open(WORKBOOK), 'sheet')) {
    const path = targets.get(attribute(attributes, 'id') ?? '');
    if (path !== undefined) sheets.push({ name: attribute(attributes, 'name') ?? '', path });
  }
  return sheets;
}

async function holdsSomething(zip: ZipArchive, sheet: string): Promise<boolean> {
  for await (const { content } of xmlElements(zip.open(sheet), 'row'))
    if (/<(?:\w+:)?(?:v|is)[\s>]/.test(content)) return true;
  return false;
}

async function sharedStrings(zip: ZipArchive): Promise<readonly string[]> {
  const path = 'xl/sharedStrings.xml';
  if (!zip.has(path)) return [];
  if (zip.unpackedBytes(path) > MOST_STRING_BYTES) throw new RefusedFile('too-large');
  const strings: string[] = [];
  for await (const { content } of xmlElements(zip.open(path), 'si')) strings.push(stringText(content));
  return strings;
}

async function dateStyles(zip: ZipArchive): Promise<readonly boolean[]> {
  const path = 'xl/styles.xml';
  if (!zip.has(path)) return [];
  const codes = new Map<number, string>();
  for await (const { attributes } of xmlElements(zip.open(path), 'numFmt'))
    codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
  const styles: boolean[] = [];
  for await (const { content } of xmlElements(zip.open(path), 'cellXfs'))
    for (const [, attributes = ''] of content.matchAll(/<(?:\w+:)?xf(\s[^>]*?)\/?>/g)) {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      styles.push(isDateFormat(id, codes.get(id)));
    }
  return styles;
}

async function countsFrom1904(zip: ZipArchive): Promise<boolean> {
  for await (const { attributes } of xmlElements(zip.open(WORKBOOK), 'workbookPr'))
    return ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
  return false;
}
