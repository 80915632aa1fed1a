import { describe, expect, it } from 'vitest';
import { jstInstant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { latencyOf, resultedAt } from './latency.ts';

const day = (text: string) => text as PlainDate;
const test = {
  sampledOn: day('2020-07-18'),
  sampledMinute: null,
  resultedOn: day('2020-07-19'),
  resultedMinute: null,
};

describe('from the sample to the entry (H-08)', () => {
  it('is counted in days where a time is not known', () => {
    expect(latencyOf(test, jstInstant(day('2020-07-21'), '00:30'))).toEqual({
      samplingToResult: { unit: 'days', value: 1 },
      resultToEntry: { unit: 'days', value: 2 },
    });
  });

  it('and in hours where both are', () => {
    const timed = { ...test, sampledMinute: 9 * 60, resultedMinute: 17 * 60 + 30 };
    expect(latencyOf(timed, jstInstant(day('2020-07-19'), '19:29'))).toEqual({
      samplingToResult: { unit: 'hours', value: 32 },
      resultToEntry: { unit: 'hours', value: 1 },
    });
  });

  it('is never less than nothing', () => {
    const later = { ...test, resultedOn: day('2020-07-22') };
    expect(latencyOf(later, jstInstant(day('2020-07-21'), '00:30')).resultToEntry.value).toBe(0);
  });

  it('takes a result without a time to the end of its day', () => {
    expect(resultedAt(test)).toBe(jstInstant(day('2020-07-20'), '00:00'));
    expect(resultedAt({ ...test, resultedMinute: 90 })).toBe(jstInstant(day('2020-07-19'), '01:30'));
  });
});
