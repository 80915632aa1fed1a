import type pg from 'pg';
import type { SimulationOptions } from './simulation-options.ts';

const CHUNK = 200_000;

/**
 * Puts the people of the day into the database: person, case, filing, the way in which they are watched, and the chat of
 * those who use LINE. Everybody filed the day before, so that the simulated day is the first on which they are asked.
 */
export async function preparePeople(
  admin: pg.Client,
  authorityId: number,
  { people, on }: SimulationOptions,
  onProgress: (done: number) => void,
): Promise<void> {
  await admin.query(
    "set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'",
  );
  for (let from = 1; from <= people; from += CHUNK) {
    const through = Math.min(people, from + CHUNK - 1);
    for (const statement of STATEMENTS) await admin.query(statement, [authorityId, from, through, on]);
    onProgress(through);
  }
  await admin.query(ALL_COMPARED, [authorityId]);
  await admin.query('set session_replication_role = origin; set synchronous_commit = on');
  await admin.query('analyze');
}

const id = (kind: 'a' | 'b' | 'c' | 'd'): string =>
  `(lpad(to_hex(i), 8, '0') || '-0000-7000-8000-${kind.repeat(12)}')::uuid`;
const PEOPLE = 'from generate_series($2::int, $3::int) i';
/** Of ten, two are notified patients. */
const NOTIFIED = '(i / 10) % 5 = 0';
const FILED_AT = "($4::date - 1 + time '12:00') at time zone 'Asia/Tokyo'";
const CHANNEL =
  "case when i % 10 < 5 then 'line' when i % 10 < 8 then 'web' when i % 10 = 8 then 'voice' else 'sms' end";
const PHONE = "'080' || lpad(i::text, 8, '0')";

/** They came in over ten days, and were compared with everybody as they came. */
const ALL_COMPARED = `insert into app.person_comparison (authority_id, compared_at, last_created_at, last_person_id)
  select authority_id, created_at, created_at, person_id from app.person where authority_id = $1
  order by created_at desc, person_id desc limit 1`;

const STATEMENTS = [
  `insert into app.person (authority_id, person_id, person_key, name, name_kana, kana_key, birth_date, phone, email, postal_code,
     municipality_code, address, language, contact_version, created_at)
   select $1, ${id('a')}, sha256(int4send(i)), 'Person ' || i, 'Person ' || i, 'person' || i, '1990-04-12',
     ${PHONE}, 'sim-' || i || '@simulated.invalid', '2310001', '141003', 'Simulated', 'ja', 1, ${FILED_AT} ${PEOPLE}`,
  `insert into app.recuperation_case (authority_id, case_id, person_id, category, status, starts_on, tested_on, day_zero,
     symptomatic, last_day, return_on, ends_at, planned_return_on, self_check_until, rule_id, opened_at)
   select $1, ${id('b')}, ${id('a')}, case when ${NOTIFIED} then 'notified' else 'self' end, 'open', $4::date - 1,
     $4::date - 1, $4::date - 1, true, null, null, null, $4::date + 10, null, 'simulated', ${FILED_AT} ${PEOPLE}`,
  `insert into app.filing (authority_id, filing_id, person_id, case_id, submitted_at, language, consent_at,
     consent_version, name, name_kana, birth_date, age, postal_code, prefecture, municipality_code, address, phone, email,
     observation_channel, pregnancy, risk_factors, tested_at_medical_institution, self_management_declared, tested_on,
     onset_on, test_source, evidence_kind, kit_listed, rule_id, due_on, status, decision_reasons, checklist)
   select $1, ${id('c')}, ${id('a')}, ${id('b')}, ${FILED_AT}, 'ja', ${FILED_AT}, 'simulated', 'Person ' || i, 'Person ' || i,
     '1990-04-12', 32, '2310001', 'Simulated', '141003', 'Simulated', ${PHONE}, 'sim-' || i || '@simulated.invalid',
     ${CHANNEL}, 'no', '{}', false, true, $4::date - 1, $4::date - 1, 'own-kit', 'kit', true, 'simulated', $4::date, 'issued',
     '{}', '{}' ${PEOPLE}`,
  `insert into app.watch (authority_id, case_id, schedule, place, chosen_minute, channel, household_phone, household_email,
     updated_at)
   select $1, ${id('b')}, case when ${NOTIFIED} then 'twice' else 'once' end, 'home', null, ${CHANNEL},
     case when (i / 10) % 10 = 1 then '090' || lpad(i::text, 8, '0') end, null, ${FILED_AT} ${PEOPLE}`,
  `insert into app.line_link (authority_id, link_id, line_user_id, filing_id, linked_at)
   select $1, ${id('d')}, 'U' || lpad(i::text, 32, '0'), ${id('c')}, ${FILED_AT} ${PEOPLE} where i % 10 < 5`,
];
