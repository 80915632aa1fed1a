import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { birthDateLikeness } from './birth-date-likeness.ts';
import { editDistance } from './edit-distance.ts';

/** As the distance is defined, without a thought of speed. */
function byDefinition(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [rest, otherRest] = [one.slice(1), other.slice(1)];
  if (one[0] === other[0]) return byDefinition(rest, otherRest);
  return 1 + Math.min(byDefinition(rest, other), byDefinition(one, otherRest), byDefinition(rest, otherRest));
}

const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

describe('the edit distance', () => {
  it('is the distance by definition, up to its bound and no further', () => {
    fc.assert(
      fc.property(short, short, fc.integer({ min: 0, max: 7 }), (one, other, most) => {
        expect(editDistance(one, other, most)).toBe(Math.min(byDefinition(one, other), most + 1));
      }),
    );
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(short, short, (one, other) => {
        expect(editDistance(one, other, 2)).toBe(editDistance(other, one, 2));
      }),
    );
  });
});

describe('two birth dates', () => {
  const like = (one: string, other: string) => birthDateLikeness(one as PlainDate, other as PlainDate);

  it('are told apart by the slip that makes one of the other', () => {
    expect(like('1980-04-12', '1980-04-12')).toBe('same');
    expect(like('1980-04-12', '1980-12-04')).toBe('day-month-swapped');
    expect(like('1980-04-12', '1981-04-12')).toBe('one-digit-off');
    expect(like('1980-04-12', '1980-04-21')).toBe('one-digit-off');
    expect(like('1980-04-12', '1980-05-13')).toBe('other');
    expect(like('1980-04-12', '1971-06-01')).toBe('other');
  });
});
