import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { addMs, type Instant, jstInstant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { askAt } from '../domain/ask-time.ts';
import { openedQuestions } from '../domain/day-question.ts';
import { type HospitalStay, isLeftOut, slotOf } from '../domain/plan-slots.ts';
import { type AskedPeople, askedPeople } from './asked-people.test-world.ts';
import { spreadOfCase } from './case-spread.ts';
import { hoursOf, observationRuleAt } from './observation-rule.ts';
import { planDueSlots, planQuestions } from './plan-due-slots.use-case.ts';
import { tickObservation } from './tick-observation.use-case.ts';
import { createWorld, fileSomebody, KANAGAWA, type World } from './watched-people.test-world.ts';

let world: World;
let people: AskedPeople;
beforeEach(async () => {
  world = await createWorld('2022-02-10T15:00');
  people = askedPeople(world);
});
afterEach(() => world.end());

/** People with nothing but a case and a watch. */
const watchMany = (count: number, schedule: string, chosenMinutes: readonly (number | null)[]) =>
  world.look(async tx => {
    const ids = Array.from({ length: count }, () => tx.newId());
    await sql`
      insert into person (authority_id, person_id, person_key, name, name_kana, birth_date, phone, email, postal_code,
        municipality_code, address, language, contact_version, created_at)
      select ${tx.authorityId}, id, uuid_send(id), 'x', 'x', '1990-01-01', '0900000', 'x@example.jp', '2430432',
        '142158', 'x', 'ja', 1, ${tx.at} from unnest(${ids}::uuid[]) id`.execute(tx.db);
    await sql`
      insert into recuperation_case (authority_id, case_id, person_id, category, status, starts_on, tested_on, day_zero,
        symptomatic, planned_return_on, rule_id, opened_at)
      select ${tx.authorityId}, md5(id::text)::uuid, id, 'self', 'open', '2022-02-10', '2022-02-10', '2022-02-10', true,
        '2022-02-20', 'test', ${tx.at} from unnest(${ids}::uuid[]) id`.execute(tx.db);
    await sql`
      insert into watch (authority_id, case_id, schedule, channel, chosen_minute, updated_at)
      select ${tx.authorityId}, md5(id::text)::uuid, ${schedule}, 'web', minute, ${tx.at}
      from unnest(${ids}::uuid[], ${[...chosenMinutes]}::smallint[]) given (id, minute)`.execute(tx.db);
  });

/** A stay in a hospital as it was recorded; null while nobody has come, or left. */
interface RecordedStay {
  readonly caseId: Uuid;
  readonly place: string;
  readonly arrivedAt: Instant | null;
  readonly endedAt: Instant | null;
}

const stay = (stays: readonly RecordedStay[]) =>
  world.look(async tx => {
    const facilityId = tx.newId();
    await sql`insert into facility (authority_id, facility_id, name, kind, postal_code, municipality_code, address, phone,
      status, created_at) values (${tx.authorityId}, ${facilityId}, 'f', 'hospital', '', '', '', '', 'active', ${tx.at})`.execute(
      tx.db,
    );
    await sql`
      insert into case_stay (authority_id, stay_id, case_id, place, facility_id, from_on, until_on, ended_at, outcome,
        arrived_at, name, planned_at)
      select ${tx.authorityId}, gen_random_uuid(), case_id, place, ${facilityId}, '2022-02-10',
        case when ended_at is not null then '2022-02-11'::date end, ended_at,
        case when ended_at is not null then 'discharged' end, arrived_at, 'x', ${tx.at}
      from unnest(${stays.map(({ caseId }) => caseId)}::uuid[], ${stays.map(({ place }) => place)}::text[],
        ${stays.map(({ arrivedAt }) => arrivedAt)}::timestamptz[],
        ${stays.map(({ endedAt }) => endedAt)}::timestamptz[]) given (case_id, place, arrived_at, ended_at)`.execute(
      tx.db,
    );
  });

/** Ends every stay that has not ended, at this moment. */
const discharge = () =>
  world.look(tx =>
    sql`update case_stay set ended_at = ${tx.at}, until_on = '2022-02-28', outcome = 'discharged'
      where ended_at is null`.execute(tx.db),
  );

const caseIds = () =>
  world.look(tx =>
    tx.db
      .selectFrom('recuperation_case')
      .select('case_id')
      .orderBy('case_id')
      .execute()
      .then(rows => rows.map(row => row.case_id)),
  );

describe('planning in the database', () => {
  it('plans for nobody whom a hospital looks after in the time for the answer, and for all others', async () => {
    const schedules = ['once', 'twice'] as const;
    for (const schedule of schedules) await watchMany(150, schedule, Array(150).fill(null));
    const watched = await caseIds();
    const noon = jstInstant('2022-02-11' as PlainDate, '15:05');
    // Minutes around the openings and due times of all questions, to the minute and the second.
    const instant = fc
      .tuple(fc.constantFrom('07:00', '12:30', '15:00'), fc.integer({ min: -2, max: 2 }))
      .map(([time, seconds]) => addMs(jstInstant('2022-02-11' as PlainDate, time), seconds * 1_000));
    const stays = fc
      .sample(
        fc.record({
          place: fc.constantFrom('hospital', 'hospital', 'hotel'),
          instants: fc.tuple(instant, instant),
          isOver: fc.boolean(),
          hasArrived: fc.integer({ min: 0, max: 4 }).map(n => n > 0),
        }),
        { numRuns: 240, seed: 46 },
      )
      .map(({ place, instants, isOver, hasArrived }, index) => {
        const [first, last] = [...instants].sort() as [Instant, Instant];
        return {
          caseId: watched[index] as Uuid,
          place,
          arrivedAt: hasArrived ? first : null,
          endedAt: isOver && hasArrived ? last : null,
        };
      });
    await stay(stays);
    world.clock.set('2022-02-11T15:05');
    await planDueSlots(world, KANAGAWA);

    const rule = observationRuleAt(world.rulebook, noon);
    const { rows } = await world.look(tx =>
      sql<{ caseId: Uuid; schedule: string; planned: number[] }>`
        select w.case_id as "caseId", w.schedule, coalesce(array_agg(s.slot_no::int order by s.slot_no)
          filter (where s.case_id is not null), '{}') as planned
        from watch w left join observation_slot s on s.case_id = w.case_id group by 1, 2`.execute(tx.db),
    );
    const ofHospital = (caseId: Uuid): readonly HospitalStay[] =>
      stays.flatMap(found =>
        found.caseId === caseId && found.place === 'hospital' && found.arrivedAt !== null
          ? [{ from: found.arrivedAt, until: found.endedAt }]
          : [],
      );
    expect(rows).toHaveLength(300);
    for (const { caseId, schedule, planned } of rows) {
      const expected = hoursOf(rule, schedule)
        .map(hours => ({ no: hours.no, slot: slotOf('2022-02-11' as PlainDate, hours) }))
        .filter(({ slot }) => slot.opensAt <= noon && !isLeftOut(slot, ofHospital(caseId)))
        .map(({ no }) => no);
      expect(planned, `${schedule} ${JSON.stringify(ofHospital(caseId))}`).toEqual(expected);
    }
    // The counts agree with the plan: nobody in hospital is missing, and nobody else is left out.
    expect(await tickObservation(world, KANAGAWA)).toMatchObject({ planned: 0, repaired: 0 });
    await people.nobodyLost();
  });

  it('takes back what a patient was asked before they came, counts no silence, and asks again after they left', async () => {
    const person = await fileSomebody(world, { testedOn: '2022-02-10', onsetOn: '2022-02-10' });
    await people.tickAt('2022-02-11T09:00');
    await stay([
      {
        caseId: person.caseId,
        place: 'hospital',
        arrivedAt: jstInstant('2022-02-11' as PlainDate, '10:00'),
        endedAt: null,
      },
    ]);
    await people.tickAt('2022-02-11T20:30');
    await people.tickAt('2022-02-12T20:30');
    expect(await people.slots(person)).toEqual(['2022-02-11/1 cancelled']);
    expect((await world.caseOf(person.caseId)).status).toBe('open');
    world.clock.set('2022-02-13T09:00');
    await discharge();
    await people.tickAt('2022-02-13T20:30');
    expect(await people.missedDays(person)).toEqual([]);
    await people.tickAt('2022-02-14T09:30');
    expect(await people.slots(person)).toEqual(['2022-02-11/1 cancelled', '2022-02-14/1 open']);
    expect(await people.messages(person)).toEqual(['2022-02-11 1 ask', '2022-02-14 1 ask']);
    await people.tickAt('2022-02-14T20:30');
    expect(await people.missedDays(person)).toEqual(['2022-02-14']);
    await people.nobodyLost();
  });

  it('plans every question for the very second that the rule says', async () => {
    const minutes = fc.sample(fc.option(fc.integer({ min: 0, max: 1_439 })), { numRuns: 400, seed: 7 });
    await watchMany(200, 'once', minutes.slice(0, 200));
    await watchMany(200, 'twice', minutes.slice(200));
    world.clock.set('2022-02-11T15:00');
    expect(await planDueSlots(world, KANAGAWA)).toBe(600);

    const rule = observationRuleAt(world.rulebook, jstInstant('2022-02-11' as PlainDate, '15:00'));
    const planned = await world.look(tx =>
      sql<{
        caseId: Uuid;
        no: number;
        opensAt: Instant;
        dueAt: Instant;
        nextAt: Instant | null;
        minute: number | null;
        schedule: string;
      }>`
        select s.case_id as "caseId", s.slot_no as no, s.opens_at as "opensAt", s.due_at as "dueAt",
          s.next_at as "nextAt", w.chosen_minute as minute, w.schedule
        from observation_slot s join watch w on w.case_id = s.case_id`.execute(tx.db),
    );
    for (const { caseId, no, opensAt, dueAt, nextAt, minute, schedule } of planned.rows) {
      const hours = hoursOf(rule, schedule).find(known => known.no === no);
      if (hours === undefined) throw new Error('An unknown question was planned.');
      expect({ opensAt, dueAt }).toMatchObject(
        (({ opensAt: opens, dueAt: due }) => ({ opensAt: opens, dueAt: due }))(
          slotOf('2022-02-11' as PlainDate, hours),
        ),
      );
      const wish = { chosenMinute: minute, spread: spreadOfCase(caseId) };
      const isPast = dueAt <= jstInstant('2022-02-11' as PlainDate, '15:00');
      expect(nextAt).toBe(isPast ? null : askAt({ opensAt, dueAt }, wish, rule));
    }
  });

  it('plans nothing twice, also by two at once, and looks at counts alone when nothing is new', async () => {
    await watchMany(300, 'once', Array(300).fill(null));
    world.clock.set('2022-02-11T07:00');
    const made = await Promise.all([planDueSlots(world, KANAGAWA), planDueSlots(world, KANAGAWA)]);
    expect(made[0] + made[1]).toBe(300);
    await tickObservation(world, KANAGAWA);
    expect(await planDueSlots(world, KANAGAWA)).toBe(0);
    const rule = observationRuleAt(world.rulebook, jstInstant('2022-02-11' as PlainDate, '07:00'));
    const questions = openedQuestions(
      rule,
      '2022-02-11' as PlainDate,
      jstInstant('2022-02-11' as PlainDate, '07:00'),
    );
    expect(await planQuestions(world, KANAGAWA, questions)).toBe(0);
  });

  it('sees the cases of its own authority alone', async () => {
    await watchMany(5, 'once', Array(5).fill(null));
    world.clock.set('2022-02-11T09:00');
    expect(await tickObservation(world, 141500 as AuthorityId)).toMatchObject({
      planned: 0,
      sent: 0,
      missed: 0,
    });
    expect(await tickObservation(world, KANAGAWA)).toMatchObject({ planned: 5 });
  });
});
