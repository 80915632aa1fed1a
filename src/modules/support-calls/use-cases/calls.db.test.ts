import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { type Instant, parseInstant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { sheetNumber } from '../domain/sheet-number.ts';
import { forgetCalls } from '../repository/call-attempt.repository.ts';
import { callFigures, callsByPopulation } from '../repository/call-figures.repository.ts';
import { assignCall, claimCall, claimNextCall } from './claim-call.use-case.ts';
import { handOverCalls, showHandoverSheet } from './hand-over-calls.use-case.ts';
import { planShifts, showShifts } from './plan-shifts.use-case.ts';
import { recordAttempt } from './record-attempt.use-case.ts';
import { showCall, showCalls } from './show-calls.use-case.ts';
import { showCaseCalls } from './show-case-calls.use-case.ts';
import {
  type CallWorld,
  EBINA,
  noAnswer,
  startCallWorld,
  wellAnswer,
  YAMATO,
} from './supported-people.test-world.ts';
import { tickSupportCalls } from './tick-support-calls.use-case.ts';
import { typeInResults } from './type-in-results.use-case.ts';

const DAY = '2022-03-08' as PlainDate;
let world: CallWorld;
let sato: StaffActor;
let leader: StaffActor;

beforeAll(async () => {
  world = await startCallWorld('2022-03-08T08:00');
});
afterAll(() => world.stop());
beforeEach(async () => {
  await world.beginAnew('2022-03-08T08:00');
  sato = await world.hire('Sato');
  leader = await world.hire('Leader', 'support-leader');
});

async function begin(people: number, population: 'self' | 'notified' = 'self'): Promise<readonly Uuid[]> {
  const startedAt = parseInstant('2022-03-08T08:00') as Instant;
  const cases = await world.support(
    Array.from({ length: people }, () => ({
      startedAt,
      periodThrough: '2022-03-10' as PlainDate,
      population,
    })),
  );
  await tickSupportCalls(world, EBINA);
  world.clock.set('2022-03-08T09:00');
  return cases;
}

const everything = async (actor = sato) => {
  const view = await showCalls(world, actor, { half: null, share: 'all', after: null });
  const lines = [...view.lines];
  for (let next = view.next; next !== null; ) {
    const more = await showCalls(world, actor, { half: null, share: 'all', after: next });
    lines.push(...more.lines);
    next = more.next;
  }
  return lines;
};
const firstSlot = async (): Promise<Uuid> => {
  const [line] = await everything();
  if (line === undefined) throw new Error('Nobody is to be called.');
  return line.callSlotId;
};

describe('the next call', () => {
  it('is another for each of 20 officers who take 200 people at the same time', async () => {
    await begin(200);
    const officers = await Promise.all(Array.from({ length: 20 }, (_, n) => world.hire(`Officer ${n}`)));
    const taken = await Promise.all(
      officers.map(async officer => {
        const mine: Uuid[] = [];
        for (let press = 0; press < 10; press += 1) {
          const callSlotId = await claimNextCall(world, officer);
          if (callSlotId === null) continue;
          mine.push(callSlotId);
          expect((await recordAttempt(world, officer, callSlotId, wellAnswer)).ok).toBe(true);
        }
        return mine;
      }),
    );
    expect(new Set(taken.flat()).size).toBe(200);
    expect(taken.flat()).toHaveLength(200);
    expect(await claimNextCall(world, sato)).toBeNull();
    expect(await everything()).toEqual([]);
  }, 60_000);

  it('is one’s own first, the same when the key is pressed twice, and nobody’s that waits for another try', async () => {
    await begin(2);
    const first = await claimNextCall(world, sato);
    expect(await claimNextCall(world, sato)).toBe(first);
    await recordAttempt(world, sato, first as Uuid, noAnswer);
    const second = await claimNextCall(world, sato);
    expect(second).not.toBe(first);
    await recordAttempt(world, sato, second as Uuid, wellAnswer);
    expect(await claimNextCall(world, sato)).toBeNull();
    world.clock.set('2022-03-08T09:30');
    expect(await claimNextCall(world, sato)).toBe(first);
  });

  it('does not come before the half day begins', async () => {
    await begin(1);
    world.clock.set('2022-03-08T08:59');
    expect(await claimNextCall(world, sato)).toBeNull();
  });
});

describe('the list', () => {
  it('is walked by keyset, each person once, by danger, due time and attempts', async () => {
    await begin(120);
    const [first, second] = await everything();
    await recordAttempt(world, sato, first?.callSlotId as Uuid, noAnswer);
    await recordAttempt(world, sato, second?.callSlotId as Uuid, noAnswer);
    const lines = await everything();
    expect(new Set(lines.map(({ callSlotId }) => callSlotId)).size).toBe(120);
    expect(
      lines
        .slice(0, 2)
        .map(({ callSlotId }) => callSlotId)
        .toSorted(),
    ).toEqual([first?.callSlotId, second?.callSlotId].toSorted());
    const order = lines.map(({ danger, dueBy, attempts, callSlotId }) =>
      [9 - danger, dueBy, 99 - attempts, callSlotId].join(),
    );
    expect(order).toEqual(order.toSorted());
  });

  it('is taken over from a colleague only when that is meant, and given away by whoever has it or the leader', async () => {
    await begin(1);
    const callSlotId = await firstSlot();
    const ito = await world.hire('Ito');
    expect((await claimCall(world, sato, callSlotId, false)).ok).toBe(true);
    expect(await claimCall(world, ito, callSlotId, false)).toEqual({
      ok: false,
      reason: 'claimed-by-another',
    });
    expect(await recordAttempt(world, ito, callSlotId, wellAnswer)).toMatchObject({
      reason: { kind: 'not-now', reason: 'claimed-by-another' },
    });
    expect(await assignCall(world, ito, callSlotId, ito.id)).toEqual({
      ok: false,
      reason: 'claimed-by-another',
    });
    expect((await assignCall(world, leader, callSlotId, ito.id)).ok).toBe(true);
    expect(await assignCall(world, leader, callSlotId, EBINA as unknown as Uuid).then(done => done.ok)).toBe(
      false,
    );
    expect((await claimCall(world, sato, callSlotId, true)).ok).toBe(true);
  });

  it('belongs to one city: another finds, takes and records nothing', async () => {
    await begin(1);
    const callSlotId = await firstSlot();
    const stranger = await world.hire('Stranger', 'support-leader', YAMATO);
    expect(await everything(stranger)).toEqual([]);
    expect(await showCall(world, stranger, callSlotId)).toBeNull();
    expect(await claimNextCall(world, stranger)).toBeNull();
    expect(await claimCall(world, stranger, callSlotId, true)).toEqual({ ok: false, reason: 'no-such-call' });
    expect(await recordAttempt(world, stranger, callSlotId, wellAnswer)).toMatchObject({
      reason: { kind: 'no-such-call' },
    });
  });
});

describe('figures', () => {
  it('put each call in exactly one place, by population', async () => {
    await begin(4);
    await begin(3, 'notified');
    const [a, b, c] = await everything();
    await recordAttempt(world, sato, a?.callSlotId as Uuid, wellAnswer);
    await recordAttempt(world, sato, b?.callSlotId as Uuid, { ...noAnswer, outcome: 'wrong-number' });
    world.clock.set('2022-03-08T12:30');
    await tickSupportCalls(world, EBINA);
    await recordAttempt(world, leader, c?.callSlotId as Uuid, wellAnswer);
    const figures = await world.look(tx => callFigures(tx, DAY));
    const total = (key: 'due' | 'answered' | 'notReached' | 'missed' | 'open' | 'late') =>
      figures.reduce((sum, row) => sum + row[key], 0);
    expect(figures.map(({ population, due }) => [population, due])).toEqual(
      expect.arrayContaining([
        ['notified', 6],
        ['self', 8],
        ['contact', 0],
      ]),
    );
    for (const { due, answered, notReached, missed, open } of figures)
      expect(due).toBe(answered + notReached + missed + open);
    expect([total('answered'), total('notReached'), total('missed'), total('open'), total('late')]).toEqual([
      2, 1, 4, 7, 1,
    ]);
    const made = await world.look(tx => callsByPopulation(tx, parseInstant('2022-03-08T00:00') as Instant));
    expect(made.notified.due + made.self.due).toBe(7);
    expect(made.notified.made + made.self.made).toBe(3);
  });
});

describe('results from paper', () => {
  it('are typed by the numbers on it; a bad line comes back with what is wrong and stops no other', async () => {
    await begin(3);
    const numbers = (await everything()).map(({ sheetNo }) => sheetNumber(sheetNo ?? 0));
    const [one = '', two = '', three = ''] = numbers;
    const wrong = one.replace(/.$/, digit => String((Number(digit) + 1) % 10));
    world.clock.set('2022-03-08T11:00');
    const blank = { number: '', code: '', temperature: '', time: '', note: '' };
    const typed = await typeInResults(world, sato, DAY, [
      { ...blank, number: one, code: '1', temperature: '368', time: '0930', note: 'fine' },
      { ...blank, number: wrong, code: '1' },
      blank,
      { ...blank, number: two, code: '9' },
      { ...blank, number: two, code: '4', time: '0945' },
      { ...blank, number: one, code: '2' },
      { ...blank, number: three, code: '3', temperature: '99' },
      { ...blank, number: three, code: '3', time: '1130' },
      { ...blank, number: sheetNumber(999), code: '1' },
    ]);
    expect(typed.recorded).toBe(2);
    expect(typed.refused.map(({ line, problem }) => [line, problem])).toEqual([
      [2, 'not-a-number'],
      [4, 'no-such-box'],
      [6, 'already-closed'],
      [7, 'temperature'],
      [8, 'time'],
      [9, 'no-such-call'],
    ]);
    world.clock.set('2022-03-09T08:00');
    await tickSupportCalls(world, EBINA);
    const yesterday = await typeInResults(world, sato, DAY, [
      { ...blank, number: three, code: '1' },
      { ...blank, number: two, code: '1', time: '10:15' },
    ]);
    expect(yesterday).toMatchObject({ recorded: 1, refused: [{ line: 1, problem: 'time-missing' }] });
    const late = (await world.tasks()).filter(task => task.settlement === 'recorded-late');
    expect(late).toHaveLength(1);
  });
});

describe('the end of a shift', () => {
  it('leaves the calls in hand to whom it says, with a sheet of what is open', async () => {
    const [supportCaseId] = await begin(3);
    const ito = await world.hire('Ito');
    const callSlotId = (await claimNextCall(world, sato)) as Uuid;
    const given = await handOverCalls(world, sato, { to: ito.id, note: 'Mori answers after 15:00.' });
    if (!given.ok) throw new Error(given.reason);
    expect(await claimNextCall(world, ito)).toBe(callSlotId);
    expect(await handOverCalls(world, sato, { to: null, note: '' })).toEqual({
      ok: false,
      reason: 'no-note',
    });
    expect(await handOverCalls(world, sato, { to: sato.id, note: 'x' })).toMatchObject({
      reason: 'no-such-colleague',
    });
    const sheet = await showHandoverSheet(world, ito, given.value);
    expect(sheet?.items).toMatchObject([
      { name: expect.stringContaining('Person'), kind: null, isOpen: true },
    ]);
    const stranger = await world.hire('Stranger', 'support-leader', YAMATO);
    expect(await showHandoverSheet(world, stranger, given.value)).toBeNull();

    await recordAttempt(world, ito, callSlotId, { ...wellAnswer, note: 'slept badly', needs: ['shopping'] });
    await world.look(tx => forgetCalls(tx, [supportCaseId as Uuid, sheet?.items[0]?.supportCaseId as Uuid]));
    const kept = await showCaseCalls(world, ito, sheet?.items[0]?.supportCaseId as Uuid);
    expect(kept.attempts).toMatchObject([
      { outcome: 'answered', condition: null, temperature: null, note: '', needs: [] },
    ]);
  });
});

describe('shifts', () => {
  it('say for each half day how many more people are needed (F-19)', async () => {
    await begin(60);
    const ito = await world.hire('Ito');
    expect((await planShifts(world, leader, DAY, { am: [sato.id], pm: [sato.id, ito.id] })).ok).toBe(true);
    const before = await showShifts(world, sato, null);
    expect(before.week.slice(0, 2).map(({ capacity }) => capacity)).toMatchObject([
      { calls: 60, staff: 1, needed: 3, missing: 2 },
      { calls: 60, staff: 2, needed: 2, missing: 0 },
    ]);
    await planShifts(world, leader, DAY, { am: [ito.id], pm: [] });
    const after = await showShifts(world, sato, null);
    expect(after.shifts).toEqual([{ shiftOn: DAY, half: 'am', accountId: ito.id }]);
    expect(await planShifts(world, leader, '2022-03-07' as PlainDate, { am: [], pm: [] })).toMatchObject({
      reason: 'in-the-past',
    });
    const stranger = await world.hire('Stranger', 'support-leader', YAMATO);
    expect(await planShifts(world, leader, DAY, { am: [stranger.id], pm: [] })).toMatchObject({
      reason: 'no-such-colleague',
    });
  });
});
