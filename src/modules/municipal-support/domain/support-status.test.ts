import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterMove,
  ENDED,
  FINAL,
  isAmong,
  mayMove,
  ON_OFFER_LIST,
  SUPPORT_MOVES,
  SUPPORT_STATUSES,
  SUPPORTED,
  type SupportStatus,
} from './support-status.ts';

/** SM-8 as it was written down, arrow by arrow. */
const ARROWS = [
  ['waiting', 'wants', 'eligibility'],
  ['waiting', 'considers', 'offered'],
  ['waiting', 'not-reached', 'retry'],
  ['retry', 'not-reached', 'retry'],
  ['retry', 'wants', 'eligibility'],
  ['offered', 'wants', 'eligibility'],
  ['offered', 'declines', 'declined'],
  ['wrong-number', 'new-number', 'waiting'],
  ['eligibility', 'found-eligible', 'active'],
  ['eligibility', 'found-ineligible', 'not-eligible'],
  ['eligibility', 'asks-mayor', 'exception'],
  ['exception', 'granted', 'active'],
  ['exception', 'refused', 'not-eligible'],
  ['active', 'unreachable', 'emergency'],
  ['active', 'period-ends', 'settlement'],
  ['emergency', 'found', 'active'],
  ['emergency', 'hospitalised', 'closed-hospital'],
  ['settlement', 'settled', 'closed'],
  ['settlement', 'extended', 'active'],
  ['recalled', 'provided-again', 'waiting'],
] as const;

/** Follows the moves that can be made from a status, and leaves out the others. */
const follow = (from: SupportStatus, moves: readonly (typeof SUPPORT_MOVES)[number][]): SupportStatus =>
  moves.reduce<SupportStatus>((status, move) => {
    const after = afterMove(status, move);
    return after.ok ? after.value : status;
  }, from);

describe('the case of a city (SM-8)', () => {
  it('has every arrow that was written down', () => {
    for (const [from, move, to] of ARROWS)
      expect([from, move, afterMove(from, move)]).toEqual([from, move, { ok: true, value: to }]);
  });

  it('gets support only through the four conditions, a decision, or having had it', () => {
    const intoSupport = SUPPORT_STATUSES.flatMap(status =>
      SUPPORT_MOVES.filter(move => {
        const after = afterMove(status, move);
        return !isAmong(status, SUPPORTED) && after.ok && isAmong(after.value, SUPPORTED);
      }).map(move => `${status} ${move}`),
    );
    expect(intoSupport).toEqual([
      'eligibility found-eligible',
      'exception granted',
      'settlement extended',
      'closed extended',
    ]);
  });

  it('leaves the list of offers only by an outcome, as one person with another case, or taken back', () => {
    const outOfList = new Set(
      ON_OFFER_LIST.flatMap(status =>
        SUPPORT_MOVES.filter(move => {
          const after = afterMove(status, move);
          return after.ok && !isAmong(after.value, ON_OFFER_LIST);
        }),
      ),
    );
    expect([...outOfList].toSorted()).toEqual(
      ['declines', 'joined', 'recalled', 'too-late', 'wants', 'wrong-number'].toSorted(),
    );
  });

  it('can be taken back by the prefecture from every status but where it was already', () => {
    expect(SUPPORT_STATUSES.filter(status => !mayMove(status, 'recalled'))).toEqual(['recalled']);
  });

  it('says no for every move that is not listed, and never leaves the known statuses', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SUPPORT_STATUSES),
        fc.array(fc.constantFrom(...SUPPORT_MOVES), { maxLength: 30 }),
        (from, moves) => {
          const end = follow(from, moves);
          expect(SUPPORT_STATUSES).toContain(end);
          // Whoever once was on the list or is being asked is either there, has support, or has come to an end.
          expect(isAmong(end, FINAL)).toBe(isAmong(end, ENDED) && end !== 'settlement');
        },
      ),
    );
  });

  it('can bring anybody who waits to every status but the prefecture’s own word', () => {
    const reached = new Set<SupportStatus>(['waiting']);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const status of [...reached])
        for (const move of SUPPORT_MOVES) {
          const after = afterMove(status, move);
          if (after.ok) reached.add(after.value);
        }
    }
    expect([...reached].toSorted()).toEqual([...SUPPORT_STATUSES].toSorted());
  });
});
