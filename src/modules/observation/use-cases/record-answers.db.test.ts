import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import type { GivenAnswer } from '../domain/answer.ts';
import { tasksOfCase } from '../repository/care-task.repository.ts';
import { observationsOfCases } from '../repository/observation.repository.ts';
import { slotsOfCase } from '../repository/slot.repository.ts';
import { createAnswerIntake, type IntakeLimits } from './answer-intake.ts';
import type { AnswerOfMany } from './answer-request.ts';
import { answerOfMany, fileForAnswers, ill, well } from './answers-of-many.test-world.ts';
import { recordAnswer } from './record-answer.use-case.ts';
import { recordAnswers } from './record-answers.use-case.ts';
import { createWorld, KANAGAWA, type WatchedResident, type World } from './watched-people.test-world.ts';

const MORNING = '2022-02-11T09:00';

/** What people say: of every grade, of every consequence, and what must be asked again. */
const SAID: readonly GivenAnswer[] = [
  well,
  ill,
  { ...well, condition: 'relieved' },
  { ...ill, condition: 'worse', emergencySymptoms: ['chest-pain'] },
  { ...ill, spo2: '95' },
  { ...ill, temperature: '365' },
  { ...ill, condition: 'none' },
];

let world: World;
beforeAll(async () => {
  world = await createWorld('2022-02-10T15:00');
});
afterAll(() => world.end());
beforeEach(() => world.clock.set('2022-02-10T15:00'));

const file = (onsetOn: string | null = '2022-02-10') => fileForAnswers(world, onsetOn);
const answerOf = (resident: WatchedResident, given: GivenAnswer, more: Partial<AnswerOfMany> = {}) =>
  answerOfMany(world, resident, given, more);
const intake = (limits?: IntakeLimits) => createAnswerIntake(world, limits);

/** Everything that is kept of a person, without what only names its row. */
const keptOf = ({ caseId }: WatchedResident) =>
  world.look(async tx => {
    const rows = (table: 'case_event' | 'audit_event', column: 'case_id' | 'subject_id') =>
      tx.db
        .selectFrom(table)
        .selectAll()
        .where(column as 'case_id', '=', caseId)
        .execute();
    const answers = await observationsOfCases(tx, [caseId]);
    const period = await world.caseOf(caseId);
    return {
      answers: answers.map(({ observationId, caseId: _, answeredBy: __, ...answer }) => answer),
      slots: (await slotsOfCase(tx, caseId)).map(({ caseId: _, ...slot }) => slot),
      tasks: (await tasksOfCase(tx, caseId))
        .map(({ kind, danger, slotOn, slotNo, openedAt, dueBy }) => [
          kind,
          danger,
          slotOn,
          slotNo,
          openedAt,
          dueBy,
        ])
        .sort(),
      period: [
        period.symptomatic,
        period.lastDay,
        period.endsAt,
        period.plannedReturnOn,
        period.selfCheckUntil,
      ],
      events: (await rows('case_event', 'case_id'))
        .map(({ kind, happened_at }) => `${happened_at} ${kind}`)
        .sort(),
      audited: (await rows('audit_event', 'subject_id'))
        .filter(({ action }) => action === 'observation.answer')
        .map(({ detail, fields }) =>
          JSON.stringify([detail, fields]).replaceAll(/resident:[0-9a-f-]+/g, 'resident'),
        )
        .sort(),
    };
  });

describe('many answers at once', () => {
  it('come to the same rows and outcomes as one after the other', async () => {
    const answers = fc.array(
      fc.record({
        person: fc.constantFrom(0, 1, 2),
        given: fc.constantFrom(...SAID),
        note: fc.constantFrom('', 'I slept badly.'),
        repeats: fc.option(fc.nat({ max: 5 }), { nil: null, freq: 4 }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(answers, async said => {
        world.clock.set('2022-02-10T15:00');
        const people = async () => [await file(), await file(null), await file('2022-02-01')];
        const [together, apart] = [await people(), await people()];
        const requests = (group: readonly WatchedResident[]) => {
          const ids = said.map(() => world.newId());
          return said.map(({ person, given, note, repeats }, place) =>
            answerOf(group[person] as WatchedResident, given, {
              note,
              answerId: ids[Math.max(0, place - (repeats ?? 0))] as Uuid,
            }),
          );
        };
        world.clock.set(MORNING);
        const batch = await recordAnswers(world, KANAGAWA, requests(together));
        const single: (typeof batch)[number][] = [];
        const counts = new Map<Uuid, Set<Uuid>>();
        for (const request of requests(apart)) {
          const filingId = 'filingId' in request.subject ? request.subject.filingId : world.newId();
          const stored = counts.get(filingId) ?? new Set();
          counts.set(filingId, stored);
          world.clock.set(`${MORNING}:00.${String(stored.size).padStart(3, '0')}`);
          const outcome = await recordAnswer(world, request.answeredBy, request);
          if (outcome.ok) stored.add(outcome.value.observationId);
          single.push(outcome);
        }
        const told = (outcomes: readonly (typeof batch)[number][]) =>
          outcomes.map(outcome =>
            outcome.ok
              ? { ...outcome.value, observationId: null, caseId: null, answeredBy: null }
              : { ...outcome.reason, answerId: null },
          );
        expect(told(batch)).toEqual(told(single));
        for (const [place, person] of together.entries())
          expect(await keptOf(person)).toEqual(await keptOf(apart[place] as WatchedResident));
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('are audited one by one with who gave them, and told in one event', async () => {
    const people = [await file(), await file()];
    world.clock.set(MORNING);
    await recordAnswers(
      world,
      KANAGAWA,
      people.map(person => answerOf(person, ill)),
    );
    const { audited, events } = await world.look(async tx => ({
      audited: await tx.db
        .selectFrom('audit_event')
        .select(['actor', 'detail'])
        .where('action', '=', 'observation.answer')
        .where(
          'subject_id',
          'in',
          people.map(({ caseId }) => caseId),
        )
        .orderBy('event_id')
        .execute(),
      events: await tx.db.selectFrom('outbox_event').selectAll().orderBy('event_id', 'desc').execute(),
    }));
    expect(audited).toMatchObject(
      people.map(({ filingId }) => ({
        actor: 'system:observation.intake',
        detail: { channel: 'web', grade: 'ok', consequence: null, answeredBy: `resident:${filingId}` },
      })),
    );
    expect(events[0]).toMatchObject({
      type: 'observation.answered',
      payload: { answers: people.map(({ caseId }) => ({ caseId, slotOn: '2022-02-11', slotNo: 1 })) },
    });
  });

  it('store the note for staff, at most 500 characters of it', async () => {
    const person = await file();
    world.clock.set(MORNING);
    const [outcome] = await recordAnswers(world, KANAGAWA, [
      answerOf(person, ill, { note: 'a'.repeat(600) }),
    ]);
    expect(outcome).toMatchObject({ ok: true, value: { note: 'a'.repeat(500) } });
  });

  it('find nobody of another authority, and leave no row there', async () => {
    const person = await file();
    world.clock.set(MORNING);
    const stranger = 141500 as AuthorityId;
    expect(await recordAnswers(world, stranger, [answerOf(person, ill)])).toEqual([
      { ok: false, reason: { kind: 'no-question', why: 'unknown' } },
    ]);
    expect((await keptOf(person)).answers).toEqual([]);
  });
});

describe('an answer id', () => {
  it('makes one answer, twice in a batch and in two', async () => {
    const person = await file();
    world.clock.set(MORNING);
    const answer = answerOf(person, ill);
    const twice = await recordAnswers(world, KANAGAWA, [answer, { ...answer, given: well }]);
    const again = await recordAnswers(world, KANAGAWA, [{ ...answer, given: well }]);
    expect([twice[1], again[0]]).toEqual([twice[0], twice[0]]);
    expect((await keptOf(person)).answers).toMatchObject([{ temperature: 37.8 }]);
    expect((await keptOf(person)).audited).toHaveLength(1);
  });

  it('of another person takes nothing away: the answer gets an id of its own', async () => {
    const [one, other] = [await file(), await file()];
    world.clock.set(MORNING);
    const answer = answerOf(one, ill);
    const outcomes = await recordAnswers(world, KANAGAWA, [
      answer,
      answerOf(other, well, { answerId: answer.answerId }),
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await keptOf(one)).answers).toMatchObject([{ temperature: 37.8 }]);
    expect((await keptOf(other)).answers).toMatchObject([{ temperature: 36.5 }]);
  });

  it('sent by two programs at the same moment is stored once, and both are told of the first', async () => {
    const person = await file();
    world.clock.set(MORNING);
    const answer = answerOf(person, ill);
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => recordAnswers(world, KANAGAWA, [answer])),
    );
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    expect((await keptOf(person)).answers).toHaveLength(1);
  });
});

describe('the intake', () => {
  it('keeps a bad row from failing its neighbours', async () => {
    const people = [await file(), await file(), await file(), await file(), await file()];
    world.clock.set(MORNING);
    const { submit, stop } = intake();
    const outcomes = await Promise.allSettled(
      people.map((person, place) =>
        submit(KANAGAWA, answerOf(person, ill, { note: place === 2 ? 'a\u0000' : '' })),
      ),
    );
    await stop();
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    for (const [place, person] of people.entries())
      expect((await keptOf(person)).answers).toHaveLength(place === 2 ? 0 : 1);
  });

  it('takes 200 answers of one person at the same time, all in one order', async () => {
    const person = await file();
    world.clock.set(MORNING);
    const { submit } = intake({ most: 30, inFlight: 2, worthwhile: 1, waiting: 1_000 });
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, place) =>
        submit(KANAGAWA, answerOf(person, place % 2 === 0 ? ill : { ...well, condition: 'relieved' })),
      ),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const { answers, slots, audited } = await keptOf(person);
    expect([answers.length, slots.length, audited.length]).toEqual([200, 1, 200]);
  });

  it('says busy beyond what may wait, and loses nothing of what it took when it stops', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => file()));
    world.clock.set(MORNING);
    const { submit, stop } = intake({ most: 1, inFlight: 1, worthwhile: 1, waiting: 3 });
    const outcomes = people.map(person => submit(KANAGAWA, answerOf(person, ill)));
    await stop();
    const told = (await Promise.all(outcomes)).map(outcome => (outcome.ok ? 'taken' : outcome.reason.kind));
    expect(told).toEqual(['taken', 'taken', 'taken', 'busy', 'busy', 'busy']);
    for (const [place, person] of people.entries())
      expect((await keptOf(person)).answers).toHaveLength(place < 3 ? 1 : 0);
    expect(await submit(KANAGAWA, answerOf(people[5] as WatchedResident, ill))).toEqual({
      ok: false,
      reason: { kind: 'busy' },
    });
  });
});
