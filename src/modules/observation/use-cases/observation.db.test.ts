import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { closeCase } from '../../cases/index.ts';
import type { GivenAnswer } from '../domain/answer.ts';
import { tasksOfCase } from '../repository/care-task.repository.ts';
import { slotsOfCase } from '../repository/slot.repository.ts';
import { recordAnswer } from './record-answer.use-case.ts';
import { countAnswers, showAnswers } from './show-answers.use-case.ts';
import { tickObservation } from './tick-observation.use-case.ts';
import {
  createWorld,
  fileSomebody,
  KANAGAWA,
  type WatchedResident,
  type World,
} from './watched-people.test-world.ts';

const well: GivenAnswer = {
  temperature: '36.5',
  spo2: '98',
  symptoms: [],
  emergencySymptoms: [],
  condition: 'none',
};
const ill: GivenAnswer = { ...well, temperature: '37.8', symptoms: ['cough'], condition: 'same' };

let world: World;
const resident = ({ filingId }: WatchedResident): Actor => ({
  kind: 'resident',
  authorityId: KANAGAWA,
  id: filingId,
});
const answer = (person: WatchedResident, given: GivenAnswer, answerId: Uuid = world.newId()) =>
  recordAnswer(world, resident(person), {
    subject: { filingId: person.filingId },
    answerId,
    channel: 'web',
    given,
  });
const tickAt = (at: string) => {
  world.clock.set(at);
  return tickObservation(world, KANAGAWA);
};
const slots = (person: WatchedResident) =>
  world
    .look(tx => slotsOfCase(tx, person.caseId))
    .then(all => all.map(({ slotOn, status }) => [slotOn, status]));
const tasks = (person: WatchedResident) =>
  world.look(tx => tasksOfCase(tx, person.caseId)).then(all => all.map(({ kind, danger }) => [kind, danger]));
const messages = (person: WatchedResident) =>
  world.look(tx =>
    tx.db
      .selectFrom('message')
      .select(['template', 'channel'])
      .where('authority_id', '=', tx.authorityId)
      .where('subject_id', '=', person.caseId)
      .orderBy('created_at')
      .execute(),
  );

/** Lets a day pass: the question opens at 7:00, reaches everybody by 9:00, is answered then if at all, and is due at 20:00. */
async function day(date: string, person: WatchedResident, given: GivenAnswer | null): Promise<void> {
  await tickAt(`${date}T00:00`);
  await tickAt(`${date}T07:00`);
  await tickAt(`${date}T09:00`);
  if (given !== null) expect((await answer(person, given)).ok).toBe(true);
  await tickAt(`${date}T16:30`);
  await tickAt(`${date}T20:00`);
}

beforeEach(async () => {
  world = await createWorld('2022-02-10T15:00');
});
afterEach(() => world.end());

describe('five days of answers', () => {
  it('asks from the next day on (K-38), once a day, and records each answer', async () => {
    const person = await fileSomebody(world, { testedOn: '2022-02-10', onsetOn: '2022-02-09' });
    await tickAt('2022-02-10T20:00');
    expect(await slots(person)).toEqual([]);
    expect(await answer(person, ill)).toEqual({ ok: false, reason: { kind: 'no-question', why: 'not-yet' } });

    for (const date of ['2022-02-11', '2022-02-12', '2022-02-13', '2022-02-14', '2022-02-15'])
      await day(date, person, ill);

    expect((await slots(person)).map(([, status]) => status)).toEqual(Array(5).fill('answered'));
    expect(await tasks(person)).toEqual([]);
    expect(await world.look(tx => countAnswers(tx, person.caseId))).toEqual({
      daysOffered: 5,
      daysAnswered: 5,
    });
    expect(await messages(person)).toEqual(Array(5).fill({ template: 'observation-ask', channel: 'mail' }));
    const days = await showAnswers(world, resident(person), person.filingId);
    expect(days?.map(({ answers }) => answers[0]?.temperature)).toEqual(Array(5).fill(37.8));
  });

  it('keeps a repeated submission as one answer, and a second answer of the day beside the first', async () => {
    const person = await fileSomebody(world, { testedOn: '2022-02-10', onsetOn: '2022-02-10' });
    world.clock.set('2022-02-11T09:00');
    const answerId = world.newId();
    const first = await answer(person, ill, answerId);
    expect(await answer(person, { ...ill, temperature: '40.0' }, answerId)).toEqual(first);
    expect(await tasks(person)).toEqual([]);

    const worse = await answer(person, { ...ill, emergencySymptoms: ['chest-pain'], condition: 'worse' });
    expect(worse).toMatchObject({ ok: true, value: { grade: 'urgent', slotOn: '2022-02-11' } });
    expect(await tasks(person)).toEqual([['urgent-answer', 9]]);
    const days = await showAnswers(world, resident(person), person.filingId);
    expect(days?.[0]?.answers).toHaveLength(2);
  });

  it('opens the task again when the reason comes back after a human ended it', async () => {
    const person = await fileSomebody(world, { testedOn: '2022-02-10', onsetOn: '2022-02-10' });
    world.clock.set('2022-02-11T09:00');
    await answer(person, { ...ill, spo2: '92' });
    await world.look(tx =>
      tx.db
        .updateTable('care_task')
        .set({ outcome: 'reached-well', closed_at: tx.at, closed_by: tx.newId() })
        .where('case_id', '=', person.caseId)
        .execute(),
    );
    await answer(person, { ...ill, spo2: '90' });
    const open = await world.look(tx => tasksOfCase(tx, person.caseId));
    expect(open).toMatchObject([{ kind: 'urgent-answer', outcome: null, closedAt: null, claimedBy: null }]);
  });
});

describe('a channel that nobody provides', () => {
  it('is replaced by a mail, for the question and for every reminder: nobody is left unasked (E-21)', async () => {
    world = { ...world, askChannels: new Set(['web']) };
    const people = await Promise.all(
      (['line', 'voice'] as const).map(channel =>
        fileSomebody(world, { testedOn: '2022-02-10', onsetOn: '2022-02-10', channel }),
      ),
    );
    for (const date of ['2022-02-11', '2022-02-12'])
      for (const hour of ['07:00', '09:00', '16:30', '20:00']) await tickAt(`${date}T${hour}`);
    for (const person of people) {
      const sent = await messages(person);
      expect(sent.map(({ channel }) => channel)).toEqual(Array(4).fill('mail'));
      expect(sent.map(({ template }) => template)).not.toContain('observation-ask-call');
    }
  });
});

describe('silence', () => {
  it('becomes a task for a human the moment a question falls due, and reminders climb the ladder (TV-081)', async () => {
    const person = await fileSomebody(world, { testedOn: '2022-02-10', onsetOn: '2022-02-10' });
    for (const date of ['2022-02-11', '2022-02-12', '2022-02-13']) await day(date, person, null);

    expect((await slots(person)).map(([, status]) => status)).toEqual(['missed', 'missed', 'missed']);
    expect((await tasks(person)).sort()).toEqual([
      ['missed-answer', 6],
      ['missed-answer', 7],
      ['missed-answer', 8],
    ]);
    expect((await messages(person)).map(({ template, channel }) => `${template} ${channel}`)).toEqual([
      'observation-ask mail',
      'observation-reminder mail',
      'observation-ask mail',
      'observation-reminder-call voice',
      'observation-ask mail',
      'observation-reminder-call voice',
    ]);
  });

  it('is ended by a late answer, which still counts for its own day', async () => {
    const person = await fileSomebody(world, { testedOn: '2022-02-10', onsetOn: '2022-02-10' });
    await day('2022-02-11', person, null);
    world.clock.set('2022-02-12T06:30');
    expect(await answer(person, ill)).toMatchObject({ ok: true, value: { slotOn: '2022-02-11' } });
    expect(await slots(person)).toEqual([['2022-02-11', 'answered']]);
    expect(await tasks(person)).toEqual([['missed-answer', 6]]);
  });

  it('is made up for after an outage: every skipped day falls to a human (incidents 2 and 4)', async () => {
    const person = await fileSomebody(world, { testedOn: '2022-02-10', onsetOn: '2022-02-10' });
    await tickAt('2022-02-14T09:00');
    expect(await slots(person)).toEqual([
      ['2022-02-11', 'missed'],
      ['2022-02-12', 'missed'],
      ['2022-02-13', 'missed'],
      ['2022-02-14', 'open'],
    ]);
    expect(await tasks(person)).toHaveLength(3);
    expect(await messages(person)).toEqual([{ template: 'observation-ask', channel: 'mail' }]);
  });
});

describe('running at any moment, any number of times', () => {
  it('asks and reminds once, also when two workers tick at the same time', async () => {
    const person = await fileSomebody(world, { testedOn: '2022-02-10', onsetOn: '2022-02-10' });
    for (const at of ['2022-02-11T07:00', '2022-02-11T09:00', '2022-02-11T16:30', '2022-02-11T16:31'])
      await Promise.all([tickAt(at), tickAt(at)]);
    expect((await messages(person)).map(({ template }) => template)).toEqual([
      'observation-ask',
      'observation-reminder',
    ]);
    await Promise.all([tickAt('2022-02-11T20:00'), tickAt('2022-02-11T20:00')]);
    expect(await tasks(person)).toEqual([['missed-answer', 6]]);
  });

  it('asks, reminds and misses nobody whose filing was withdrawn', async () => {
    const [early, late] = [
      await fileSomebody(world, { testedOn: '2022-02-10' }),
      await fileSomebody(world, { testedOn: '2022-02-10' }),
    ];
    await world.look(tx => closeCase(tx, early.caseId, 'withdrawn'));
    await tickAt('2022-02-11T09:00');
    await world.look(tx => closeCase(tx, late.caseId, 'withdrawn'));
    await tickAt('2022-02-11T16:30');
    await tickAt('2022-02-11T20:00');
    expect(await slots(early)).toEqual([]);
    expect(await slots(late)).toEqual([['2022-02-11', 'cancelled']]);
    expect(await messages(late)).toHaveLength(1);
    expect([...(await tasks(early)), ...(await tasks(late))]).toEqual([]);
    world.clock.set('2022-02-11T21:00');
    expect(await answer(late, well)).toMatchObject({ reason: { kind: 'no-question', why: 'ended' } });
  });
});

describe('the period moves with the answers', () => {
  it('switches an asymptomatic person who falls ill on day 3 (K-42)', async () => {
    const person = await fileSomebody(world, { testedOn: '2022-02-10' });
    expect(await world.caseOf(person.caseId)).toMatchObject({ symptomatic: false, lastDay: '2022-02-17' });
    await day('2022-02-11', person, well);
    await day('2022-02-12', person, well);
    await day('2022-02-13', person, { ...ill, condition: 'worse' });
    expect(await world.caseOf(person.caseId)).toMatchObject({
      symptomatic: true,
      dayZero: '2022-02-13',
      endsAt: null,
      plannedReturnOn: '2022-02-24',
    });
  });

  it('does not switch after the asymptomatic end, but calls a human (A-13)', async () => {
    const person = await fileSomebody(world, { testedOn: '2022-02-10' });
    for (let date = 11; date <= 17; date += 1) await day(`2022-02-${date}`, person, well);
    await tickAt('2022-02-18T00:00');
    expect(await world.caseOf(person.caseId)).toMatchObject({
      status: 'released',
      selfCheckUntil: '2022-02-20',
    });
    world.clock.set('2022-02-19T09:00');
    expect((await answer(person, { ...ill, condition: 'worse' })).ok).toBe(true);
    expect(await world.caseOf(person.caseId)).toMatchObject({ status: 'released', symptomatic: false });
    expect(await tasks(person)).toEqual([['late-symptom', 5]]);
    world.clock.set('2022-02-21T09:00');
    expect(await answer(person, well)).toMatchObject({ reason: { kind: 'no-question', why: 'ended' } });
  });

  it('extends by 72 hours from relief, voids it on relapse, and releases when it holds (K-40, TV-019)', async () => {
    const person = await fileSomebody(world, { testedOn: '2022-02-05', onsetOn: '2022-02-01' });
    await day('2022-02-11', person, { ...well, condition: 'relieved' });
    expect(await world.caseOf(person.caseId)).toMatchObject({ endsAt: '2022-02-14T00:00:00.000Z' });
    await day('2022-02-12', person, ill);
    expect(await world.caseOf(person.caseId)).toMatchObject({ status: 'open', endsAt: null });
    await day('2022-02-13', person, { ...well, condition: 'relieved' });
    expect(await world.caseOf(person.caseId)).toMatchObject({ endsAt: '2022-02-16T00:00:00.000Z' });
    await day('2022-02-14', person, well);
    await day('2022-02-15', person, well);
    await tickAt('2022-02-16T08:59');
    expect(await world.caseOf(person.caseId)).toMatchObject({ status: 'open' });
    await tickAt('2022-02-16T09:00');
    expect(await world.caseOf(person.caseId)).toMatchObject({ status: 'released', closeReason: 'released' });
    expect((await slots(person)).at(-1)).toEqual(['2022-02-16', 'cancelled']);
  });
});

describe('incident 1: a planned end that passes releases nobody', () => {
  it('keeps asking a silent person whose period is long over, and lists them', async () => {
    const person = await fileSomebody(world, { testedOn: '2022-02-10' });
    await day('2022-02-11', person, well);
    for (let date = 12; date <= 28; date += 1) await day(`2022-02-${date}`, person, null);
    expect(await world.caseOf(person.caseId)).toMatchObject({ status: 'open' });
    expect(await slots(person)).toHaveLength(18);
    expect((await tasks(person)).length).toBe(17);
  });

  it('does not release somebody whose last question was lost in an outage', async () => {
    const person = await fileSomebody(world, { testedOn: '2022-02-10' });
    for (let date = 11; date <= 16; date += 1) await day(`2022-02-${date}`, person, well);
    await tickAt('2022-02-18T10:00');
    expect(await world.caseOf(person.caseId)).toMatchObject({ status: 'open' });
  });
});
