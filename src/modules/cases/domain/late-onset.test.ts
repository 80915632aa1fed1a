import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, startOfJstDay } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { decideReopening, mayReopen } from './late-onset.ts';

const TESTED = '2022-03-01' as PlainDate;
const day = (days: number): PlainDate => addDays(TESTED, days);
const noonOf = (days: number): Instant => startOfJstDay(day(days));
const released = {
  status: 'released',
  closeReason: 'released',
  symptomatic: false,
  lastDay: day(7),
  selfCheckUntil: day(10),
} as const;

const onset = (days: number) => ({ onsetOn: day(days), watchedElsewhere: false });

describe('an onset after the end of a period without symptoms (A-13)', () => {
  it('reopens from day 8 through day 10, told at any later time', () => {
    for (let onsetDay = -3; onsetDay <= 20; onsetDay += 1)
      for (let told = Math.max(8, onsetDay); told <= 25; told += 1) {
        const verdict = decideReopening(released, onset(onsetDay), noonOf(told));
        expect(verdict.ok, `onset on day ${onsetDay}`).toBe(onsetDay >= 8 && onsetDay <= 10);
        if (!verdict.ok) expect(verdict.reason).toBe(onsetDay < 8 ? 'within-period' : 'after-self-check');
      }
  });

  it('counts for somebody whose period is over without a release, and not before it is over', () => {
    const open = { ...released, status: 'open', closeReason: null } as const;
    expect(decideReopening(open, onset(8), noonOf(8)).ok).toBe(true);
    expect(decideReopening(open, onset(7), noonOf(7))).toEqual({ ok: false, reason: 'period-goes-on' });
    expect(mayReopen(open, noonOf(7))).toBe(false);
    expect(mayReopen(open, noonOf(8))).toBe(true);
  });

  it('never counts for a filing that was withdrawn or replaced, or for somebody who had symptoms', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 30 }), fc.integer({ min: 0, max: 30 }), (onsetDay, told) => {
        for (const closeReason of ['withdrawn', 'superseded'] as const)
          expect(
            decideReopening({ ...released, status: 'closed', closeReason }, onset(onsetDay), noonOf(told)),
          ).toEqual({ ok: false, reason: 'withdrawn-or-replaced' });
        expect(decideReopening({ ...released, symptomatic: true }, onset(onsetDay), noonOf(told))).toEqual({
          ok: false,
          reason: 'had-symptoms',
        });
      }),
    );
  });

  it('is refused for a day to come, beside another watched case, and where no self-check follows', () => {
    expect(decideReopening(released, onset(9), noonOf(8))).toEqual({ ok: false, reason: 'in-future' });
    expect(decideReopening(released, { onsetOn: day(9), watchedElsewhere: true }, noonOf(9))).toEqual({
      ok: false,
      reason: 'watched-elsewhere',
    });
    expect(decideReopening({ ...released, selfCheckUntil: null }, onset(8), noonOf(8))).toEqual({
      ok: false,
      reason: 'after-self-check',
    });
  });
});
