import { describe, expect, it } from 'vitest';
import type { Population } from '../../domain/support-case.ts';
import { answerText } from './equality.page.tsx';

const figures = (shares: Readonly<Partial<Record<Population, readonly [number, number]>>>) =>
  (['notified', 'self', 'contact'] as const).map(population => {
    const [reachedInTime, due] = shares[population] ?? [0, 0];
    return {
      population,
      provided: due,
      due,
      reachedInTime,
      reached: reachedInTime,
      waiting: 0,
      medianHours: null,
      selfCalls: 0,
      started: 0,
      calls: null,
    };
  });

describe('the answer of the chart of equal service (E-30, R-04)', () => {
  it('names the population that is behind, and by how much', () => {
    const uneven = figures({ notified: [90, 100], self: [40, 100] });
    expect(answerText({ figures: uneven })).toBe(
      '自主療養の方が、いちばん早い区分より50ポイント遅れています。',
    );
  });

  it('calls ten points alike, eleven not', () => {
    expect(answerText({ figures: figures({ notified: [90, 100], self: [80, 100] }) })).toContain('同じ程度');
    expect(answerText({ figures: figures({ notified: [90, 100], self: [79, 100] }) })).toContain(
      '11ポイント',
    );
  });

  it('says nothing about a population of which nobody was due', () => {
    expect(answerText({ figures: figures({ notified: [1, 1] }) })).toContain('自宅療養の方だけ');
    expect(answerText({ figures: figures({}) })).toContain('期限が来た方はいません');
  });
});
