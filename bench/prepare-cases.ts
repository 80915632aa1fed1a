import { knownPerson, type LabelledSet } from '../test/persons/labelled-arrival.ts';
import { prepareJoinedPeople } from './prepare-joined-people.ts';
import { progress } from './progress.ts';
import { TODAY } from './settings.ts';
import type { World } from './world.ts';

/** The cases of one authority. */
export interface ListedCases {
  readonly authorityId: number;
  readonly count: number;
}

/** The people who have a case each, by their number. */
export const listedSet = (count: number): LabelledSet => ({ seed: 2022, known: count });

/**
 * Cases of the last 600 days, one a person, with institutions, answers, tasks and stays. One in ten is open, from the last
 * ten days; two in five are notified, the others self-registered. `bench.listed` then holds their ids, and for each some
 * numbers from 0 to 1 by which everything about it is decided.
 */
export async function prepareCases(
  { admin, deps }: World,
  { authorityId, count }: ListedCases,
): Promise<void> {
  await prepareJoinedPeople(admin, { authorityId, count, createdAt: '2020-06-01T00:00:00Z' }, number => ({
    number,
    details: knownPerson(listedSet(count), number),
  }));
  progress(`preparing ${count} cases with stays, tasks and answers`);
  await admin.query('create schema if not exists bench');
  await admin.query(LISTED_TABLE);
  await admin.query(LISTED, [authorityId, count, deps.clock.now()]);
  await admin.query('analyze bench.listed');
  await admin.query(HEALTH_CENTRES, [authorityId]);
  await admin.query(FACILITIES, [authorityId]);
  await admin.query(CASES, [authorityId]);
  await admin.query(SLOTS, [authorityId, TODAY]);
  await admin.query(ANSWERS, [authorityId]);
  await admin.query(OPEN_TASKS, [authorityId, deps.clock.now()]);
  await admin.query(CLOSED_TASKS, [authorityId]);
  await admin.query(STAYS, [authorityId]);
  await admin.query(STAY_DAYS, [authorityId, TODAY]);
}

const LISTED_TABLE = `
  create table if not exists bench.listed (authority_id int, number int, person_id uuid, case_id uuid, is_open boolean,
    category text, opened_at timestamptz, opened_on date, place real, course real, work real, kind real,
    primary key (authority_id, number))`;

const LISTED = `
  insert into bench.listed
  select $1, number, ('01900000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid, uuidv7(), is_open,
    case when category < 0.4 then 'notified' else 'self' end, opened_at, (opened_at at time zone 'Asia/Tokyo')::date,
    place, course, work, kind
  from (
    select number, is_open, chance[3] as category, chance[4] as place, chance[5] as course, chance[6] as work,
      chance[7] as kind,
      date_trunc('milliseconds', $3::timestamptz - case when is_open then chance[2] * interval '10.3 days'
        else interval '10.3 days' + power(chance[2], 1.5) * interval '590 days' end) as opened_at
    from (
      select number, chance, chance[1] < 0.1 as is_open
      from generate_series(0, $2::int - 1) number,
        lateral (select array_agg((hashint4extended(number, seed) & 65535) / 65536.0 order by seed) as chance
          from generate_series(1, 7) seed) chances) chosen) dated`;

/** One for each municipality in which somebody lives. */
const HEALTH_CENTRES = `
  insert into app.health_centre (authority_id, health_centre_id, name, phone, municipality_codes)
  select distinct $1::int, md5(municipality_code)::uuid, 'Health centre of ' || municipality_code, '0450000000',
    array[municipality_code]
  from app.person where authority_id = $1`;

/** 500 clinics, 80 hospitals, 20 hotels; a row's institution is found by its number. */
const FACILITIES = `
  insert into app.facility (authority_id, facility_id, code, name, kind, postal_code, municipality_code, address, phone,
    status, created_at)
  select $1, md5('facility ' || number)::uuid, case when number < 580 then '14' || lpad(number::text, 8, '0') end,
    'Institution ' || number,
    case when number < 500 then 'outpatient-clinic' when number < 580 then 'hospital' else 'hotel' end,
    '2310001', '141003', '1-1', '0450000000', 'active', '2020-06-01'
  from generate_series(0, 599) number`;

const CASES = `
  insert into app.recuperation_case (authority_id, case_id, person_id, category, status, starts_on, tested_on, day_zero,
    symptomatic, last_day, return_on, ends_at, planned_return_on, rule_id, opened_at, closed_at, closed_by, close_reason)
  select authority_id, case_id, person_id, category,
    case when is_open then 'open' when course < 0.97 then 'released' else 'closed' end,
    opened_on, opened_on, opened_on - 1, course < 0.9,
    case when ends then opened_on + 9 end, case when ends then opened_on + 10 end,
    case when ends then (opened_on + 10)::timestamp at time zone 'Asia/Tokyo' end, opened_on + 10, 'bench', opened_at,
    case when not is_open then opened_at + interval '10 days' end, case when not is_open then 'system:bench' end,
    case when is_open then null when course < 0.97 then 'released' else 'withdrawn' end
  from bench.listed, lateral (select not is_open or course > 0.5 as ends) period
  where authority_id = $1 order by number`;

/** The questions of the last three days, of which nine in ten were answered; today's is open. */
const SLOTS = `
  insert into app.observation_slot (authority_id, case_id, slot_on, slot_no, opens_at, due_at, status, asked_at, closed_at)
  select authority_id, case_id, day, 1, opens_at, opens_at + interval '13 hours',
    case when day = $2 then 'open' when work < 0.9 then 'answered' else 'missed' end, opens_at,
    case when day < $2 then opens_at + interval '2 hours' end
  from bench.listed, generate_series($2::date - 2, $2::date, '1 day') at,
    lateral (select at::date as day, (at::date + time '07:00') at time zone 'Asia/Tokyo' as opens_at) slot
  where authority_id = $1 and is_open and day >= opened_on`;

const ANSWERS = `
  insert into app.observation (authority_id, observation_id, case_id, slot_on, slot_no, answered_at, channel, temperature,
    spo2, symptoms, emergency_symptoms, condition, grade, rule_id, actor)
  select s.authority_id, uuidv7(), s.case_id, s.slot_on, s.slot_no, s.closed_at, 'web', 36.4 + (l.number % 20) / 10.0,
    93 + l.number % 6, '{cough,fatigue}', '{}', 'same', case when l.work < 0.02 then 'caution' else 'ok' end, 'bench',
    'resident:bench'
  from app.observation_slot s join bench.listed l using (authority_id, case_id)
  where s.authority_id = $1 and s.status = 'answered'`;

/** One in twenty of those who are watched waits for a human, one in a hundred for two reasons. */
const OPEN_TASKS = `
  insert into app.care_task (authority_id, task_id, case_id, kind, danger, slot_on, slot_no, opened_at, due_by,
    call_again_at)
  select authority_id, uuidv7(), case_id, task.kind, danger, opened_on, 1, at, at + interval '2 hours',
    case when listed.kind > 0.97 then $2::timestamptz + interval '1 hour' end
  from bench.listed, lateral (
    select case when listed.kind < 0.02 then 'urgent-answer' when listed.kind < 0.3 then 'caution-answer' else 'missed-answer' end as kind,
      case when listed.kind < 0.02 then 9 when listed.kind < 0.3 then 4 else 6 end as danger,
      date_trunc('milliseconds', $2::timestamptz - course * interval '30 hours') as at
    union all
    select 'late-symptom', 5, date_trunc('milliseconds', $2::timestamptz - course * interval '20 hours') where work < 0.01) task
  where authority_id = $1 and is_open and work < 0.05`;

const CLOSED_TASKS = `
  insert into app.care_task (authority_id, task_id, case_id, kind, danger, slot_on, slot_no, opened_at, due_by, outcome,
    closed_at)
  select authority_id, uuidv7(), case_id, 'missed-answer', 6, opened_on, 1, opened_at, opened_at, 'reached-well',
    opened_at + interval '1 hour'
  from bench.listed where authority_id = $1 and not is_open and work < 0.2`;

/** Of the notified: four in five at home, of whom some wait for a bed; the others in hotels and hospitals; a few undecided. */
const STAYS = `
  insert into app.case_stay (authority_id, stay_id, case_id, place, facility_id, elsewhere, awaits, from_on, until_on,
    ended_at, arrived_at, severity, outcome, name, name_kana, birth_date, sex, diagnosed_on, planned_at)
  select authority_id, uuidv7(), case_id, stays_in, facility_id, case when stays_in = 'elsewhere' then 'x' end,
    case when is_open and stays_in = 'home' and l.place > 0.75 then 'hospital' end, opened_on,
    case when not is_open then opened_on + 10 end, case when not is_open then opened_at + interval '10 days' end,
    case when not is_open or facility_id is null or kind > 0.05 then opened_at end,
    case when facility_id is null then null when kind < 0.3 then 'moderate-1' else 'mild' end,
    case when not is_open then 'discharged' end,
    case when facility_id is not null then p.name end, case when facility_id is not null then p.name_kana end,
    case when facility_id is not null then p.birth_date end, case when facility_id is not null then 'unknown' end,
    case when facility_id is not null then opened_on end, opened_at
  from (
    select *, case stays_in when 'hotel' then md5('facility ' || 580 + number % 20)::uuid
      when 'hospital' then md5('facility ' || 500 + number % 80)::uuid end as facility_id
    from (
      select *, case when place < 0.8 then 'home' when place < 0.88 then 'hotel' when place < 0.96 then 'hospital'
        else 'elsewhere' end as stays_in
      from bench.listed where authority_id = $1 and category = 'notified' and (not is_open or place < 0.98)) placed) l
  join app.person p using (authority_id, person_id)
  order by number`;

const STAY_DAYS = `
  insert into app.stay_event (authority_id, event_id, stay_id, facility_id, kind, happened_at, recorded_at, actor, proxy,
    temperature, spo2, symptoms, emergency_symptoms, condition)
  select authority_id, uuidv7(), stay_id, facility_id, 'day', at, at, 'staff:bench', false, 37.2, 95, '{cough}', '{}', 'same'
  from app.case_stay, generate_series($2::date - 2, $2::date, '1 day') at
  where authority_id = $1 and facility_id is not null and until_on is null and arrived_at is not null`;
