/** Why a cell cannot be read as it stands. Nothing is ever replaced in silence. */
export type CellProblem =
  /** Bytes that are no character of the file's encoding. */
  | 'not-decodable'
  /** The line is written in another encoding than the file. */
  | 'mixed-encoding'
  /** A character that only the machine knows on which it was made (a private-use code, such as a gaiji). */
  | 'private-character'
  /** Text after the closing quote of the cell. */
  | 'stray-quote'
  /** A formula without the value that it had when the file was saved. */
  | 'formula'
  /** A cell that shows an error of the spreadsheet. */
  | 'error-value';

/** One row of a sheet. */
export interface SheetRow {
  /** From 1: the line of a text file on which the row begins, the row's number in a workbook. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with single cells, by their place from 0; absent when nothing is. */
  readonly problems?: readonly { readonly column: number; readonly problem: CellProblem }[];
}

/** Why a file is refused as a whole, before anything of it is taken. */
export type FileProblem =
  | 'empty'
  | 'too-large'
  /** The workbook of before 2007, or one with a password. */
  | 'old-or-locked-workbook'
  /** Neither a text file nor a workbook. */
  | 'not-a-table'
  /** UTF-16, as "Unicode text" of a spreadsheet. */
  | 'utf-16'
  /** Lines that end with CR alone. */
  | 'line-ends'
  /** A quote is opened and never closed: the file is cut off, or the quote is a slip. */
  | 'open-quote'
  | 'row-too-long'
  | 'header-missing'
  | 'header-twice'
  /** What should be a workbook cannot be read: cut off or damaged. */
  | 'damaged-workbook'
  /** What a workbook would unpack to is out of proportion. */
  | 'zip-bomb'
  /** More than one sheet of the workbook holds something. */
  | 'several-sheets';

/** The refusal of a file with the line, where one can be named. */
export interface FileRefusal {
  readonly problem: FileProblem;
  readonly line: number | null;
}

/** Thrown while a file is read; the one who asked for the reading turns it into a value. */
export class RefusedFile extends Error implements FileRefusal {
  readonly problem: FileProblem;
  readonly line: number | null;

  constructor(problem: FileProblem, line: number | null = null) {
    super(`The file is refused: ${problem}.`);
    this.problem = problem;
    this.line = line;
  }
}

/** The name of a column as spreadsheets write it: A, B … Z, AA; `column` counts from 0. */
export function columnName(column: number): string {
  const before = Math.floor(column / 26);
  return `${before === 0 ? '' : columnName(before - 1)}${String.fromCharCode(65 + (column % 26))}`;
}
