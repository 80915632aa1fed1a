import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBatches } from './batches.ts';

/** A run that waits until it is told to go on, and keeps what it was given. */
function heldRun() {
  const batches: (readonly number[])[] = [];
  const gates: (() => void)[] = [];
  const run = async (_key: string, items: readonly number[]): Promise<readonly number[]> => {
    batches.push(items);
    await new Promise<void>(resolve => gates.push(resolve));
    return items.map(item => item * 10);
  };
  return { run, batches, goOn: () => gates.shift()?.() };
}

/** Long enough for a batch to start that a settled one made room for. */
const turn = () => new Promise(resolve => setImmediate(() => setImmediate(resolve)));
const LIMITS = { most: 100, inFlight: 1, worthwhile: 1, waiting: 100 };

describe('batches', () => {
  it('start with a lone item at once, and gather what comes while one runs', async () => {
    const { run, batches, goOn } = heldRun();
    const { submit } = createBatches(LIMITS, run);
    const first = submit('a', 1);
    await turn();
    const others = [submit('a', 2), submit('a', 3)];
    await turn();
    expect(batches).toEqual([[1]]);
    goOn();
    expect(await first).toBe(10);
    await turn();
    expect(batches).toEqual([[1], [2, 3]]);
    goOn();
    expect(await Promise.all(others)).toEqual([20, 30]);
  });

  it('run beside each other only when enough wait, and those of other keys whenever they come', async () => {
    const { run, batches } = heldRun();
    const { submit } = createBatches({ ...LIMITS, inFlight: 2, worthwhile: 3 }, run);
    for (const item of [1, 2, 3, 4]) {
      void submit('a', item);
      await turn();
    }
    void submit('b', 9);
    await turn();
    expect(batches).toEqual([[1], [2, 3, 4], [9]]);
  });

  it('give every item its own outcome, whatever fails and however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ key: fc.constantFrom('a', 'b'), fails: fc.boolean() }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 3 }),
        async (items, most, inFlight) => {
          const run = async (key: string, batch: readonly number[]) => {
            await turn();
            if (batch.some(item => items[item]?.fails)) throw new Error('A bad item.');
            return batch.map(item => `${key} ${item}`);
          };
          const { submit, drain } = createBatches({ ...LIMITS, most, inFlight }, run);
          const outcomes = items.map(({ key }, item) =>
            submit(key, item)?.then(
              outcome => outcome,
              (error: Error) => error.message,
            ),
          );
          await drain();
          expect(await Promise.all(outcomes)).toEqual(
            items.map(({ key, fails }, item) => (fails ? 'A bad item.' : `${key} ${item}`)),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it('refuse at once beyond what may wait, and when they are drained', async () => {
    const { run, goOn } = heldRun();
    const { submit, drain } = createBatches({ ...LIMITS, waiting: 2 }, run);
    const first = submit('a', 1);
    await turn();
    const waiting = [submit('a', 2), submit('a', 3)];
    expect(submit('a', 4)).toBeNull();
    expect(submit('b', 5)).not.toBeNull();
    await turn();

    const drained = drain();
    expect(submit('a', 6)).toBeNull();
    goOn();
    expect(await first).toBe(10);
    await turn();
    goOn();
    goOn();
    expect(await Promise.all(waiting)).toEqual([20, 30]);
    await drained;
    await drain();
  });
});
