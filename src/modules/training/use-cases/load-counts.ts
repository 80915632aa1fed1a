import { readFile } from 'node:fs/promises';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { readDailyCounts } from '../domain/wave.ts';

const FILE = new URL('../../../../data/mhlw-newly-confirmed-cases-daily.csv', import.meta.url);

/** The published daily counts of the prefecture whose wave is replayed. */
export const loadCounts = async (): Promise<ReadonlyMap<PlainDate, number>> =>
  readDailyCounts(await readFile(FILE, 'utf8'), 'Kanagawa');
