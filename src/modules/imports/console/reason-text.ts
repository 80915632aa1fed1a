import { columnName } from '../../../platform/sheets/sheet-row.ts';
import type { RowReason } from '../domain/read-row.ts';
import { ja as words } from './words.ja.ts';

/** Where in a row something is wrong: the column by its letter and heading, or the field that no column holds. */
export function placeText({ column, reason }: RowReason, header: readonly string[]): string {
  if (column > 0) return words.columnName(columnName(column - 1), header[column - 1] ?? '');
  const [field = ''] = reason.split('.');
  return words.fields[field] ?? words.wholeRow;
}

/** What is wrong, and what to do about it. */
export const whatText = ({ reason }: RowReason): string =>
  words.reasons[reason] ?? words.reasons[reason.split('.')[1] ?? ''] ?? words.unknownReason;

/** Both in one line. */
export const reasonText = (reason: RowReason, header: readonly string[]): string =>
  words.problemOf(placeText(reason, header), whatText(reason));

/** Why a file was refused, with the line where there is one. */
export const refusalText = (problem: string, line: number | null): string =>
  `${words.upload.problems[problem] ?? words.unknownReason}${line === null ? '' : words.upload.atLine(line)}`;
