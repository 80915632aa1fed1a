import { managementNumber } from '../../src/modules/documents/index.ts';

/** People whose recuperation is over, who have their notice and no certificate. */
export interface RecuperatedPeople {
  readonly authorityId: number;
  readonly count: number;
  /** Days asked about, and how many of them each answered. */
  readonly daysOffered: number;
  readonly daysAnswered: number;
  /** Makes the numbers of one call differ from those of another. */
  readonly from?: number;
}

interface Admin {
  readonly query: (text: string, values: unknown[]) => Promise<unknown>;
}

/** Written by SQL, as the program would have left them: filed on 1 February 2022, over since the 12th. */
export async function insertRecuperated(admin: Admin, people: RecuperatedPeople): Promise<void> {
  const { authorityId, count, daysOffered, daysAnswered, from = 0 } = people;
  const numbers = Array.from({ length: count }, (_, index) =>
    managementNumber('14', String(from + index).padStart(8, '0')),
  );
  await admin.query('create schema if not exists made', []);
  await admin.query(
    `create table if not exists made.person (authority_id int, ordinal int, number text, person_id uuid, case_id uuid,
       filing_id uuid, primary key (authority_id, ordinal))`,
    [],
  );
  await admin.query(
    `insert into made.person select $1, $2::int + place, number, uuidv7(), uuidv7(), uuidv7()
     from unnest($3::text[]) with ordinality given (number, place)`,
    [authorityId, from, numbers],
  );
  const range = [authorityId, from, from + count];
  for (const text of [PERSONS, CASES, KEYS, FILINGS, NOTICES]) await admin.query(text, [...range]);
  await admin.query(SLOTS, [...range, daysOffered, daysAnswered]);
}

const MADE = 'from made.person where authority_id = $1 and ordinal > $2 and ordinal <= $3';

const PERSONS = `
  insert into app.person (authority_id, person_id, person_key, name, name_kana, birth_date, phone, email, postal_code,
    municipality_code, address, language, contact_version, created_at)
  select authority_id, person_id, sha256(uuid_send(person_id)), '見本　太郎', 'ミホン タロウ', '1990-04-12',
    '080' || lpad(ordinal::text, 8, '0'), 'over-' || ordinal || '@made.invalid', '2310001', '141046', '日本大通1', 'ja', 1,
    '2022-02-01' ${MADE}`;

const CASES = `
  insert into app.recuperation_case (authority_id, case_id, person_id, category, status, starts_on, tested_on, day_zero,
    symptomatic, last_day, return_on, ends_at, planned_return_on, self_check_until, rule_id, opened_at, closed_at,
    closed_by, close_reason)
  select authority_id, case_id, person_id, 'self', 'released', '2022-02-01', '2022-02-01', '2022-02-01', true,
    '2022-02-11', '2022-02-12', '2022-02-12T00:00+09:00', '2022-02-12', null, 'made', '2022-02-01', '2022-02-12',
    'system:made', 'released' ${MADE}`;

const KEYS = `
  insert into app.filing_key (authority_id, filing_id, wrapped_key, created_at)
  select authority_id, filing_id, decode(repeat('6b', 60), 'hex'), '2022-02-01' ${MADE}`;

const FILINGS = `
  insert into app.filing (authority_id, filing_id, person_id, case_id, submitted_at, language, consent_at,
    consent_version, name, name_kana, birth_date, age, postal_code, prefecture, municipality_code, address, phone, email,
    observation_channel, pregnancy, risk_factors, tested_at_medical_institution, self_management_declared, tested_on,
    onset_on, test_source, evidence_kind, kit_listed, rule_id, due_on, status, management_number, decision_reasons,
    checklist)
  select authority_id, filing_id, person_id, case_id, '2022-02-01', 'ja', '2022-02-01', 'made', '見本　太郎',
    'ミホン タロウ', '1990-04-12', 31, '2310001', '神奈川県', '141046', '日本大通1', '080' || lpad(ordinal::text, 8, '0'),
    'over-' || ordinal || '@made.invalid', 'web', 'no', '{}', false, true, '2022-02-01', '2022-02-01', 'own-kit', 'kit',
    true, 'made', '2022-02-02', 'completed', number, '{}', '{}' ${MADE}`;

const NOTICES = `
  insert into app.document (authority_id, document_id, kind, filing_id, case_id, number, template_version, fields, proof,
    proof_ref, issued_on, issued_at, valid_through, status, status_at)
  select authority_id, uuidv7(), 'notice', filing_id, case_id, number, 'v2.2', jsonb_build_object(
      'kind', 'notice', 'formVersion', 'v2.2', 'managementNumber', number,
      'holder', jsonb_build_object('name', '見本　太郎', 'kana', 'ミホン タロウ', 'birthDate', '1990-04-12'),
      'dates', jsonb_build_array(jsonb_build_object('label', '出勤・登校等可能予定日', 'value', 'planned-return-date',
        'date', '2022-02-12')),
      'course', jsonb_build_object('kind', 'symptomatic', 'reliefHours', 72),
      'issuedOn', '2022-02-02', 'validThrough', '2022-03-02'),
    'MADE', upper(left(encode(sha256(uuid_send(filing_id)), 'hex'), 26)), '2022-02-02', '2022-02-02', '2022-03-02',
    'valid', '2022-02-02' ${MADE}`;

const SLOTS = `
  insert into app.observation_slot (authority_id, case_id, slot_on, opens_at, due_at, status)
  select authority_id, case_id, day::date, day + time '07:00', day + time '20:00',
    case when place <= $5::int then 'answered' else 'missed' end
  from made.person, generate_series('2022-02-01'::timestamp, '2022-03-31', '1 day') with ordinality days (day, place)
  where authority_id = $1 and ordinal > $2 and ordinal <= $3 and place <= $4::int`;
