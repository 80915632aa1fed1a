import { fail, ok, type Result } from '../../kernel/result.ts';
import { RefusedFile, type SheetRow } from '../sheets/sheet-row.ts';
import { readXlsxSheets, type XlsxSheet } from '../sheets/xlsx-reader.ts';
import { LARGEST, type OpenedSheet, type ProtectedFileRefusal } from './protected-files.port.ts';

const LIMITS = {
  entries: LARGEST.entries,
  unpackedBytes: LARGEST.unpackedBytes,
  ratio: 200,
  smallBytes: 1024 ** 2,
} as const;

/** The sheets of an XLSX file, each row in its place. A formula or an error is told by its line. */
export async function readWorkbook(
  bytes: Uint8Array,
): Promise<Result<readonly OpenedSheet[], Extract<ProtectedFileRefusal, 'too-large' | 'unreadable'>>> {
  try {
    const sheets = await readXlsxSheets(bytes, LIMITS);
    if (sheets.some(({ rows }) => (rows.at(-1)?.line ?? 0) > LARGEST.rows)) return fail('too-large');
    return ok(sheets.map(openedSheet));
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return fail(error.problem === 'zip-bomb' || error.problem === 'too-large' ? 'too-large' : 'unreadable');
  }
}

function openedSheet({ name, rows }: XlsxSheet): OpenedSheet {
  const placed: (readonly string[])[] = [];
  for (const { line, cells } of rows) {
    while (placed.length < line - 1) placed.push([]);
    placed.push(cells);
  }
  return { name, rows: placed, computedLines: rows.filter(isComputed).map(({ line }) => line) };
}

const isComputed = ({ problems = [] }: SheetRow): boolean =>
  problems.some(({ problem }) => problem === 'formula' || problem === 'error-value');
