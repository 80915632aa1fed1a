import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createKept } from './kept.ts';

function counting(forMs: number) {
  const clock = { now: 1_000, chance: 1 };
  const kept = createKept<number>(forMs, { now: () => clock.now, random: () => clock.chance });
  let found = 0;
  const find = async () => {
    found += 1;
    return found;
  };
  return { clock, kept, find };
}

it('finds once for all who ask, and shows it again until its time is over', async () => {
  const { clock, kept, find } = counting(100);
  expect(await Promise.all([kept.of('a', find), kept.of('a', find)])).toEqual([1, 1]);
  clock.now += 99;
  expect(await kept.of('a', find)).toBe(1);
});

it('shows the old answer while the new one is found, once for all who ask', async () => {
  const { clock, kept, find } = counting(100);
  await kept.of('a', find);
  clock.now += 100;
  expect(await Promise.all([kept.of('a', find), kept.of('a', find)])).toEqual([1, 1]);
  await turn();
  expect(await kept.of('a', find)).toBe(2);
});

it('lets people wait rather than show what is too old', async () => {
  const { clock, kept, find } = counting(100);
  await kept.of('a', find);
  clock.now += 600;
  expect(await kept.of('a', find)).toBe(2);
});

it('spreads over half of the time what was asked together', async () => {
  const { clock, kept, find } = counting(100);
  clock.chance = 0;
  await kept.of('a', find);
  clock.chance = 0.5;
  await kept.of('b', find);
  clock.now += 50;
  await Promise.all([kept.of('a', find), kept.of('b', find)]);
  await turn();
  expect([await kept.of('a', find), await kept.of('b', find)]).toEqual([3, 2]);
});

it('renews one key at a time, and the next when it is asked for again', async () => {
  const { clock, kept, find } = counting(100);
  await kept.of('a', find);
  await kept.of('b', find);
  clock.now += 100;
  await Promise.all([kept.of('a', find), kept.of('b', find)]);
  await turn();
  expect([await kept.of('a', find), await kept.of('b', find)]).toEqual([3, 2]);
  await turn();
  expect(await kept.of('b', find)).toBe(4);
});

it('keeps each key by itself, and forgets one when it is told', async () => {
  const { kept, find } = counting(100);
  expect([await kept.of('a', find), await kept.of('b', find)]).toEqual([1, 2]);
  kept.forget('a');
  expect([await kept.of('a', find), await kept.of('b', find)]).toEqual([3, 2]);
});

it('finds anew for whoever knows that it changed, shows others the old until then, and afterwards everybody the new', async () => {
  const { kept, find } = counting(100);
  await kept.of('a', find);
  const anew = kept.anew('a', find);
  expect(await kept.of('a', find)).toBe(1);
  expect(await anew).toBe(2);
  expect(await kept.of('a', find)).toBe(2);
});

it('keeps of two answers found anew at once the one that was asked for later', async () => {
  const { clock, kept } = counting(100);
  let answer: (value: number) => void = () => undefined;
  const slow = kept.anew('a', () => new Promise<number>(resolve => (answer = resolve)));
  clock.now += 1;
  await kept.anew('a', async () => 2);
  answer(1);
  expect(await slow).toBe(1);
  expect(await kept.of('a', async () => 3)).toBe(2);
});

it('does not bring back by a renewal what was forgotten meanwhile', async () => {
  const { clock, kept, find } = counting(100);
  await kept.of('a', find);
  clock.now += 100;
  await kept.of('a', find);
  kept.forget('a');
  await turn();
  expect(await kept.of('a', find)).toBe(3);
});

it('keeps no failure, and goes on with the old answer when a renewal fails', async () => {
  const { clock, kept, find } = counting(100);
  const down = () => Promise.reject(new Error('down'));
  await expect(kept.of('a', down)).rejects.toThrow('down');
  expect(await kept.of('a', find)).toBe(1);
  clock.now += 100;
  expect(await kept.of('a', down)).toBe(1);
  await turn();
  await kept.of('a', find);
  await turn();
  expect(await kept.of('a', find)).toBe(2);
});

it('finds every time where nothing is to be kept', async () => {
  const { kept, find } = counting(0);
  expect([await kept.of('a', find), await kept.of('a', find)]).toEqual([1, 2]);
});
