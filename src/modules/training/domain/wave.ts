import { addDays, type PlainDate, plainDateOf } from '../../../kernel/plain-date.ts';

export interface DayOfWave {
  readonly date: PlainDate;
  /** How many synthetic people fall ill enough to file on that day. */
  readonly people: number;
}

/**
 * The published daily counts of one prefecture (MHLW open data; header `Date,ALL,Hokkaido,…`, dates `2022/1/28`).
 * Throws when the file has no such column.
 */
export function readDailyCounts(csv: string, prefecture: string): ReadonlyMap<PlainDate, number> {
  const [header = '', ...lines] = csv.replace(/^\ufeff/, '').split(/\r?\n/);
  const column = header.split(',').indexOf(prefecture);
  if (column < 1) throw new Error(`The counts have no column ${prefecture}.`);
  const counts = new Map<PlainDate, number>();
  for (const line of lines) {
    const cells = line.split(',');
    const [year, month, day] = (cells[0] ?? '').split('/').map(Number);
    const date = plainDateOf(year ?? 0, month ?? 0, day ?? 0);
    if (date !== null) counts.set(date, Number(cells[column]));
  }
  return counts;
}

/** Cuts a slice and scales it. Fractions are carried over, so that the sum is right though each day is whole. */
export function sliceOfWave(
  counts: ReadonlyMap<PlainDate, number>,
  slice: { readonly from: PlainDate; readonly to: PlainDate; readonly scale: number },
): readonly DayOfWave[] {
  const days: DayOfWave[] = [];
  let carried = 0;
  for (let date = slice.from; date <= slice.to; date = addDays(date, 1)) {
    const exact = (counts.get(date) ?? 0) * slice.scale + carried;
    const people = Math.floor(exact + 1e-9);
    carried = exact - people;
    days.push({ date, people });
  }
  return days;
}
