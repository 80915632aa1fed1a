import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addHours } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { planBulkMessages } from '../../messaging/index.ts';
import { subscribers } from '../jobs/subscribers.ts';
import { answerOfMany, fileForAnswers, ill, well } from './answers-of-many.test-world.ts';
import { recordAnswers } from './record-answers.use-case.ts';
import { createWorld, KANAGAWA, type World } from './watched-people.test-world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld('2022-02-10T15:00');
});
afterAll(() => world.end());
beforeEach(() => world.clock.set('2022-02-10T15:00'));

describe('a late answer', () => {
  it('counts for the question that was shown, when it is the one before', async () => {
    const person = await fileForAnswers(world);
    const yesterday = { slotOn: '2022-02-11' as PlainDate, slotNo: 1 } as const;
    world.clock.set('2022-02-12T07:01');
    const outcomes = await recordAnswers(world, KANAGAWA, [
      answerOfMany(world, person, ill, { slot: yesterday }),
      answerOfMany(world, person, well),
    ]);
    expect(outcomes).toMatchObject([
      { value: { slotOn: '2022-02-11' } },
      { value: { slotOn: '2022-02-12' } },
    ]);
    world.clock.set('2022-02-13T09:00');
    expect(
      await recordAnswers(world, KANAGAWA, [answerOfMany(world, person, ill, { slot: yesterday })]),
    ).toMatchObject([{ value: { slotOn: '2022-02-13' } }]);
  });

  it('ends the ladder of its question alone', async () => {
    const person = await fileForAnswers(world);
    const slot = { slotOn: '2022-02-11' as PlainDate, slotNo: 1 } as const;
    await world.look(async tx => {
      for (const day of ['2022-02-11', '2022-02-12'])
        await tx.db
          .insertInto('observation_slot')
          .values({
            authority_id: tx.authorityId,
            case_id: person.caseId,
            slot_on: day as PlainDate,
            slot_no: 1,
            opens_at: tx.at,
            due_at: tx.at,
            status: 'open',
            next_at: tx.at,
          })
          .execute();
    });
    world.clock.set('2022-02-12T09:00');
    await recordAnswers(world, KANAGAWA, [answerOfMany(world, person, ill, { slot })]);
    const slots = await world.look(tx =>
      tx.db
        .selectFrom('observation_slot')
        .selectAll()
        .where('case_id', '=', person.caseId)
        .orderBy('slot_on')
        .execute(),
    );
    expect(slots).toMatchObject([
      { status: 'answered', closed_at: world.clock.now(), next_at: null },
      { status: 'open', closed_at: null },
    ]);
    expect(slots[1]?.next_at).not.toBeNull();
  });
});

describe('what was still to be sent about an answered question', () => {
  it('is taken back, and nothing that was handed over or is about another', async () => {
    const [answered, silent] = [await fileForAnswers(world), await fileForAnswers(world)];
    world.clock.set('2022-02-11T07:00');
    await world.look(async tx => {
      for (const { caseId } of [answered, silent]) {
        const slot = {
          authority_id: tx.authorityId,
          case_id: caseId,
          slot_on: '2022-02-11' as PlainDate,
          slot_no: 1,
        };
        await tx.db
          .insertInto('observation_slot')
          .values({ ...slot, opens_at: tx.at, due_at: tx.at, status: 'open' })
          .execute();
        await planBulkMessages(tx, [
          {
            channel: 'mail',
            template: 'observation-ask',
            language: 'ja',
            recipient: 'somebody@example.jp',
            subjectId: caseId,
            dedupeKey: `test ${caseId}`,
            linkFor: null,
            expiresAt: addHours(tx.at, 1),
          },
        ]);
        const { message_id } = await tx.db
          .selectFrom('message')
          .select('message_id')
          .where('subject_id', '=', caseId)
          .executeTakeFirstOrThrow();
        await tx.db
          .insertInto('slot_step')
          .values({ ...slot, step: 'ask', channel: 'web', taken_at: tx.at, message_id })
          .execute();
      }
    });
    world.clock.set('2022-02-11T09:00');
    await recordAnswers(world, KANAGAWA, [answerOfMany(world, answered, ill)]);
    const [event] = await world.look(tx =>
      tx.db.selectFrom('outbox_event').selectAll().orderBy('event_id', 'desc').limit(1).execute(),
    );
    for (const subscriber of subscribers(world)['observation.answered'] ?? [])
      await subscriber(KANAGAWA, event?.payload ?? null);
    const statuses = await world.look(tx =>
      tx.db
        .selectFrom('message')
        .select(['subject_id', 'status'])
        .where('subject_id', 'in', [answered.caseId, silent.caseId])
        .orderBy('subject_id')
        .execute(),
    );
    expect(statuses.map(({ status }) => status)).toEqual(['cancelled', 'planned']);
  });
});
