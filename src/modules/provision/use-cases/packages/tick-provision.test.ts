import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../../kernel/ids.ts';
import { pairsToRenew } from './tick-provision.use-case.ts';

const pair = (place: number) => ({ basisId: `basis-${place}` as Uuid, municipalityCode: `14200${place}` });

describe('which receivers get a package anew', () => {
  it('those whose open package holds what is not so any more, whatever its status', () => {
    for (const status of ['selected', 'sealing', 'sealed'] as const)
      expect(pairsToRenew([], [{ ...pair(1), status, staleRows: 1 }])).toEqual([
        { pair: pair(1), why: 'stale' },
      ]);
    expect(pairsToRenew([], [{ ...pair(1), status: 'sealed', staleRows: 0 }])).toEqual([]);
  });

  it('those who must be told of a recall, at once, unless the open package tells it already', () => {
    const recall = { ...pair(1), reason: 'withdrawn', isPrepared: false } as const;
    expect(pairsToRenew([recall], [{ ...pair(1), status: 'sealed', staleRows: 0 }])).toEqual([
      { pair: pair(1), why: 'recall' },
    ]);
    expect(pairsToRenew([{ ...recall, isPrepared: true }], [])).toEqual([]);
  });

  it('those of whom something was corrected, when no package waits for two people', () => {
    const corrected = { ...pair(1), reason: 'corrected', isPrepared: false } as const;
    expect(pairsToRenew([corrected], [])).toHaveLength(1);
    expect(pairsToRenew([corrected], [{ ...pair(1), status: 'selected', staleRows: 0 }])).toHaveLength(1);
    expect(pairsToRenew([corrected], [{ ...pair(1), status: 'sealed', staleRows: 0 }])).toEqual([]);
  });

  it('each once', () => {
    const recall = { ...pair(1), reason: 'died', isPrepared: false } as const;
    expect(pairsToRenew([recall, recall, { ...recall, ...pair(2) }], [])).toHaveLength(2);
  });
});
