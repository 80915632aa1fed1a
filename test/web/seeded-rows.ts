import type { Uuid } from '../../src/kernel/ids.ts';
import { KANAGAWA } from '../world/test-world.ts';
import type { Rows } from './rows.ts';

/** A batch of papers that has ended. */
export async function batchOf({ select }: Rows): Promise<string> {
  const [batch] = await select<{ id: string }>(
    `insert into app.document_batch (authority_id, batch_id, kind, reason, requested_by, requested_at, status, total)
     values ($1, gen_random_uuid(), 'certificates', 'seed', gen_random_uuid(), now(), 'finished', 0)
     returning batch_id as id`,
    [KANAGAWA],
  );
  if (batch === undefined) throw new Error('The batch of the seed is missing.');
  return batch.id;
}

/** A notice to every institution that asks to be acknowledged. */
export async function noticeOf({ select }: Rows): Promise<string> {
  const [notice] = await select<{ id: string }>(
    `insert into app.facility_notice (authority_id, notice_id, title, body, kinds, asks_acknowledgement, created_by,
       created_at, published_by, published_at)
     values ($1, gen_random_uuid(), 'seed', 'seed', '{outpatient-clinic,test-centre,hospital,hotel,other}', true,
       gen_random_uuid(), now(), gen_random_uuid(), now())
     returning notice_id as id`,
    [KANAGAWA],
  );
  if (notice === undefined) throw new Error('The notice of the seed is missing.');
  return notice.id;
}

/** A contact of the directory. */
export async function contactOf({ select }: Rows): Promise<string> {
  const [contact] = await select<{ id: string }>(
    `insert into app.directory_entry (authority_id, entry_id, topic, office, office_phone, changed_at)
     values ($1, gen_random_uuid(), 'seed', 'seed', '0450000000', now()) returning entry_id as id`,
    [KANAGAWA],
  );
  if (contact === undefined) throw new Error('The contact of the seed is missing.');
  return contact.id;
}

/** What an earlier shift left to everybody. */
export async function handoverOf({ select }: Rows): Promise<string> {
  const [handover] = await select<{ id: string }>(
    `insert into app.task_handover (authority_id, handover_id, from_staff, note, task_ids, handed_over_at)
     values ($1, gen_random_uuid(), gen_random_uuid(), 'seed', '{}', '2022-02-15T01:00:00Z')
     returning handover_id as id`,
    [KANAGAWA],
  );
  if (handover === undefined) throw new Error('The hand-over of the seed is missing.');
  return handover.id;
}

/** An alarm that is open. */
export async function alarmOf({ select }: Rows): Promise<string> {
  const [alarm] = await select<{ id: string }>(
    `insert into app.alarm (authority_id, alarm_id, kind, about, figures, opened_at)
     values ($1, gen_random_uuid(), 'task-overdue', 'all', '{"overdue": 1}', '2022-02-15T01:00:00Z')
     returning alarm_id as id`,
    [KANAGAWA],
  );
  if (alarm === undefined) throw new Error('The alarm of the seed is missing.');
  return alarm.id;
}

/** A patient whom the clinic reported, whom the health centre has a question about; counted as the program counts it. */
export async function caseReportOf({ select }: Rows, facilityId: Uuid): Promise<string> {
  const [report] = await select<{ id: string }>(
    `with report as (insert into app.case_report (authority_id, report_id, facility_id, revision, status, profile_id, kind, name, name_kana,
       sex, birth_date, phone, postal_code, municipality_code, address, onset_on, sampled_on, diagnosed_on, content,
       physician, entry_channel, proxy, entered_by, reported_at, entered_at, changed_at)
     values ($1, gen_random_uuid(), $2, 1, 'queried', 'case-report-2020-09-28', 'confirmed', 'Seed Person', 'SEED PERSON',
       'female', '1980-04-12', '09012345678', '2430432', '142158', 'Ebina', '2022-02-10', '2022-02-12', '2022-02-12', '{}',
       'Seed Doctor', 'web', false, 'staff:seed', '2022-02-12T03:00:00Z', '2022-02-12T03:00:00Z', '2022-02-12T03:00:00Z')
     returning *),
     counted as (insert into app.case_count_change (authority_id, change_id, reported_on, entered_on, onset_on, age_band,
       municipality_code, cases)
       select authority_id, gen_random_uuid(), '2022-02-12', '2022-02-12', onset_on, 40, municipality_code, 1 from report)
     select report_id as id from report`,
    [KANAGAWA, facilityId],
  );
  if (report === undefined) throw new Error('The case report of the seed is missing.');
  return report.id;
}

/** A contract with the clinic, a file of claims, and a cost. */
export async function contractOf(
  { select }: Rows,
  facilityId: Uuid,
): Promise<Readonly<Record<'contractId' | 'claimsId' | 'costId', string>>> {
  const [made] = await select<Readonly<Record<'contractId' | 'claimsId' | 'costId', string>>>(
    `with contract as (
       insert into app.test_contract (authority_id, contract_id, number, kind, agent, stage, requested_on, signed_on,
         starts_on, ends_on, reporting_clause, created_at, changed_at)
       values ($1, gen_random_uuid(), 'seed-1', 'collective', 'Seed association', 'signed', '2020-04-01', '2020-04-01',
         '2020-04-01', '2023-03-31', true, now(), now()) returning contract_id),
     terms as (
       insert into app.contract_terms (authority_id, contract_id, version, from_on, prices, set_at, set_by)
       select $1, contract_id, 1, '2020-04-01', '{"pcr": 13500}', now(), 'staff:seed' from contract),
     party as (
       insert into app.contract_party (authority_id, contract_id, facility_id, joined_on)
       select $1, contract_id, $2::uuid, '2020-04-01' from contract),
     cover as (
       insert into app.contract_cover (authority_id, contract_id, facility_id, joined_on, version, number, kind, agent,
         reporting_clause, prices, covers_from, covers_through)
       select $1, contract_id, $2::uuid, '2020-04-01', 1, 'seed-1', 'collective', 'Seed association', true,
         '{"pcr": 13500}', '2020-04-01', '2023-03-31' from contract),
     claims as (
       insert into app.claims_file (authority_id, claims_id, month, file_name, file_hash, uploaded_at, uploaded_by)
       values ($1, gen_random_uuid(), '2022-02-01', 'seed.csv', '\\x00', now(), 'staff:seed') returning claims_id),
     cost as (
       insert into app.cost_item (authority_id, cost_id, item, description, period_from, period_through, amount_yen,
         entered_at, entered_by)
       values ($1, gen_random_uuid(), 'equipment', 'seed', '2022-02-01', '2022-02-28', 1001, now(), 'staff:seed')
       returning cost_id)
     select contract_id as "contractId", claims_id as "claimsId", cost_id as "costId" from contract, claims, cost`,
    [KANAGAWA, facilityId],
  );
  if (made === undefined) throw new Error('The contract of the seed is missing.');
  return made;
}

/** A health centre that looks after Ebina. */
export async function healthCentreOf({ select }: Rows): Promise<string> {
  const [centre] = await select<{ id: string }>(
    `insert into app.health_centre (authority_id, health_centre_id, name, phone, municipality_codes)
     values ($1, gen_random_uuid(), 'Seed health centre', '0462231111', '{142158}')
     returning health_centre_id as id`,
    [KANAGAWA],
  );
  if (centre === undefined) throw new Error('The health centre of the seed is missing.');
  return centre.id;
}
