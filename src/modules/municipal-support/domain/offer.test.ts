import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { callAgainAt, decideOffer, isCalledAgain, OFFER_OUTCOMES } from './offer.ts';
import type { Programme } from './programme.ts';
import { afterMove, isAmong, ON_OFFER_LIST, SUPPORT_STATUSES } from './support-status.ts';

const day = (text: string) => text as PlainDate;
const programme: Programme = {
  ordinance: 'Ordinance',
  inForceOn: day('2021-01-28'),
  startsOn: day('2021-02-05'),
  endsOn: day('2022-12-31'),
  carriesOpenCases: false,
  services: {},
  offerWithinHours: 24,
};
const at = (text: string) => new Date(`${text}+09:00`).toISOString() as Instant;
const now = at('2022-03-08T10:00');
const person = { status: 'waiting', periodThrough: day('2022-03-10') } as const;

describe('the outcome of an offer (E-27)', () => {
  it('is not recorded before the programme begins (TV-097)', () => {
    for (const outcome of OFFER_OUTCOMES)
      expect(decideOffer(person, outcome, programme, at('2021-02-04T23:59'))).toEqual({
        ok: false,
        reason: 'programme-not-started',
      });
    expect(decideOffer(person, 'wants', programme, at('2021-02-05T00:00')).ok).toBe(true);
  });

  it('is only that it was too late once the programme is over', () => {
    const after = at('2023-01-01T09:00');
    expect(decideOffer(person, 'wants', programme, after)).toEqual({ ok: false, reason: 'programme-over' });
    expect(decideOffer(person, 'too-late', programme, after).ok).toBe(true);
  });

  it('is not that it was too late while the period lasts, its last day included', () => {
    const lastDay = at('2022-03-10T23:59');
    expect(decideOffer(person, 'too-late', programme, lastDay)).toEqual({
      ok: false,
      reason: 'not-too-late',
    });
    expect(decideOffer(person, 'too-late', programme, at('2022-03-11T00:00')).ok).toBe(true);
  });

  it('is asked of those on the list, and of nobody who has support', () => {
    for (const status of SUPPORT_STATUSES) {
      const possible = decideOffer({ ...person, status }, 'wants', programme, now).ok;
      const waits = isAmong(status, [...ON_OFFER_LIST, 'wrong-number', 'declined', 'lapsed']);
      expect([status, possible]).toEqual([status, waits]);
    }
  });

  it('keeps on the list exactly those who are called again', () => {
    for (const outcome of OFFER_OUTCOMES) {
      const after = afterMove('waiting', outcome);
      expect(after.ok && isAmong(after.value, ON_OFFER_LIST)).toBe(isCalledAgain(outcome));
    }
  });

  it('says when to call again', () => {
    expect(callAgainAt('in-1-hour', now)).toBe(at('2022-03-08T11:00'));
    expect(callAgainAt('in-3-hours', now)).toBe(at('2022-03-08T13:00'));
    expect(callAgainAt('tomorrow-morning', at('2022-03-08T23:30'))).toBe(at('2022-03-09T09:00'));
  });
});
