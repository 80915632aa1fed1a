import { describe, expect, it } from 'vitest';
import { FACILITY_KINDS } from './facility.ts';
import { type EnrolmentTally, progressBy, progressOf } from './progress.ts';

const tally = (
  kind: EnrolmentTally['kind'],
  status: EnrolmentTally['status'],
  count: number,
): EnrolmentTally => ({ kind, status, count, healthCentreId: null });

describe('the progress of the campaign (H-03)', () => {
  it('counts who completed among all but the exempt, rounded down', () => {
    const tallies = [
      tally('hospital', 'active', 198),
      tally('hospital', 'issued', 1),
      tally('hotel', 'exempt', 5),
    ];
    expect(progressOf(tallies)).toEqual({
      total: 204,
      exempt: 5,
      completed: 198,
      expected: 199,
      percent: 99,
      byStatus: { active: 198, issued: 1, exempt: 5 },
    });
  });

  it('has no percentage where nobody is expected', () => {
    expect(progressOf([tally('hotel', 'exempt', 2)]).percent).toBeNull();
    expect(progressOf([]).percent).toBeNull();
  });

  it('is told for each kind that has an institution', () => {
    const groups = progressBy(
      [tally('hotel', 'active', 1), tally('hospital', 'invited', 2)],
      FACILITY_KINDS,
      ({ kind }) => kind,
    );
    expect(groups.map(({ key, progress }) => [key, progress.percent])).toEqual([
      ['hospital', 0],
      ['hotel', 100],
    ]);
  });
});
