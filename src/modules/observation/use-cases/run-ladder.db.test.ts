import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { AskChannel } from '../domain/ask-channel.ts';
import { subscribers } from '../jobs/subscribers.ts';
import { recordAnswer } from './record-answer.use-case.ts';
import { runLadder } from './run-ladder.use-case.ts';
import { tickObservation } from './tick-observation.use-case.ts';
import { unaccountedSlots } from './unaccounted-slots.ts';
import {
  createWorld,
  fileSomebody,
  KANAGAWA,
  type WatchedResident,
  type World,
} from './watched-people.test-world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld('2022-02-10T15:00');
});
afterEach(() => world.end());

const tickAt = (at: string) => {
  world.clock.set(`2022-02-11T${at}`);
  return tickObservation(world, KANAGAWA);
};
const file = (channel: AskChannel = 'web') =>
  fileSomebody(world, { testedOn: '2022-02-10', onsetOn: '2022-02-10', channel });
const steps = ({ caseId }: WatchedResident) =>
  world.look(tx =>
    tx.db
      .selectFrom('slot_step')
      .select(['step', 'channel', 'skipped'])
      .where('case_id', '=', caseId)
      .orderBy('taken_at')
      .orderBy('skipped')
      .execute()
      .then(rows => rows.map(({ step, channel, skipped }) => `${step} ${skipped ?? channel}`)),
  );
const sent = ({ caseId }: WatchedResident) =>
  world.look(tx =>
    tx.db
      .selectFrom('message')
      .select(['message_id', 'template', 'channel', 'recipient', 'status', 'lane', 'expires_at'])
      .where('subject_id', '=', caseId)
      .orderBy('created_at')
      .execute(),
  );
const settle = (messageIds: readonly Uuid[], status: 'refused' | 'cancelled' | 'delivered') =>
  world.look(tx =>
    tx.db
      .updateTable('message')
      .set({ status, settled_at: tx.at })
      .where('message_id', 'in', [...messageIds])
      .execute(),
  );
const tell = async (payload: { messageIds: Uuid[]; channel: string; outcome: string }) => {
  for (const told of subscribers(world)['message.failed'] ?? []) await told(KANAGAWA, payload);
};
type Wish = { chosen_minute: number } | { household_phone: string };
const setWatch = ({ caseId }: WatchedResident, wish: Wish) =>
  world.look(tx => tx.db.updateTable('watch').set(wish).where('case_id', '=', caseId).execute());
const channelDown = (channel: string) =>
  world.look(tx =>
    tx.db
      .insertInto('channel_state')
      .values({
        ...{ authority_id: tx.authorityId, channel, tokens: 0, rate: 1, state: 'down' },
        ...{ refilled_at: tx.at, state_since: tx.at },
      })
      .execute(),
  );
const nobodyLost = async () => expect(await world.look(tx => unaccountedSlots(tx, world))).toEqual([]);

describe('the ladder of a silent person', () => {
  it('climbs every step, each at its time and by its channel, and ends with a human', async () => {
    const person = await file();
    await tickAt('00:00');
    await setWatch(person, { household_phone: '09011112222' });
    for (const at of ['07:00', '09:00', '12:00', '16:00', '16:05', '17:30', '19:00', '19:59', '20:00']) {
      await tickAt(at);
      await nobodyLost();
    }
    expect(await steps(person)).toEqual([
      'ask web',
      'remind web',
      'other-channel line',
      'household voice',
      'staff-task none',
    ]);
    const messages = await sent(person);
    expect(messages.map(({ template, channel }) => `${template} ${channel}`)).toEqual([
      'observation-ask mail',
      'observation-reminder mail',
      'observation-reminder-line line',
      'observation-household-call voice',
    ]);
    expect(messages.at(-1)?.recipient).toBe('09011112222');
    expect(new Set(messages.map(({ lane }) => lane))).toEqual(new Set(['bulk']));
    expect(messages.every(({ expires_at }) => expires_at === '2022-02-11T11:00:00.000Z')).toBe(true);
    const tasks = await world.look(tx => tx.db.selectFrom('care_task').select(['kind', 'due_by']).execute());
    expect(tasks).toEqual([{ kind: 'missed-answer', due_by: expect.any(String) }]);
  });

  it('says why it left a step out', async () => {
    world = { ...world, askChannels: new Set(['web']) };
    const person = await file();
    for (const at of ['09:00', '16:00', '17:30', '19:00', '20:00']) await tickAt(at);
    expect(await steps(person)).toEqual(['ask web', 'remind web', 'staff-task none']);
    await nobodyLost();
  });

  it('stops at the answer', async () => {
    const person = await file();
    await tickAt('09:00');
    world.clock.set('2022-02-11T10:00');
    const resident: Actor = { kind: 'resident', authorityId: KANAGAWA, id: person.filingId };
    const given = { temperature: '36.5', spo2: '98', symptoms: [], emergencySymptoms: [], condition: 'none' };
    const request = {
      subject: { filingId: person.filingId },
      answerId: null,
      channel: 'web' as const,
      given,
    };
    expect((await recordAnswer(world, resident, request)).ok).toBe(true);
    for (const at of ['16:00', '17:30', '19:00', '20:00']) await tickAt(at);
    expect(await steps(person)).toEqual(['ask web']);
    await nobodyLost();
  });
});

describe('the hour', () => {
  it('is the one that the person chose', async () => {
    const person = await file();
    await tickAt('00:00');
    await setWatch(person, { chosen_minute: 10 * 60 + 30 });
    for (const at of ['07:00', '09:00', '10:29']) await tickAt(at);
    expect(await sent(person)).toEqual([]);
    await tickAt('10:30');
    expect(await sent(person)).toHaveLength(1);
  });

  it('is never in the quiet hours, whatever was chosen', async () => {
    const person = await file();
    await tickAt('00:00');
    await setWatch(person, { chosen_minute: 3 * 60 });
    for (const at of ['03:00', '06:59']) await tickAt(at);
    expect(await sent(person)).toEqual([]);
    await tickAt('07:00');
    expect(await sent(person)).toHaveLength(1);
  });
});

describe('several workers', () => {
  it('ask nobody twice', async () => {
    const people = await Promise.all(Array.from({ length: 40 }, () => file()));
    await tickAt('06:00');
    world.clock.set('2022-02-11T09:00');
    await Promise.all([tickObservation(world, KANAGAWA), tickObservation(world, KANAGAWA)]);
    await Promise.all(Array.from({ length: 4 }, () => runLadder(world, KANAGAWA)));
    for (const person of people) expect(await sent(person)).toHaveLength(1);
    await nobodyLost();
  });

  it('make up for one that was killed, after whichever transaction and in whichever', async () => {
    const person = await file();
    for (let survived = 0; survived < 14; survived += 1) {
      const day = String(11 + survived);
      for (const at of ['09:00', '16:00', '20:00']) {
        world.clock.set(`2022-02-${day}T${at}`);
        for (const where of ['before', 'inside'] as const) {
          const { database, isDead } = dying(survived, where);
          await expect(tickObservation({ ...world, database }, KANAGAWA)).rejects.toThrow();
          await isDead();
        }
        await tickObservation(world, KANAGAWA);
        await nobodyLost();
      }
    }
    const messages = await sent(person);
    expect(messages.filter(({ template }) => template === 'observation-ask')).toHaveLength(14);
    const missed = (await steps(person)).filter(step => step === 'staff-task none');
    expect(missed).toHaveLength(14);
  });

  /**
   * A database whose process dies after so many transactions: before the next begins, or before it commits. `isDead` waits
   * for those of its transactions that ran beside the last one: a dead process holds no locks.
   */
  const dying = (survived: number, where: 'before' | 'inside') => {
    const begun: Promise<unknown>[] = [];
    const withTenant: Database['withTenant'] = (actor, work) => {
      const lives = begun.length < Math.min(survived, 6);
      if (!lives && where === 'before') return Promise.reject(new Error('killed'));
      const running = world.database.withTenant(actor, async tx => {
        const value = await work(tx);
        if (!lives) throw new Error('killed');
        return value;
      });
      begun.push(running);
      return running;
    };
    return { database: { ...world.database, withTenant }, isDead: () => Promise.allSettled(begun) };
  };
});

describe('a message that reached nobody', () => {
  it('is followed by another channel in the same slot, which is the person’s from now on', async () => {
    const person = await file('line');
    await tickAt('09:00');
    const [ask] = await sent(person);
    if (ask === undefined) throw new Error('nobody was asked');
    expect(ask.channel).toBe('line');
    await settle([ask.message_id], 'refused');
    world.clock.set('2022-02-11T09:05');
    const failure = { messageIds: [ask.message_id], channel: 'line', outcome: 'refused' };
    await tell(failure);
    await tell(failure);
    await tickAt('09:06');
    expect((await steps(person)).sort()).toEqual(['ask line', 'other-channel web', 'remind overtaken']);
    expect((await sent(person)).map(({ channel }) => channel)).toEqual(['line', 'mail']);
    const watch = await world.look(tx => tx.db.selectFrom('watch').select('channel').executeTakeFirst());
    expect(watch?.channel).toBe('web');
    await tickAt('09:07');
    expect(await sent(person)).toHaveLength(2);
    await nobodyLost();
  });

  it('and for whom no channel is left, becomes a task', async () => {
    world = { ...world, askChannels: new Set(['web']) };
    const person = await file();
    await tickAt('09:00');
    const [ask] = await sent(person);
    if (ask === undefined) throw new Error('nobody was asked');
    await settle([ask.message_id], 'refused');
    await tell({ messageIds: [ask.message_id], channel: 'mail', outcome: 'refused' });
    for (const at of ['09:05', '20:00']) await tickAt(at);
    const tasks = await world.look(tx =>
      tx.db
        .selectFrom('care_task')
        .select('kind')
        .where('case_id', '=', person.caseId)
        .orderBy('kind')
        .execute(),
    );
    expect(tasks.map(({ kind }) => kind)).toEqual(['missed-answer', 'unreachable-contact']);
    await nobodyLost();
  });

  it('after an answer changes nothing', async () => {
    const person = await file();
    await tickAt('09:00');
    const [ask] = await sent(person);
    if (ask === undefined) throw new Error('nobody was asked');
    await world.look(tx =>
      tx.db.updateTable('observation_slot').set({ status: 'answered', next_at: null }).execute(),
    );
    await tell({ messageIds: [ask.message_id], channel: 'mail', outcome: 'expired' });
    await tickAt('09:05');
    expect(await sent(person)).toHaveLength(1);
  });
});

describe('losing LINE altogether', () => {
  it('moves everybody to the next channel in the same slot', async () => {
    const [asked, waiting] = [await file('line'), await file('line')];
    await tickAt('00:00');
    await setWatch(asked, { chosen_minute: 7 * 60 });
    await setWatch(waiting, { chosen_minute: 11 * 60 });
    await tickAt('07:00');
    expect((await sent(asked)).map(({ channel }) => channel)).toEqual(['line']);

    await channelDown('line');
    const [ask] = await sent(asked);
    if (ask === undefined) throw new Error('nobody was asked');
    await settle([ask.message_id], 'cancelled');
    await tell({ messageIds: [ask.message_id], channel: 'line', outcome: 'channel-down' });
    await tickAt('07:05');
    expect((await sent(asked)).map(({ channel }) => channel)).toEqual(['line', 'mail']);
    await tickAt('11:00');
    expect((await sent(waiting)).map(({ channel }) => channel)).toEqual(['mail']);
    // A provider that is down is no reason to change what the person chose.
    const watches = await world.look(tx => tx.db.selectFrom('watch').select('channel').execute());
    expect(watches.map(({ channel }) => channel)).toEqual(['line', 'line']);
    await nobodyLost();
  });

  it('keeps those in the queue for whom every provider is down, and asks when one is back', async () => {
    const person = await file();
    for (const channel of ['mail', 'line', 'voice']) await channelDown(channel);
    await tickAt('09:00');
    expect(await sent(person)).toEqual([]);
    await nobodyLost();
    await world.look(tx => tx.db.updateTable('channel_state').set({ state: 'working' }).execute());
    await tickAt('09:15');
    expect(await sent(person)).toHaveLength(1);
  });
});
