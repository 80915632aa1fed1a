import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { transferCase } from '../../cases/index.ts';
import type { GivenAnswer } from '../domain/answer.ts';
import { recordAnswer } from './record-answer.use-case.ts';
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
  world.clock.set(`2022-02-${at}`);
  return tickObservation(world, KANAGAWA);
};
const file = () => fileSomebody(world, { testedOn: '2022-02-10', onsetOn: '2022-02-10' });
const well: GivenAnswer = {
  ...{ temperature: '36.5', spo2: '98', symptoms: [], emergencySymptoms: [], condition: 'none' },
};
const answer = (person: WatchedResident, given: GivenAnswer = well) =>
  recordAnswer(
    world,
    { kind: 'resident', authorityId: KANAGAWA, id: person.filingId },
    { subject: { filingId: person.filingId }, answerId: null, channel: 'web', given },
  );
const counts = () =>
  world.look(tx =>
    tx.db
      .selectFrom('slot_count')
      .select(['slot_on', 'expected', 'planned', 'asked', 'answered', 'in_ladder', 'with_task', 'overdue'])
      .orderBy('counted_at', 'desc')
      .executeTakeFirst(),
  );
const openAlarms = () =>
  world.look(tx =>
    tx.db
      .selectFrom('alarm')
      .select(['kind', 'about'])
      .where('ended_at', 'is', null)
      .execute()
      .then(rows => rows.map(({ kind, about }) => `${kind} ${about}`)),
  );
const unaccounted = () => world.look(tx => unaccountedSlots(tx, world));

describe('counting every minute', () => {
  it('says of each question who is expected and what became of them', async () => {
    const [answering] = [await file(), await file(), await file()];
    await tickAt('11T09:00');
    expect(await counts()).toMatchObject({ expected: 3, planned: 3, asked: 3, answered: 0, in_ladder: 3 });
    world.clock.set('2022-02-11T10:00');
    await answer(answering);
    await tickAt('11T10:01');
    expect(await counts()).toMatchObject({ expected: 3, answered: 1, in_ladder: 2, with_task: 0 });
    await tickAt('11T20:00');
    expect(await counts()).toMatchObject({ expected: 3, answered: 1, in_ladder: 0, with_task: 2 });
    expect(await openAlarms()).toEqual([]);
  });

  it('keeps the counts of two days, and always those of the last day', async () => {
    await file();
    for (const at of ['11T09:00', '12T09:00', '13T09:00', '14T09:01']) await tickAt(at);
    const days = () =>
      world.look(tx =>
        tx.db.selectFrom('slot_count').select('slot_on').distinct().orderBy('slot_on').execute(),
      );
    expect((await days()).map(({ slot_on }) => slot_on)).toEqual(['2022-02-12', '2022-02-13', '2022-02-14']);
  });
});

describe('repairing', () => {
  it('gives a question to somebody whom the plan passed over, and asks them in the same tick', async () => {
    await file();
    await tickAt('11T09:00');
    world.clock.set('2022-02-10T16:00');
    const late = await file();
    expect(await tickAt('11T10:00')).toMatchObject({ planned: 0, repaired: 1 });
    expect(await counts()).toMatchObject({ expected: 2, planned: 2, asked: 2 });
    const messages = await world.look(tx =>
      tx.db.selectFrom('message').select('template').where('subject_id', '=', late.caseId).execute(),
    );
    expect(messages).toEqual([{ template: 'observation-ask' }]);
    expect(await openAlarms()).toEqual([]);
  });

  it('puts a slot that waits for nothing back into the queue', async () => {
    await file();
    await tickAt('11T09:00');
    await world.look(tx => tx.db.updateTable('observation_slot').set({ next_at: null }).execute());
    expect((await unaccounted()).map(({ why }) => why)).toEqual(['waits-for-nothing']);
    expect(await tickAt('11T09:01')).toMatchObject({ repaired: 1 });
    expect(await unaccounted()).toEqual([]);
  });

  it('rings for what it cannot repair, and stops when that is over', async () => {
    await file();
    await tickAt('11T09:00');
    const set = (status: string) =>
      world.look(tx => tx.db.updateTable('observation_slot').set({ status, next_at: tx.at }).execute());
    await set('missed');
    await tickAt('11T09:01');
    expect(await openAlarms()).toEqual(['gap-grows 2022-02-11/1']);
    expect(await counts()).toMatchObject({ expected: 1, in_ladder: 0, with_task: 0 });
    await set('open');
    await tickAt('11T09:02');
    expect(await openAlarms()).toEqual([]);
  });

  it('rings for tasks on which nobody acted in time, once, by mail, until somebody did', async () => {
    await file();
    await tickAt('11T20:00');
    expect(await openAlarms()).toEqual([]);
    await tickAt('12T09:00');
    await tickAt('12T09:01');
    expect(await openAlarms()).toEqual(['task-overdue all']);
    const mails = await world.look(tx =>
      tx.db.selectFrom('message').select('recipient').where('template', '=', 'alarm').execute(),
    );
    expect(mails).toEqual([{ recipient: 'alarm@example.jp' }]);
    await world.look(tx =>
      tx.db.updateTable('care_task').set({ outcome: 'reached-well', closed_at: tx.at }).execute(),
    );
    await tickAt('12T09:02');
    expect(await openAlarms()).toEqual([]);
  });
});

describe('questions that ended in nothing', () => {
  it('are found, whatever became of their rows', async () => {
    const people = [await file(), await file(), await file()];
    await tickAt('11T09:00');
    expect(await unaccounted()).toEqual([]);
    const statuses = ['answered', 'missed', 'cancelled'];
    for (const [index, { caseId }] of people.entries())
      await world.look(tx =>
        tx.db
          .updateTable('observation_slot')
          .set({ status: statuses[index] ?? '', next_at: null, closed_at: tx.at })
          .where('case_id', '=', caseId)
          .execute(),
      );
    world.clock.set('2022-02-12T21:00');
    const found = await unaccounted();
    expect(found.map(({ slotOn, why }) => `${slotOn} ${why}`).sort()).toEqual([
      '2022-02-11 answered-without-answer',
      '2022-02-11 cancelled-while-watched',
      '2022-02-11 missed-without-task',
      ...Array(3).fill('2022-02-12 never-planned'),
    ]);
  });

  it('are seen by their own authority alone', async () => {
    await file();
    world.clock.set('2022-02-12T21:00');
    const elsewhere = { kind: 'system', authorityId: 141500 as never, id: 'test' } as const;
    const found = await world.database.withTenant(elsewhere, async tx => {
      tx.audit.exemption = 'test';
      return unaccountedSlots(tx, world);
    });
    expect(found).toEqual([]);
    expect(await unaccounted()).not.toEqual([]);
  });
});

describe('a release that a person must confirm', () => {
  it('is proposed to staff once, and not again when they keep the watch', async () => {
    const person = await file();
    await world.look(tx => transferCase(tx, person.caseId));
    await world.look(tx =>
      tx.db
        .updateTable('recuperation_case')
        .set({ ends_at: '2022-02-12T15:00:00.000Z' as never })
        .execute(),
    );
    for (const day of ['11', '12']) {
      await tickAt(`${day}T09:00`);
      await answer(person);
      await tickAt(`${day}T17:00`);
      await answer(person);
      await tickAt(`${day}T20:00`);
    }
    expect(await tickAt('13T00:00')).toMatchObject({ released: 0, proposed: 1 });
    expect(await tickAt('13T00:01')).toMatchObject({ proposed: 0 });
    const proposals = () =>
      world.look(tx =>
        tx.db
          .selectFrom('care_task')
          .select(['kind', 'outcome'])
          .where('kind', '=', 'release-proposal')
          .execute(),
      );
    expect(await proposals()).toEqual([{ kind: 'release-proposal', outcome: null }]);
    await world.look(tx =>
      tx.db.updateTable('care_task').set({ outcome: 'watch-kept', closed_at: tx.at }).execute(),
    );
    expect(await tickAt('13T00:02')).toMatchObject({ released: 0, proposed: 0 });
    expect((await world.caseOf(person.caseId)).status).toBe('open');
  });
});
