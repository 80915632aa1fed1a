import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { readDailyCounts, sliceOfWave } from './wave.ts';

const CSV = readFileSync(
  new URL('../../../../data/mhlw-newly-confirmed-cases-daily.csv', import.meta.url),
  'utf8',
);
const day = (text: string): PlainDate => text as PlainDate;

describe('the wave', () => {
  it('reads the published counts of a prefecture', () => {
    const counts = readDailyCounts(CSV, 'Kanagawa');
    expect(counts.get(day('2022-01-28'))).toBe(7099);
    expect(counts.get(day('2022-02-25'))).toBe(6387);
    expect(() => readDailyCounts(CSV, 'Atlantis')).toThrow(/Atlantis/);
  });

  it('keeps the sum when it is scaled down', () => {
    const counts = readDailyCounts(CSV, 'Kanagawa');
    const slice = { from: day('2022-01-28'), to: day('2022-02-25') };
    const whole = sliceOfWave(counts, { ...slice, scale: 1 }).reduce((sum, { people }) => sum + people, 0);
    const part = sliceOfWave(counts, { ...slice, scale: 1 / 500 });
    expect(part).toHaveLength(29);
    expect(part.reduce((sum, { people }) => sum + people, 0)).toBe(Math.floor(whole / 500));
  });
});
