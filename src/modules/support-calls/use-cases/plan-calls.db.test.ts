import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { addMinutes, type Instant, jstDate, jstInstant, parseInstant } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { callSlots } from '../domain/call-slots.ts';
import { callRules } from '../repository/call-rule.repository.ts';
import { planCalls } from './plan-calls.use-case.ts';
import { setRule } from './set-rule.use-case.ts';
import { type CallWorld, EBINA, startCallWorld, YAMATO } from './supported-people.test-world.ts';
import { tickSupportCalls } from './tick-support-calls.use-case.ts';

let world: CallWorld;
beforeAll(async () => {
  world = await startCallWorld('2021-02-05T11:00');
});
afterAll(() => world.stop());

const day = (text: string) => text as PlainDate;
const START = parseInstant('2021-02-05T11:00') as Instant;

const planAll = async (authorityId = EBINA) => {
  while ((await planCalls(world, authorityId)) > 0);
};
/** What becomes different about a case. */
interface CaseChange {
  readonly through?: string;
  readonly status?: 'active' | 'settlement';
}
const slotsOf = async (supportCaseId: Uuid | undefined) =>
  (await world.slots()).filter(slot => slot.support_case_id === supportCaseId);
const change = (supportCaseId: Uuid | undefined, set: CaseChange) =>
  world.look(tx =>
    sql`update support_case set period_through = coalesce(${set.through ?? null}::date, period_through),
        status = coalesce(${set.status ?? null}, status),
        ended_at = ${set.status === 'settlement' ? tx.at : null}::timestamptz
      where support_case_id = ${supportCaseId}`.execute(tx.db),
  );

describe('the planned calls', () => {
  it('are 19 for TV-098, each with a number on the paper of its day once that day is near', async () => {
    const [supportCaseId] = await world.support([{ startedAt: START, periodThrough: day('2021-02-14') }]);
    await planAll();
    const slots = await slotsOf(supportCaseId);
    expect(slots).toHaveLength(19);
    expect(slots.filter(slot => slot.sheet_no !== null).map(slot => [slot.slot_on, slot.half])).toEqual([
      ['2021-02-05', 'pm'],
      ['2021-02-06', 'am'],
      ['2021-02-06', 'pm'],
    ]);
    expect(await planCalls(world, EBINA)).toBe(0);
  });

  it('equal the rule for whatever start and period', async () => {
    const person = fc.record({
      startedAt: fc.integer({ min: 0, max: 10 * 24 * 60 }).map(minutes => addMinutes(START, minutes)),
      days: fc.integer({ min: -1, max: 25 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 20 }), async people => {
        const wanted = people.map(({ startedAt, days }) => ({
          startedAt,
          periodThrough: addDays(jstDate(startedAt), days),
        }));
        const ids = await world.support(wanted);
        await planAll();
        const rules = await world.look(callRules);
        const planned = new Map<string, string[]>();
        for (const slot of await world.slots())
          planned.set(slot.support_case_id, [
            ...(planned.get(slot.support_case_id) ?? []),
            `${slot.slot_on} ${slot.half} ${slot.due_from} ${slot.due_by}`,
          ]);
        for (const [index, { startedAt, periodThrough }] of wanted.entries())
          expect(planned.get(ids[index] ?? '') ?? []).toEqual(
            callSlots(startedAt, periodThrough, rules).map(
              ({ slotOn, half, dueFrom, dueBy }) => `${slotOn} ${half} ${dueFrom} ${dueBy}`,
            ),
          );
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('follow a period that becomes shorter, longer, or ends, and never one that goes on after a pause into the past', async () => {
    const [supportCaseId] = await world.support([{ startedAt: START, periodThrough: day('2021-02-10') }]);
    await planAll();
    const statuses = async () => {
      await planAll();
      const counts: Record<string, number> = {};
      for (const { status } of await slotsOf(supportCaseId)) counts[status] = (counts[status] ?? 0) + 1;
      return counts;
    };
    expect(await statuses()).toEqual({ open: 11 });
    await change(supportCaseId, { through: '2021-02-07' });
    expect(await statuses()).toEqual({ open: 5, withdrawn: 6 });
    await change(supportCaseId, { through: '2021-02-08' });
    expect(await statuses()).toEqual({ open: 7, withdrawn: 4 });
    await change(supportCaseId, { status: 'settlement' });
    expect(await statuses()).toEqual({ withdrawn: 11 });
    world.clock.set('2021-02-07T10:00');
    await change(supportCaseId, { status: 'active', through: '2021-02-09' });
    // The morning that is going on, its afternoon, and two days more.
    expect(await statuses()).toEqual({ withdrawn: 5, open: 6 });
    world.clock.set('2021-02-05T11:00');
  });

  it('of somebody whose last day nobody knows reach to the next day, every day anew', async () => {
    const [supportCaseId] = await world.support([{ startedAt: START, periodThrough: null }]);
    await planAll();
    expect((await slotsOf(supportCaseId)).map(slot => slot.slot_on)).toEqual([
      '2021-02-05',
      '2021-02-06',
      '2021-02-06',
    ]);
    world.clock.set('2021-02-06T08:00');
    await planAll();
    expect(await slotsOf(supportCaseId)).toHaveLength(5);
    world.clock.set('2021-02-05T11:00');
  });

  it('take new hours from the next day on, and keep those of today', async () => {
    const leader = await world.hire('Leader', 'support-leader');
    const [supportCaseId] = await world.support([{ startedAt: START, periodThrough: day('2021-02-06') }]);
    await planAll();
    const set = await setRule(world, leader, {
      ...{ amFrom: '8:30', amBy: '11:00', pmFrom: '14:00', pmBy: '18:00' },
      ...{ attempts: '2', retryMinutes: '20', callMinutes: '10', decideMinutes: '30' },
    });
    expect(set.ok).toBe(true);
    await planAll();
    expect((await slotsOf(supportCaseId)).map(slot => slot.due_from)).toEqual([
      jstInstant(day('2021-02-05'), '13:00'),
      jstInstant(day('2021-02-06'), '08:30'),
      jstInstant(day('2021-02-06'), '14:00'),
    ]);
  });

  it('of another city are its own', async () => {
    await world.support([{ startedAt: START, periodThrough: day('2021-02-06') }], YAMATO);
    const before = (await world.slots()).length;
    await planAll(YAMATO);
    expect(await world.slots(YAMATO)).toHaveLength(3);
    expect(await world.slots()).toHaveLength(before);
  });
});

describe('a call whose time passes without an outcome', () => {
  it('is missed, and stays with the leader: no tick loses it, no tick doubles it', async () => {
    const ownWorld = await startCallWorld('2022-03-08T08:00');
    try {
      const startedAt = parseInstant('2022-03-08T08:00') as Instant;
      await ownWorld.support(
        Array.from({ length: 40 }, () => ({ startedAt, periodThrough: day('2022-03-09') })),
      );
      await tickSupportCalls(ownWorld, EBINA);
      ownWorld.clock.set('2022-03-08T12:00');
      await tickSupportCalls(ownWorld, EBINA);
      // At the last minute of the half day a call is still in time.
      expect(await ownWorld.tasks()).toHaveLength(0);
      ownWorld.clock.set('2022-03-08T12:01');
      await tickSupportCalls(ownWorld, EBINA);
      await tickSupportCalls(ownWorld, EBINA);
      const tasks = await ownWorld.tasks();
      expect(tasks).toHaveLength(40);
      expect(new Set(tasks.map(task => task.kind))).toEqual(new Set(['missed']));
      const slots = await ownWorld.slots();
      expect(slots.filter(slot => slot.status === 'missed')).toHaveLength(40);
      expect(slots.filter(slot => slot.status === 'open').every(slot => slot.danger === 6)).toBe(true);
      ownWorld.clock.set('2022-03-12T12:00');
      await tickSupportCalls(ownWorld, EBINA);
      expect((await ownWorld.slots()).filter(slot => slot.status === 'open')).toEqual([]);
      expect(await ownWorld.tasks()).toHaveLength(160);
    } finally {
      await ownWorld.stop();
    }
  }, 30_000);
});
