import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, epochMs, type Instant } from '../../../kernel/instant.ts';
import { afterBatch, allowedNow, fullSpeed, handOver, rateNow, type SendSpeed } from './send-speed.ts';
import type { ChannelRate } from './token-bucket.ts';

const START = '2022-08-19T00:00:00.000Z' as Instant;
const RATE: ChannelRate = { perSecond: 100, burst: 200 };
const ALL_TAKEN = { accepted: 10, refused: 0, unknown: 0, unreachable: 0 };
const NONE_ANSWERED = { accepted: 0, refused: 0, unknown: 0, unreachable: 10 };
const SOME_TURNED_AWAY = { accepted: 5, refused: 0, unknown: 0, unreachable: 5 };

const rates = fc.record({
  perSecond: fc.double({ min: 0.1, max: 5_000, noNaN: true }),
  burst: fc.double({ min: 1, max: 5_000, noNaN: true }),
});
const pauses = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 60 });

/** A sender that always has something waiting takes all it may, after each pause; what it sent, and when. */
function greedy(rate: ChannelRate, pausesMs: readonly number[], sharers = 1) {
  let speed = fullSpeed(rate, START);
  let now = START;
  const sent: { readonly at: number; readonly count: number }[] = [];
  for (const pause of pausesMs) {
    now = addMs(now, pause);
    const current = rateNow(speed, rate, sharers);
    const count = allowedNow(speed, current, now);
    speed = handOver(speed, current, now, count);
    sent.push({ at: epochMs(now), count });
  }
  return sent;
}

const failing = (times: number): SendSpeed =>
  Array.from({ length: times }).reduce<SendSpeed>(
    speed => afterBatch(speed, NONE_ANSWERED, RATE, START),
    fullSpeed(RATE, START),
  );

describe('the rate of a channel', () => {
  it('never lets more than the burst and the rate of its length through, in any window', () => {
    fc.assert(
      fc.property(rates, pauses, (rate, pausesMs) => {
        const sent = greedy(rate, pausesMs);
        for (const [first, { at: from }] of sent.entries()) {
          let within = 0;
          for (const { at, count } of sent.slice(first)) {
            within += count;
            expect(within).toBeLessThanOrEqual(rate.burst + (rate.perSecond * (at - from)) / 1_000 + 1e-6);
          }
        }
      }),
    );
  });

  it('is divided among those who wait, so that together they stay within it', () => {
    fc.assert(
      fc.property(rates, pauses, fc.integer({ min: 2, max: 8 }), (rate, pausesMs, sharers) => {
        const one = greedy(rate, pausesMs, sharers);
        const [first, last] = [one[0]?.at ?? 0, one.at(-1)?.at ?? 0];
        const total = sharers * one.reduce((sum, { count }) => sum + count, 0);
        const atOnce = Math.max(rate.burst, sharers);
        expect(total).toBeLessThanOrEqual(atOnce + (rate.perSecond * (last - first)) / 1_000 + 1e-6);
      }),
    );
  });

  it('starves nobody: each of two gets its half of what the time allows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1_000 }),
        fc.integer({ min: 10, max: 60 }),
        (perSecond, seconds) => {
          const rate = { perSecond, burst: perSecond };
          const pausesMs = Array.from({ length: seconds * 4 }, () => 250);
          const sent = greedy(rate, pausesMs, 2).reduce((sum, { count }) => sum + count, 0);
          expect(sent).toBeGreaterThanOrEqual(Math.floor((perSecond / 2) * seconds) - 1);
        },
      ),
    );
  });

  it('lets a share below one message through, later', () => {
    const slow = { perSecond: 1, burst: 1 };
    const sent = greedy(
      slow,
      Array.from({ length: 41 }, () => 250),
      4,
    ).reduce((sum, { count }) => sum + count, 0);
    expect(sent).toBe(3);
  });

  it('refills nothing when the clock goes back', () => {
    const rate = rateNow(fullSpeed(RATE, START), RATE, 1);
    const empty = handOver(fullSpeed(RATE, START), rate, START, 200);
    expect(allowedNow(empty, rate, addMs(START, -60_000))).toBe(0);
    expect(allowedNow(handOver(empty, rate, addMs(START, -60_000), 0), rate, START)).toBe(0);
  });

  it('is halved when the provider turns messages away, and raised by a tenth while it takes all', () => {
    const slowed = afterBatch(fullSpeed(RATE, START), SOME_TURNED_AWAY, RATE, START);
    expect(slowed).toMatchObject({ rate: 50, condition: 'slowed', failuresInARow: 0 });
    const raised = afterBatch(slowed, ALL_TAKEN, RATE, addMs(START, 1_000));
    expect(raised).toMatchObject({ rate: 60, condition: 'slowed', since: START });
    const working = [1, 2, 3, 4].reduce(
      speed => afterBatch(speed, ALL_TAKEN, RATE, addMs(START, 2_000)),
      raised,
    );
    expect(working).toMatchObject({ rate: 100, condition: 'working', since: addMs(START, 2_000) });
  });

  it('stays above nothing and within what is configured, whatever happens', () => {
    const counts = fc.integer({ min: 0, max: 3 });
    const batches = fc.array(
      fc.record({ accepted: counts, refused: counts, unknown: counts, unreachable: counts }),
    );
    fc.assert(
      fc.property(rates, batches, (rate, happened) => {
        let speed = fullSpeed(rate, START);
        for (const batch of happened) {
          speed = afterBatch(speed, batch, rate, START);
          expect(speed.rate).toBeGreaterThan(0);
          expect(speed.rate).toBeLessThanOrEqual(rate.perSecond);
          if (speed.condition === 'working') expect(speed.rate).toBe(rate.perSecond);
        }
      }),
    );
  });
});

describe('the circuit breaker', () => {
  it('opens after five batches in a row of which nothing was answered', () => {
    expect(failing(4)).toMatchObject({ condition: 'slowed', failuresInARow: 4 });
    expect(failing(5)).toMatchObject({ condition: 'down', failuresInARow: 5 });
    const answeredOnce = afterBatch(failing(4), SOME_TURNED_AWAY, RATE, START);
    expect(afterBatch(answeredOnce, NONE_ANSWERED, RATE, START).condition).toBe('slowed');
  });

  it('takes unanswered messages for failures, and a refusal for an answer', () => {
    const unknown = { accepted: 0, refused: 0, unknown: 3, unreachable: 0 };
    expect(afterBatch(failing(4), unknown, RATE, START).condition).toBe('down');
    const refused = { accepted: 0, refused: 3, unknown: 0, unreachable: 0 };
    expect(afterBatch(failing(4), refused, RATE, START).failuresInARow).toBe(0);
  });

  it('lets one message through each 30 seconds while it is open, however many share', () => {
    const down = failing(5);
    const rate = rateNow(down, RATE, 3);
    expect(allowedNow(down, rate, addMs(START, 29_000))).toBe(0);
    expect(allowedNow(down, rate, addMs(START, 3_600_000))).toBe(1);
  });

  it('closes with the first message that is answered, slowly at first', () => {
    const back = afterBatch(failing(5), ALL_TAKEN, RATE, addMs(START, 60_000));
    expect(back).toMatchObject({ condition: 'slowed', failuresInARow: 0, since: addMs(START, 60_000) });
    expect(back.rate).toBeLessThan(RATE.perSecond / 2);
  });
});
