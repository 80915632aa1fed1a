import { readFile } from 'node:fs/promises';
import { type PlainDate, plainDateOf } from '../../../kernel/plain-date.ts';

const FILE = new URL('../../../../data/mhlw-newly-confirmed-cases-daily.csv', import.meta.url);

let text: Promise<string> | null = null;

/**
 * Newly confirmed cases a day of a whole prefecture (1 to 47) as the ministry published them. The columns after the nation's
 * are in the order of the prefectures' numbers.
 */
export async function publishedCounts(prefecture: number): Promise<ReadonlyMap<PlainDate, number>> {
  text ??= readFile(FILE, 'utf8');
  const counts = new Map<PlainDate, number>();
  for (const line of (await text).split(/\r?\n/)) {
    const cells = line.split(',');
    const [year, month, day] = (cells[0] ?? '').split('/').map(Number);
    const date = plainDateOf(year ?? 0, month ?? 0, day ?? 0);
    if (date !== null) counts.set(date, Number(cells[prefecture + 1]));
  }
  return counts;
}
