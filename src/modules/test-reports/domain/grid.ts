import type { PersonField, RawTestEntry } from './raw-entry.ts';

/** The lines of the grid, and the fields of a line: enough for a negative (H-25). */
export const GRID_ROWS = 20;
export const GRID_FIELDS = ['patientNumber', 'sampledOn', 'resultedOn', 'method', 'result'] as const;
export type GridField = (typeof GRID_FIELDS)[number];

/** One line as it was typed, with whom it names where anything of them was typed. */
export type GridRow = Readonly<Record<GridField, string>> & { readonly person?: TypedPerson };
export type TypedPerson = Readonly<Partial<Record<PersonField, string>>>;

/** What all lines of a grid share. */
export type GridDefaults = Pick<RawTestEntry, 'specimen' | 'legalBasis'>;

/** One line that says something, with its place from 0, as an entry to be read. */
export interface FilledRow {
  readonly place: number;
  readonly raw: RawTestEntry;
}

const REPEATED = ['sampledOn', 'resultedOn', 'method'] as const;

/** A line whose result needs a person, which is asked for in boxes of its own. */
export const namesSomebody = ({ result, person }: GridRow): boolean =>
  result === 'positive' || person !== undefined;

/**
 * A line in which nothing was typed; method and result are chosen beforehand and alone mean nothing. A positive never stands
 * there beforehand.
 */
export const isBlank = (row: GridRow): boolean =>
  row.patientNumber === '' && row.sampledOn === '' && !namesSomebody(row);

/** The lines that say something. A day or method left empty is that of the line above. */
export const filledRows = (rows: readonly GridRow[], defaults: GridDefaults): readonly FilledRow[] =>
  wholeRows(rows).map(({ place, row: { person, ...cells } }) => ({
    place,
    raw: { ...defaults, ...cells, ...person },
  }));

function wholeRows(rows: readonly GridRow[]): readonly { readonly place: number; readonly row: GridRow }[] {
  const filled: { place: number; row: GridRow }[] = [];
  let above: Partial<Record<GridField, string>> = {};
  for (const [place, row] of rows.entries()) {
    if (isBlank(row)) continue;
    const inherited = Object.fromEntries(REPEATED.map(field => [field, row[field] || (above[field] ?? '')]));
    const whole: GridRow = { ...row, ...inherited };
    above = whole;
    filled.push({ place, row: whole });
  }
  return filled;
}

/** What stands in an empty line: the usual method, today as the day of the result, and a negative. */
export const blankRow = (usual: RawTestEntry): GridRow => ({
  patientNumber: '',
  sampledOn: '',
  resultedOn: usual.resultedOn ?? '',
  method: usual.method ?? '',
  result: 'negative',
});

/** A grid of empty lines. */
export const blankRows = (usual: RawTestEntry): readonly GridRow[] =>
  Array.from({ length: GRID_ROWS }, () => blankRow(usual));

/**
 * The grid after what could be read is stored: the other lines stand where they stood, with what was typed, and with what
 * they took from a line above that is gone.
 */
export function keepRefused(
  rows: readonly GridRow[],
  refused: ReadonlyMap<number, unknown>,
  usual: RawTestEntry,
): readonly GridRow[] {
  const whole = new Map(wholeRows(rows).map(({ place, row }) => [place, row]));
  return rows.map((_, place) => (refused.has(place) && whole.get(place)) || blankRow(usual));
}
