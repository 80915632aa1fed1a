import { EXAMPLE_PERSON } from './example-person.ja.ts';
import { progress } from './progress.ts';
import type { World } from './world.ts';

/** People who are being watched, all of one course. */
export interface WatchedPeople {
  readonly authorityId: number;
  readonly count: number;
  /** The day of filing. */
  readonly startsOn: string;
  /** When the period ends; null while symptoms last. */
  readonly endsAt: string | null;
}

/** Puts people with an issued filing and an open case into the database; `bench.subject` then holds their ids. */
export async function prepareWatched({ admin }: World, people: WatchedPeople): Promise<void> {
  const { authorityId, count, startsOn, endsAt } = people;
  progress(`preparing ${count} people under observation`);
  await admin.query('create schema if not exists bench');
  await admin.query(`create table if not exists bench.subject (authority_id int, ordinal int, person_id uuid,
    case_id uuid, filing_id uuid, primary key (authority_id, ordinal))`);
  await admin.query(
    `insert into bench.subject select $1, i, uuidv7(), uuidv7(), uuidv7() from generate_series(1, $2::int) i`,
    [authorityId, count],
  );
  const { name, nameKana, postalCode, municipality, street, prefecture } = EXAMPLE_PERSON;
  const holder = [authorityId, startsOn, name, nameKana, postalCode, municipality.code, street];
  await admin.query(INSERT_PERSONS, holder);
  await admin.query(INSERT_CASES, [authorityId, startsOn, endsAt]);
  await admin.query(
    `insert into app.filing_key (authority_id, filing_id, wrapped_key, created_at)
     select authority_id, filing_id, decode(repeat('6b', 60), 'hex'), $2::timestamptz
     from bench.subject where authority_id = $1`,
    [authorityId, startsOn],
  );
  await admin.query(INSERT_FILINGS, [...holder, prefecture]);
  await admin.query(
    `insert into app.watch (authority_id, case_id, schedule, channel, updated_at)
     select authority_id, case_id, 'once', 'web', $2::timestamptz from bench.subject where authority_id = $1`,
    [authorityId, startsOn],
  );
  await admin.query('analyze');
}

const INSERT_PERSONS = `
  insert into app.person (authority_id, person_id, person_key, name, name_kana, birth_date, phone, email, postal_code,
    municipality_code, address, language, contact_version, created_at)
  select authority_id, person_id, sha256(uuid_send(person_id)), $3, $4, '1990-04-12',
    '080' || lpad(ordinal::text, 8, '0'), 'watched-' || ordinal || '@bench.invalid', $5, $6, $7, 'ja', 1, $2::timestamptz
  from bench.subject where authority_id = $1`;

const INSERT_CASES = `
  insert into app.recuperation_case (authority_id, case_id, person_id, category, status, starts_on, tested_on, day_zero,
    symptomatic, last_day, return_on, ends_at, planned_return_on, self_check_until, rule_id, opened_at)
  select authority_id, case_id, person_id, 'self', 'open', $2::date, $2::date - 1, $2::date - 1, true,
    ($3::timestamptz)::date - 1, ($3::timestamptz)::date, $3::timestamptz, $2::date + 10, null, 'bench', $2::timestamptz
  from bench.subject where authority_id = $1`;

const INSERT_FILINGS = `
  insert into app.filing (authority_id, filing_id, person_id, case_id, submitted_at, language, consent_at,
    consent_version, name, name_kana, birth_date, age, postal_code, prefecture, municipality_code, address, phone, email,
    observation_channel, pregnancy, risk_factors, tested_at_medical_institution, self_management_declared, tested_on,
    onset_on, test_source, evidence_kind, kit_listed, rule_id, due_on, status, decision_reasons, checklist)
  select authority_id, filing_id, person_id, case_id, $2::timestamptz, 'ja', $2::timestamptz, 'bench', $3, $4,
    '1990-04-12', 31, $5, $8, $6, $7, '080' || lpad(ordinal::text, 8, '0'),
    'watched-' || ordinal || '@bench.invalid', 'web', 'no', '{}', false, true, $2::date - 1, $2::date - 1, 'own-kit',
    'kit', true, 'bench', $2::date + 1, 'issued', '{}', '{}'
  from bench.subject where authority_id = $1`;
