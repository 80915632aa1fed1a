import type { ListedCases } from './prepare-cases.ts';
import { progress } from './progress.ts';
import type { World } from './world.ts';

/**
 * To each case of `bench.listed` the report by which it became known, and as many tests, one in five of them positive. Of
 * the reports of the last two days one in ten waits to be looked at. All of them are counted, as the program does it.
 */
export async function prepareReports({ admin, deps }: World, { authorityId }: ListedCases): Promise<void> {
  progress('preparing reports of cases');
  await admin.query(CASE_REPORTS, [authorityId, deps.clock.now()]);
  progress('preparing reports of tests');
  await admin.query(TEST_REPORTS, [authorityId]);
  await admin.query(CASE_COUNTS, [authorityId]);
  await admin.query(TEST_COUNTS, [authorityId]);
}

const CASE_REPORTS = `
  insert into app.case_report (authority_id, report_id, facility_id, revision, status, profile_id, kind, name, name_kana, sex,
    birth_date, phone, postal_code, municipality_code, address, onset_on, sampled_on, diagnosed_on, content, physician,
    health_centre_id, entry_channel, proxy, entered_by, reported_at, entered_at, accepted_at, changed_at, person_id, case_id)
  select l.authority_id, uuidv7(), md5('facility ' || number % 580)::uuid, 1, status, '2020-09',
    case when kind < 0.92 then 'confirmed' when kind < 0.99 then 'asymptomatic' else 'suspected' end,
    p.name, p.name_kana, 'unknown', p.birth_date, p.phone, p.postal_code, p.municipality_code, p.address,
    case when kind < 0.92 and work < 0.95 then opened_on - 2 end, opened_on - 1, opened_on,
    '{"symptoms": ["fever", "cough"], "occupation": "office", "source": "household", "pneumonia": "no", "immune": "no"}',
    'Physician ' || number % 580, md5(p.municipality_code)::uuid,
    case when kind < 0.6 then 'web' else 'fax' end, kind >= 0.6, 'staff:00000000-0000-4000-8000-000000000001',
    opened_at, date_trunc('milliseconds', opened_at + course * interval '12 hours'), case when status = 'accepted' then opened_at + interval '13 hours' end,
    opened_at + interval '13 hours', l.person_id, l.case_id
  from bench.listed l join app.person p using (authority_id, person_id),
    lateral (select case when work > 0.99 then 'withdrawn'
      when opened_at < $2::timestamptz - interval '2 days' or work > 0.1 then 'accepted'
      when work < 0.005 then 'queried' else 'submitted' end as status) step
  where l.authority_id = $1 order by opened_at`;

const TEST_REPORTS = `
  insert into app.test_report (authority_id, report_id, facility_id, revision, status, legal_basis, contract_state,
    sampled_on, resulted_on, specimen, method, result, patient_number, name, name_kana, birth_date, municipality_code,
    entry_channel, proxy, entered_by, entered_at, changed_at)
  select l.authority_id, uuidv7(), md5('facility ' || number % 580)::uuid, 1, case when work > 0.99 then 'withdrawn' else 'reported' end,
    'article-15', case when work < 0.98 then 'in-force' else 'none' end, opened_on - 1, opened_on, 'saliva', 'pcr',
    case when positive then 'positive' when kind < 0.99 then 'negative' else 'indeterminate' end, number::text,
    case when positive then p.name end, case when positive then p.name_kana end, case when positive then p.birth_date end,
    case when positive then p.municipality_code end, 'web', false,
    'staff:00000000-0000-4000-8000-' || lpad((number % 50)::text, 12, '0'), opened_at, opened_at
  from bench.listed l join app.person p using (authority_id, person_id), lateral (select kind < 0.2 as positive) result
  where l.authority_id = $1 order by opened_at`;

const CASE_COUNTS = `
  insert into app.case_count (authority_id, counted_by, day, part, cases)
  select $1, by.counted_by, by.day, by.part, count(*)
  from (
    select onset_on, municipality_code, birth_date, (entered_at at time zone 'Asia/Tokyo')::date as entered_on,
      (reported_at at time zone 'Asia/Tokyo')::date as reported_on
    from app.case_report where authority_id = $1 and status <> 'withdrawn' and kind <> 'suspected') r
  cross join lateral (values
    ('report-day', r.reported_on, ''), ('entry-day', r.entered_on, ''), ('onset-day', r.onset_on, ''),
    ('age', r.reported_on, least(
      extract(year from age(r.reported_on::timestamp, r.birth_date::timestamp))::int / 10 * 10, 90)::text),
    ('municipality', r.reported_on, r.municipality_code)) by (counted_by, day, part)
  where by.day is not null group by by.counted_by, by.day, by.part`;

const TEST_COUNTS = `
  insert into app.test_count (authority_id, sampled_on, facility_id, method, status, legal_basis, result, tests)
  select authority_id, sampled_on, facility_id, method, status, legal_basis, result, count(*) from app.test_report
  where authority_id = $1 group by authority_id, sampled_on, facility_id, method, status, legal_basis, result`;
