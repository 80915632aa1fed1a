import { parseUuid } from '../../../../kernel/ids.ts';
import { type PlainDate, parsePlainDate } from '../../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import type { ProvidedField } from '../provided-field.ts';
import { type PackageProblem, type PackageReason, reason } from './package-reason.ts';
import { codeOf, type PackageWords } from './package-words.ts';
import type { ProvidedRow } from './provided-row.ts';
import { HEAD_COLUMNS, type RowColumn, valueColumns } from './row-columns.ts';

/** Reads the sheet of rows. Its columns must be those of `fields`, no more and no less (E-29). */
export function readRows(
  [heading = [], ...lines]: readonly (readonly string[])[],
  fields: readonly ProvidedField[],
  words: PackageWords,
): Result<readonly ProvidedRow[], PackageReason> {
  const columns = readHeading(heading, fields, words);
  if (!columns.ok) return columns;
  const rows: ProvidedRow[] = [];
  const references = new Set<string>();
  for (const [place, cells] of lines.entries()) {
    if (cells.every(cell => cell === '')) continue;
    const line = place + 2;
    const beyond = cells.findIndex((cell, at) => at >= columns.value.length && cell !== '');
    if (beyond !== -1) return fail(reason('extra-column', { line, name: String(beyond + 1) }));
    const row = readRow(column => cells[columns.value.indexOf(column)] ?? '', rows.length + 1, words);
    if (!row.ok) return fail(reason(row.reason, { line }));
    if (references.has(row.value.reference)) return fail(reason('reference-twice', { line }));
    references.add(row.value.reference);
    rows.push(row.value);
  }
  return ok(rows);
}

function readHeading(
  heading: readonly string[],
  fields: readonly ProvidedField[],
  words: PackageWords,
): Result<readonly RowColumn[], PackageReason> {
  const expected = [...HEAD_COLUMNS, ...valueColumns(fields)];
  const last = heading.findLastIndex(name => name !== '');
  const given: RowColumn[] = [];
  for (const name of heading.slice(0, last + 1)) {
    const column = expected.find(known => words.columns[known] === name);
    if (column === undefined || given.includes(column))
      return fail(reason('extra-column', { line: 1, name }));
    given.push(column);
  }
  const missing = expected.find(column => !given.includes(column));
  return missing === undefined
    ? ok(given)
    : fail(reason('missing-column', { line: 1, name: words.columns[missing] }));
}

function readRow(
  cell: (column: RowColumn) => string,
  rowNumber: number,
  words: PackageWords,
): Result<ProvidedRow, PackageProblem> {
  if (cell('rowNumber') !== String(rowNumber)) return fail('row-number');
  const reference = parseUuid(cell('reference'));
  if (reference === null) return fail('no-reference');
  const kind = codeOf(words.kinds, cell('kind'));
  if (kind === null) return fail('unknown-kind');
  const [name, address, contact] = [cell('name') || null, cell('address') || null, cell('contact') || null];
  const period = readPeriod(cell('periodFrom'), cell('periodThrough'));
  if (!period.ok) return period;
  const row = { rowNumber, reference, kind, name, address, contact, ...period.value };
  const isEmpty = [name, address, contact, row.periodFrom].every(value => value === null);
  if (kind === 'cancelled' && !isEmpty) return fail('cancelled-with-values');
  if (kind !== 'cancelled' && isEmpty) return fail('row-without-values');
  return ok(row);
}

function readPeriod(
  from: string,
  through: string,
): Result<
  { readonly periodFrom: PlainDate | null; readonly periodThrough: PlainDate | null },
  'impossible-period'
> {
  const [periodFrom, periodThrough] = [from, through].map(text =>
    text === '' ? null : parsePlainDate(text),
  );
  if (periodFrom === undefined || periodThrough === undefined) return fail('impossible-period');
  if ((from !== '' && periodFrom === null) || (through !== '' && periodThrough === null))
    return fail('impossible-period');
  if (periodThrough !== null && (periodFrom === null || periodFrom > periodThrough))
    return fail('impossible-period');
  return ok({ periodFrom, periodThrough });
}
