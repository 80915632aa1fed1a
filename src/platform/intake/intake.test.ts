import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChallenges } from './challenge.ts';
import { createFloodMeter } from './flood-meter.ts';
import { createFormTokens, FORM_TOKEN_HOURS } from './form-token.ts';
import { createPasses, PASS_SECONDS, PASS_USES } from './passes.ts';
import { createSigner, keyFor } from './signer.ts';
import { createTokenBuckets } from './token-buckets.ts';
import { createWorkQueue } from './work-queue.ts';

const secret = Buffer.alloc(32, 7);
const signer = (purpose: string) => createSigner(keyFor(secret, purpose));
const NOW = Date.parse('2022-02-14T00:00:00Z');
const SECOND = 1000;

describe('what is signed', () => {
  it('opens unchanged, under its own context and purpose alone', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), fc.nat(), (text, context, place) => {
        const signed = signer('a').sign(text, context);
        expect(signer('a').open(signed, context)).toBe(text);
        expect(signer('b').open(signed, context)).toBeNull();
        expect(signer('a').open(signed, `${context}x`)).toBeNull();
        const at = place % signed.length;
        const changed = `${signed.slice(0, at)}${signed[at] === 'A' ? 'B' : 'A'}${signed.slice(at + 1)}`;
        // The last character of a base64 text carries bits that say nothing.
        if (at < signed.length - 1) expect(signer('a').open(changed, context)).not.toBe(text);
      }),
    );
    for (const nonsense of ['', '.', 'a', 'a.', '.a', 'a.b.c']) expect(signer('a').open(nonsense)).toBeNull();
  });
});

describe('the token of a form', () => {
  const tokens = createFormTokens(signer('form'));
  const shown = { formId: '/:language/filing/applicant', visitor: '140007.abc', leastSeconds: 2 };
  const token = tokens.issue(shown.formId, shown.visitor, NOW);

  it('is good from the least time on, for a whole day', () => {
    expect(tokens.check(token, shown, NOW + 1999)).toBe('too-fast');
    expect(tokens.check(token, shown, NOW + 2000)).toBe('fine');
    expect(tokens.check(token, shown, NOW + FORM_TOKEN_HOURS * 3_600 * SECOND)).toBe('fine');
    expect(tokens.check(token, shown, NOW + FORM_TOKEN_HOURS * 3_600 * SECOND + 1)).toBe('stale');
    expect(tokens.check(token, { ...shown, leastSeconds: 0 }, NOW)).toBe('fine');
  });

  it('is worth nothing on another form, for another visitor, or made up', () => {
    const later = NOW + 10 * SECOND;
    expect(tokens.check(token, { ...shown, formId: '/:language/filing/confirm' }, later)).toBe('stale');
    expect(tokens.check(token, { ...shown, visitor: '' }, later)).toBe('stale');
    for (const forged of ['', 'x', `${(0).toString(36)}-00.${'A'.repeat(22)}`])
      expect(tokens.check(forged, shown, later)).toBe('stale');
  });
});

describe('a bucket', () => {
  const allowance = { burst: 10, perMinute: 60 };

  it('gives a burst, then what flows in, and counts the debt of whoever goes on', () => {
    const buckets = createTokenBuckets();
    const take = (nowMs: number): number => buckets.take('n', allowance, nowMs);
    for (let taken = 0; taken < 10; taken += 1) expect(take(NOW)).toBe(0);
    expect([take(NOW), take(NOW), take(NOW)]).toEqual([1, 2, 3]);
    for (let taken = 0; taken < 100; taken += 1) take(NOW);
    expect(take(NOW)).toBe(10);
    expect(take(NOW + 20 * SECOND)).toBe(0);
    expect(buckets.take('another', allowance, NOW)).toBe(0);
  });

  it('never lets more than the burst and the inflow through, at whatever times', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3_000), { maxLength: 200 }), gaps => {
        const buckets = createTokenBuckets();
        let nowMs = NOW;
        let free = 0;
        for (const gap of gaps) {
          nowMs += gap;
          if (buckets.take('n', allowance, nowMs) === 0) free += 1;
        }
        expect(free).toBeLessThanOrEqual(allowance.burst + (nowMs - NOW) / SECOND + 1);
      }),
    );
  });

  it('is forgotten when there are too many, the quietest first', () => {
    const buckets = createTokenBuckets(3);
    for (let taken = 0; taken < 11; taken += 1) buckets.take('busy', allowance, NOW);
    for (const key of ['b', 'c', 'busy', 'd', 'e']) buckets.take(key, allowance, NOW);
    expect(buckets.size()).toBe(3);
    expect(buckets.take('busy', allowance, NOW)).toBeGreaterThan(0);
  });
});

describe('the flood meter', () => {
  it('begins at its threshold and ends after a calm, telling each once', () => {
    const told: boolean[] = [];
    const meter = createFloodMeter({ startsAt: 20, endsBelow: 10, calmSeconds: 30 }, flood =>
      told.push(flood),
    );
    const run = (from: number, seconds: number, perSecond: number): void => {
      for (let at = 0; at < seconds * perSecond; at += 1)
        meter.count(NOW + from * SECOND + (at * SECOND) / perSecond);
    };
    run(0, 10, 19);
    expect(meter.isFlood(NOW + 10 * SECOND)).toBe(false);
    run(10, 10, 40);
    expect(meter.isFlood(NOW + 20 * SECOND)).toBe(true);
    // Between the two thresholds nothing changes, however long.
    run(20, 60, 15);
    expect(meter.isFlood(NOW + 80 * SECOND)).toBe(true);
    run(80, 30, 2);
    expect(meter.isFlood(NOW + 110 * SECOND)).toBe(true);
    expect(meter.isFlood(NOW + 120 * SECOND)).toBe(false);
    expect(told).toEqual([true, false]);
  });
});

describe('a challenge', () => {
  const challenges = createChallenges(signer('challenge'));
  const challenge = challenges.issue({ bits: 6, waitSeconds: 10 }, NOW);
  const solve = ({ signed, parts, bits }: typeof challenge): string =>
    Array.from({ length: parts }, (_, part) => {
      for (let number = 0; ; number += 1) {
        const hash = createHash('sha256').update(`${signed}:${part}:${number}`).digest();
        if (Math.clz32(hash.readUInt32BE(0)) >= bits) return number;
      }
    }).join(',');

  it('is met by the work at once, or by waiting', () => {
    const solved = solve(challenge);
    expect(challenges.check(challenge.signed, solved, NOW)).toMatchObject({ kind: 'answered', how: 'work' });
    expect(challenges.check(challenge.signed, '', NOW + 9_001)).toEqual({ kind: 'waiting', seconds: 1 });
    expect(challenges.check(challenge.signed, '', NOW + 10_000)).toMatchObject({
      kind: 'answered',
      how: 'wait',
    });
    expect(challenges.read(challenge.signed, NOW + 4_000)).toEqual({ ...challenge, waitSeconds: 6 });
  });

  it('is not met by the work for another, by half the work, or after an hour', () => {
    const other = challenges.issue({ bits: 6, waitSeconds: 10 }, NOW);
    const solved = solve(challenge);
    expect(challenges.check(other.signed, solved, NOW).kind).toBe('waiting');
    expect(challenges.check(challenge.signed, solved.split(',').slice(1).join(','), NOW).kind).toBe(
      'waiting',
    );
    expect(challenges.check(challenge.signed, solved, NOW + 3_700 * SECOND).kind).toBe('unknown');
    expect(challenges.check(`x${challenge.signed}`, solved, NOW).kind).toBe('unknown');
    expect(challenges.read('made-up', NOW)).toBeNull();
  });
});

describe('a pass', () => {
  it('lets a filing through and is then used up, or over', () => {
    const passes = createPasses(signer('pass'));
    const pass = passes.issue(NOW);
    for (let use = 0; use < PASS_USES; use += 1) expect(passes.use(pass, NOW + use)).toBe(true);
    expect(passes.use(pass, NOW + 20)).toBe(false);
    expect(passes.use(passes.issue(NOW), NOW + PASS_SECONDS * SECOND)).toBe(false);
    expect(passes.use('made.up', NOW)).toBe(false);
  });
});

describe('a queue for work', () => {
  it('runs so many at once, lets so many wait in turn, and turns away the rest', async () => {
    const queue = createWorkQueue({ running: 2, waiting: 2, patienceMs: 60_000 });
    const entered: string[] = [];
    const enter = async (name: string): Promise<() => void> => {
      const leave = await queue.enter();
      entered.push(leave === null ? `${name} turned away` : name);
      return leave ?? (() => undefined);
    };
    const [a] = await Promise.all([enter('a'), enter('b')]);
    const waiting = [enter('c'), enter('d')];
    await enter('e');
    expect(entered).toEqual(['a', 'b', 'e turned away']);
    expect([queue.running(), queue.waiting()]).toEqual([2, 2]);
    a?.();
    a?.();
    const leaveC = await waiting[0];
    expect([queue.running(), queue.waiting()]).toEqual([2, 1]);
    leaveC?.();
    await waiting[1];
    expect(entered.slice(3)).toEqual(['c', 'd']);
  });

  it('does not keep anybody longer than its patience', async () => {
    const queue = createWorkQueue({ running: 0, waiting: 5, patienceMs: 1 });
    expect(await queue.enter()).toBeNull();
    expect(queue.waiting()).toBe(0);
  });
});
