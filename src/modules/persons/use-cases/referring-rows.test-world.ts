import type { Uuid } from '../../../kernel/ids.ts';
import type { PersonReference } from '../domain/person-reference.ts';
import { KANAGAWA, type People } from './joined-people.test-world.ts';

const FACILITY = '01900000-0000-7000-8000-00000000f001';

/** One row of each table that names a person. */
export async function insertReferring(
  people: People,
  personId: Uuid,
  kind: PersonReference['kind'],
): Promise<void> {
  const caseId = await people.openCase(personId, kind === 'case' ? 'open' : 'released');
  const id = people.newId();
  await people.admin.query(
    `insert into app.facility (authority_id, facility_id, name, kind, postal_code, municipality_code, address, phone, status,
       created_at)
     values ($1, $2, 'Clinic', 'outpatient-clinic', '2310001', '141046', '1-1', '0451112222', 'active', now())
     on conflict do nothing`,
    [KANAGAWA, FACILITY],
  );
  switch (kind) {
    case 'case':
      return;
    case 'filing':
      await people.admin.query(FILING_KEY, [KANAGAWA, id]);
      await people.admin.query(FILING, [KANAGAWA, id, personId, caseId]);
      return;
    case 'test-report':
      await people.admin.query(TEST_REPORT, [KANAGAWA, id, FACILITY, personId, caseId]);
      return;
    case 'case-report':
      await people.admin.query(CASE_REPORT, [KANAGAWA, id, FACILITY, personId, caseId]);
      return;
  }
}

/** Every row of every table that a merge may touch, as it stands. */
export async function snapshot({ admin }: People): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const tables = ['person', 'recuperation_case', 'case_event', 'filing', 'test_report', 'case_report'];
  const taken: Record<string, readonly unknown[]> = {};
  for (const table of tables)
    taken[table] = (
      await admin.query<{ row: string }>(`select t::text as row from app.${table} t order by 1`)
    ).rows.map(({ row }) => row);
  return taken;
}

const FILING_KEY = `insert into app.filing_key (authority_id, filing_id, wrapped_key, created_at)
  values ($1, $2, decode(repeat('6b', 60), 'hex'), now())`;

const FILING = `
  insert into app.filing (authority_id, filing_id, person_id, case_id, submitted_at, language, consent_at,
    consent_version, name, name_kana, birth_date, age, postal_code, prefecture, municipality_code, address, phone, email,
    observation_channel, pregnancy, risk_factors, tested_at_medical_institution, self_management_declared, tested_on,
    onset_on, test_source, evidence_kind, kit_listed, rule_id, due_on, status, decision_reasons, checklist)
  values ($1, $2, $3, $4, now(), 'ja', now(), 'test', '見本', 'ミホン', '1980-04-12', 42, '2310001', '神奈川県', '141046',
    '1-2', '09012345678', 'a@example.invalid', 'web', 'no', '{}', false, true, '2022-08-10', '2022-08-10', 'own-kit', 'kit',
    true, 'test', '2022-08-12', 'submitted', '{}', '{}')`;

const TEST_REPORT = `
  insert into app.test_report (authority_id, report_id, facility_id, revision, status, legal_basis, contract_state,
    sampled_on, resulted_on, specimen, method, result, entry_channel, proxy, entered_by, entered_at, changed_at, person_id,
    case_id)
  values ($1, $2, $3, 1, 'reported', 'article-15', 'in-force', '2022-08-10', '2022-08-11', 'saliva', 'pcr', 'positive',
    'web', false, 'staff:test', now(), now(), $4, $5)`;

const CASE_REPORT = `
  insert into app.case_report (authority_id, report_id, facility_id, revision, status, profile_id, kind, name, name_kana,
    sex, birth_date, phone, postal_code, municipality_code, address, diagnosed_on, content, physician, entry_channel, proxy,
    entered_by, reported_at, entered_at, changed_at, person_id, case_id)
  values ($1, $2, $3, 1, 'submitted', 'test', 'confirmed', '見本', 'ミホン', 'female', '1980-04-12', '09012345678',
    '2310001', '141046', '1-2', '2022-08-11', '{}', 'Dr', 'web', false, 'staff:test', now(), now(), now(), $4, $5)`;
