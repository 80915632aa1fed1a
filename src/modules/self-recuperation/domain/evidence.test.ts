import { describe, expect, it } from 'vitest';
import { type EvidenceEntry, readEvidence, requiredImages } from './evidence.ts';
import { imagesWithoutFault } from './refile.ts';

const kit: EvidenceEntry = { kind: 'kit', listed: true, maker: '', remarks: '' };
const outcome = (entry: Partial<EvidenceEntry>) => {
  const read = readEvidence({ ...kit, ...entry });
  return read.ok ? read.value : read.reason;
};

describe('reading step 3', () => {
  it('wants a maker for an off-list kit and for no other (K-54)', () => {
    expect(outcome({ listed: false, maker: ' ' })).toEqual([{ field: 'kit-maker', reason: 'missing' }]);
    expect(outcome({ listed: false, maker: '検査工業' })).toEqual({
      kind: 'kit',
      listed: false,
      maker: '検査工業',
      remarks: null,
    });
    expect(outcome({ maker: '検査工業' })).toEqual({ kind: 'kit', listed: true, maker: null, remarks: null });
    expect(outcome({ kind: 'notice', listed: false })).toEqual({
      kind: 'notice',
      listed: null,
      maker: null,
      remarks: null,
    });
  });

  it('wants to know which of the two kinds of proof it is (K-29)', () => {
    expect(outcome({ kind: null })).toEqual([{ field: 'evidence-kind', reason: 'missing' }]);
    expect(outcome({ listed: null })).toEqual([{ field: 'kit-listed', reason: 'missing' }]);
    expect(outcome({ remarks: 'あ'.repeat(501) })).toEqual([{ field: 'remarks', reason: 'too-long' }]);
  });

  it('asks a minor for one image more (K-32, K-33)', () => {
    expect(requiredImages(false)).toEqual(['test-result', 'identity']);
    expect(requiredImages(true)).toEqual(['test-result', 'identity', 'guardian-identity']);
  });
});

describe('images that a new draft takes over', () => {
  it.each([
    [[], ['test-result', 'identity', 'guardian-identity']],
    [['kit-unreadable'], ['identity', 'guardian-identity']],
    [['identity-unreadable', 'guardian-identity-unsuitable'], ['test-result']],
    [['test-date-differs'], ['test-result', 'identity', 'guardian-identity']],
    [['a reason of another day'], ['test-result', 'identity', 'guardian-identity']],
  ])('after %j: %j', (reasons, kinds) => {
    expect(imagesWithoutFault(reasons)).toEqual(kinds);
  });
});
