import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { buildTimeline, nearestVersion, versionOn, type WrittenVersion } from './timeline.ts';

const date = (text: string): PlainDate => text as PlainDate;
const written = (id: string, from: string, through?: string): WrittenVersion<object> => ({
  id,
  title: id,
  source: { provenance: 'configuration', citation: 'test' },
  inForceFrom: date(from),
  inForceThrough: through === undefined ? undefined : date(through),
});
const built = (...versions: WrittenVersion<object>[]) => {
  const timeline = buildTimeline(versions);
  if (!timeline.ok) throw new Error(timeline.reason.kind);
  return timeline.value;
};

describe('timelines', () => {
  it('end each version on the day before the next', () => {
    const timeline = built(written('a', '2022-01-28'), written('b', '2022-02-24', '2022-09-25'));
    expect(timeline.map(({ inForceThrough }) => inForceThrough)).toEqual(['2022-02-23', '2022-09-25']);
    expect(versionOn(timeline, date('2022-01-27'))).toBeNull();
    expect(versionOn(timeline, date('2022-01-28'))?.id).toBe('a');
    expect(versionOn(timeline, date('2022-02-23'))?.id).toBe('a');
    expect(versionOn(timeline, date('2022-02-24'))?.id).toBe('b');
    expect(versionOn(timeline, date('2022-09-25'))?.id).toBe('b');
    expect(versionOn(timeline, date('2022-09-26'))).toBeNull();
  });

  it('answer with the nearest version where a rule is asked whether or not in force', () => {
    const timeline = built(written('a', '2022-01-28'), written('b', '2022-02-24', '2022-09-25'));
    expect(nearestVersion(timeline, date('2000-01-01')).id).toBe('a');
    expect(nearestVersion(timeline, date('2022-02-23')).id).toBe('a');
    expect(nearestVersion(timeline, date('2030-01-01')).id).toBe('b');
  });

  it.each([
    ['empty', 0, []],
    ['same-id', 1, [written('a', '2022-01-01'), written('a', '2022-02-01')]],
    ['not-after-previous', 1, [written('a', '2022-02-01'), written('b', '2022-02-01')]],
    ['not-after-previous', 1, [written('a', '2022-02-01'), written('b', '2022-01-01')]],
    ['overlap', 1, [written('a', '2022-01-01', '2022-02-01'), written('b', '2022-02-01')]],
    ['gap', 1, [written('a', '2022-01-01', '2022-01-30'), written('b', '2022-02-01')]],
    ['ends-before-start', 0, [written('a', '2022-02-01', '2022-01-31')]],
  ] as const)('refuse what is %s', (kind, index, versions) => {
    expect(buildTimeline(versions)).toEqual({ ok: false, reason: { kind, index } });
  });

  it('accept an end that meets the next start', () => {
    expect(built(written('a', '2022-01-01', '2022-01-31'), written('b', '2022-02-01'))).toHaveLength(2);
  });

  it('give every day from the first to the last exactly one version', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lengths, days => {
        let from = date('2022-01-01');
        const versions = days.map((length, index) => {
          const version = written(`v${index}`, from);
          from = addDays(from, length);
          return version;
        });
        const timeline = built(...versions);
        for (let day = date('2022-01-01'); day < from; day = addDays(day, 1)) {
          const holding = timeline.filter(
            ({ inForceFrom, inForceThrough }) =>
              inForceFrom <= day && (inForceThrough === null || day <= inForceThrough),
          );
          expect(holding).toEqual([versionOn(timeline, day)]);
        }
      }),
      { numRuns: 50 },
    );
  });
});
