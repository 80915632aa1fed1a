import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import { type Instant, parseInstant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { claimNextCall } from './claim-call.use-case.ts';
import { recordAttempt } from './record-attempt.use-case.ts';
import { recordAmbulanceStep, requestAmbulance } from './request-ambulance.use-case.ts';
import { settleCallTask } from './settle-task.use-case.ts';
import { showCallTask, showCallTasks } from './show-tasks.use-case.ts';
import {
  type CallWorld,
  EBINA,
  noAnswer,
  startCallWorld,
  wellAnswer,
  YAMATO,
} from './supported-people.test-world.ts';
import { tickSupportCalls } from './tick-support-calls.use-case.ts';

let world: CallWorld;
let sato: StaffActor;
let leader: StaffActor;
let supportCaseId: Uuid;
let callSlotId: Uuid;

beforeAll(async () => {
  world = await startCallWorld('2022-03-08T08:00');
});
afterAll(() => world.stop());
beforeEach(async () => {
  await world.beginAnew('2022-03-08T08:00');
  sato = await world.hire('Sato');
  leader = await world.hire('Leader', 'support-leader');
  const [made] = await world.support([
    { startedAt: parseInstant('2022-03-08T08:00') as Instant, periodThrough: '2022-03-10' as PlainDate },
  ]);
  supportCaseId = made as Uuid;
  await tickSupportCalls(world, EBINA);
  world.clock.set('2022-03-08T09:00');
  callSlotId = (await claimNextCall(world, sato)) as Uuid;
});

/** Three tries, half an hour apart, as the rule has it. */
async function fallSilent(): Promise<Uuid> {
  for (const time of ['09:00', '09:30', '10:00']) {
    world.clock.set(`2022-03-08T${time}`);
    await recordAttempt(world, sato, callSlotId, noAnswer);
  }
  return onlyTask('unreachable');
}

async function onlyTask(kind: string): Promise<Uuid> {
  const { tasks } = await showCallTasks(world, leader, null);
  expect(tasks.map(task => task.kind)).toEqual([kind]);
  return tasks[0]?.callTaskId as Uuid;
}

const send = async (callTaskId: Uuid): Promise<Uuid> => {
  const requested = await requestAmbulance(world, leader, callTaskId, {
    reason: 'Breathless yesterday.',
    isCalled: true,
  });
  if (!requested.ok) throw new Error(requested.reason);
  return requested.value;
};
const step = (
  ambulanceId: Uuid,
  name: string,
  time: string,
  found: { entry?: string; outcome?: string } = {},
) =>
  recordAmbulanceStep(world, leader, ambulanceId, {
    ...{ step: name, time, entry: '', outcome: '', note: '' },
    ...found,
  });

describe('somebody who does not answer', () => {
  it('is with the leader after the attempts of the rule, to be decided within its minutes; the next call is more urgent', async () => {
    const callTaskId = await fallSilent();
    const view = await showCallTask(world, leader, callTaskId);
    expect(view?.task).toMatchObject({ decideBy: parseInstant('2022-03-08T11:00'), attempts: 3 });
    expect(view?.attempts.map(({ outcome }) => outcome)).toEqual([
      'not-reached',
      'not-reached',
      'not-reached',
    ]);
    const open = (await world.slots()).filter(slot => slot.status === 'open');
    expect(open.map(({ danger }) => danger)).toEqual([6, 6, 6, 6, 6]);
    world.clock.set('2022-03-08T11:01');
    expect((await showCallTasks(world, leader, null)).counts).toEqual({ open: 1, overdue: 1 });
  });

  it('and is reached by the leader’s own call is settled by what was heard', async () => {
    await fallSilent();
    world.clock.set('2022-03-08T10:20');
    expect((await recordAttempt(world, leader, callSlotId, wellAnswer)).ok).toBe(true);
    expect((await world.tasks()).map(task => task.settlement)).toEqual(['reached-by-phone']);
    expect((await showCallTasks(world, leader, null)).tasks).toEqual([]);
  });

  it('gets an ambulance whose times are kept; safe, they have support again', async () => {
    const callTaskId = await fallSilent();
    world.clock.set('2022-03-08T10:30');
    const ambulanceId = await send(callTaskId);
    expect(await world.statusOf(supportCaseId)).toBe('emergency');
    expect(await requestAmbulance(world, leader, callTaskId, { reason: 'x', isCalled: false })).toMatchObject(
      {
        reason: 'already-requested',
      },
    );
    const given = { settlement: 'visited-safe', note: 'x' };
    expect(await settleCallTask(world, leader, callTaskId, given)).toMatchObject({
      reason: 'ambulance-on-its-way',
    });
    world.clock.set('2022-03-08T11:10');
    expect((await step(ambulanceId, 'called', '')).ok).toBe(false);
    expect((await step(ambulanceId, 'arrived', '10:48')).ok).toBe(true);
    expect((await step(ambulanceId, 'ended', '11:05', { entry: 'door-opened', outcome: 'safe' })).ok).toBe(
      true,
    );
    expect(await world.statusOf(supportCaseId)).toBe('active');
    const view = await showCallTask(world, leader, callTaskId);
    expect(view?.task.settlement).toBe('ambulance');
    expect(view?.ambulances).toMatchObject([
      {
        decidedAt: parseInstant('2022-03-08T10:30'),
        calledAt: parseInstant('2022-03-08T10:30'),
        arrivedAt: parseInstant('2022-03-08T10:48'),
        endedAt: parseInstant('2022-03-08T11:05'),
        decidedBy: leader.id,
        calledBy: leader.id,
        entry: 'door-opened',
        outcome: 'safe',
      },
    ]);
    expect((await showCallTasks(world, leader, null)).counts).toEqual({ open: 0, overdue: 0 });
  });

  it('and is taken to hospital is called no more', async () => {
    const ambulanceId = await send(await fallSilent());
    world.clock.set('2022-03-08T11:10');
    await step(ambulanceId, 'arrived', '');
    await step(ambulanceId, 'ended', '', { entry: 'answered', outcome: 'hospital' });
    expect(await world.statusOf(supportCaseId)).toBe('closed-hospital');
    await tickSupportCalls(world, EBINA);
    expect((await world.slots()).map(slot => slot.status)).toEqual([
      'unreachable',
      ...Array.from({ length: 5 }, () => 'withdrawn'),
    ]);
  });

  it('and is not there stays with the leader, until they are found', async () => {
    const callTaskId = await fallSilent();
    const ambulanceId = await send(callTaskId);
    world.clock.set('2022-03-08T11:10');
    await step(ambulanceId, 'arrived', '');
    await step(ambulanceId, 'ended', '', { entry: 'no-answer', outcome: 'not-there' });
    expect(await world.statusOf(supportCaseId)).toBe('emergency');
    expect(await onlyTask('unreachable')).toBe(callTaskId);
    await settleCallTask(world, leader, callTaskId, {
      settlement: 'visited-safe',
      note: 'Was at the clinic.',
    });
    expect(await world.statusOf(supportCaseId)).toBe('active');
  });
});

describe('somebody who is worse', () => {
  it('is with the leader at once, by a word, a sign or a value, and on top of the next list', async () => {
    const recorded = await recordAttempt(world, sato, callSlotId, {
      ...wellAnswer,
      condition: 'unchanged',
      spo2: '90',
    });
    expect(recorded).toMatchObject({ ok: true, value: { status: 'answered', opens: 'worse' } });
    const callTaskId = await onlyTask('worse');
    expect(
      (await world.slots()).filter(slot => slot.status === 'open').every(slot => slot.danger === 8),
    ).toBe(true);
    const settle = (settlement: string, note: string) =>
      settleCallTask(world, leader, callTaskId, { settlement, note });
    expect(await settle('recorded-late', 'x')).toMatchObject({ reason: 'no-settlement' });
    expect(await settle('doctor-arranged', '')).toMatchObject({ reason: 'no-note' });
    expect((await settle('doctor-arranged', 'Seen at 11:00.')).ok).toBe(true);
    expect(await settle('doctor-arranged', 'x')).toMatchObject({ reason: 'already-settled' });
  });
});

describe('a task of the leader', () => {
  it('outlives the support: only a human ends it', async () => {
    await fallSilent();
    await world.look(tx =>
      tx.db
        .updateTable('support_case')
        .set({ status: 'settlement', ended_at: tx.at })
        .where('support_case_id', '=', supportCaseId)
        .execute(),
    );
    await tickSupportCalls(world, EBINA);
    const callTaskId = await onlyTask('unreachable');
    expect(await requestAmbulance(world, leader, callTaskId, { reason: 'x', isCalled: true })).toMatchObject({
      reason: 'support-over',
    });
    const given = { settlement: 'support-over', note: 'Recovered, as the prefecture says.' };
    expect((await settleCallTask(world, leader, callTaskId, given)).ok).toBe(true);
  });

  it('belongs to one city', async () => {
    const callTaskId = await fallSilent();
    const ambulanceId = await send(callTaskId);
    const stranger = await world.hire('Stranger', 'support-leader', YAMATO);
    expect((await showCallTasks(world, stranger, null)).tasks).toEqual([]);
    expect(await showCallTask(world, stranger, callTaskId)).toBeNull();
    expect(
      await settleCallTask(world, stranger, callTaskId, { settlement: 'visited-safe', note: 'x' }),
    ).toMatchObject({
      reason: 'no-such-task',
    });
    expect(
      await requestAmbulance(world, stranger, callTaskId, { reason: 'x', isCalled: true }),
    ).toMatchObject({
      reason: 'no-such-task',
    });
    const foreign = { step: 'arrived', time: '', entry: '', outcome: '', note: '' };
    expect(await recordAmbulanceStep(world, stranger, ambulanceId, foreign)).toMatchObject({
      reason: { kind: 'no-such-request' },
    });
  });
});
