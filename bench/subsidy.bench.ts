import type { AuthorityId, Uuid } from '../src/kernel/ids.ts';
import type { PlainDate } from '../src/kernel/plain-date.ts';
import {
  exportSubsidyMonth,
  showSilentFacilities,
  showSubsidyMonth,
} from '../src/modules/contracts/use-cases/subsidy.use-case.ts';
import type { StaffActor } from '../src/platform/db/actor.ts';
import { type Comparison, compare, figureOf, type Sample, secondsSince } from './measure.ts';
import { progress } from './progress.ts';
import type { Size } from './size.ts';
import type { World } from './world.ts';

/** An authority of its own, whose institutions test. */
const TESTING = 142131 as AuthorityId;
const FACILITIES = 2_000;
const MONTH = '2022-01-01' as PlainDate;
const MANAGER: StaffActor = {
  kind: 'staff',
  authorityId: TESTING,
  id: '01900000-0000-7000-8000-00000000c001' as Uuid,
  role: 'manager',
  facilityId: null,
};

/**
 * The subsidy of a month: the page, its CSV and the list of institutions that said nothing, by 2,000 institutions of which
 * nine in ten have a contract. Beside one bare statement that joins the reports with what contracts cover.
 */
export async function benchSubsidy(world: World, { rounds, importRows: reports }: Size) {
  await world.stopApplication();
  await prepare(world, reports);
  const { admin, deps } = world;
  const [page, file, silent, plain]: Sample[][] = [[], [], [], []];
  for (let round = 0; round < rounds + 1; round += 1) {
    progress(`the subsidy of ${reports} tests, ${round + 1} of ${rounds + 1}`);
    const shown = await timed(reports, page, () => showSubsidyMonth(deps, MANAGER, MONTH, null));
    if (shown.reasons.reduce((sum, { tests }) => sum + tests, 0) !== reports)
      throw new Error('Some tests were not decided.');
    await timed(reports, file, () => exportSubsidyMonth(deps, MANAGER, MONTH));
    await timed(reports, silent, () => showSilentFacilities(deps, MANAGER, MONTH, null));
    await timed(reports, plain, () => admin.query(PLAIN, [TESTING]));
  }
  const perTest = { unit: 'tests', latencyOf: 'month' };
  const bare = figureOf('the reports joined with the covers by one bare statement', plain ?? []);
  const against = (subject: string, name: string, samples: readonly Sample[] = []): Comparison =>
    compare(
      `the subsidy of ${reports.toLocaleString('en')} tests, ${subject}`,
      perTest,
      figureOf(name, samples),
      bare,
    );
  return [
    against('as a page', 'decisions by reason and institution, and how many said nothing', page),
    against('as a file', 'decisions by institution', file),
    against('those who said nothing', 'institutions under contract without a report', silent),
  ];
}

async function timed<T>(
  operations: number,
  samples: Sample[] | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const started = performance.now();
  const value = await work();
  const seconds = secondsSince(started);
  samples?.push({ operations, seconds, latencies: [seconds * 1_000] });
  return value;
}

async function prepare({ admin }: World, reports: number): Promise<void> {
  progress(`preparing ${reports} tests`);
  await admin.query(FACILITY, [TESTING, FACILITIES]);
  await admin.query(CONTRACT, [TESTING]);
  await admin.query(COVER, [TESTING]);
  await admin.query(REPORT, [TESTING, reports, FACILITIES]);
  await admin.query(COUNT, [TESTING]);
  await admin.query('analyze app.facility, app.contract_cover, app.test_report, app.test_count');
}

const FACILITY = `insert into app.facility (authority_id, facility_id, code, name, kind, postal_code, municipality_code,
    address, phone, status, created_at)
  select $1, gen_random_uuid(), '14' || lpad(n::text, 8, '0'), 'Institution ' || n, 'outpatient-clinic', '2430432',
    '142158', '1-1', '0462310000', 'active', now() from generate_series(0, $2::int - 1) n`;
const CONTRACT = `insert into app.test_contract (authority_id, contract_id, number, kind, agent, stage, requested_on,
    signed_on, starts_on, ends_on, reporting_clause, created_at, changed_at)
  values ($1, gen_random_uuid(), 'bench', 'collective', 'Association', 'signed', '2021-04-01', '2021-04-01', '2021-04-01',
    '2022-03-31', true, now(), now())`;
/** Nine in ten for the whole year, one in ten of these with other prices since the middle of the month. */
const COVER = `insert into app.contract_cover (authority_id, contract_id, facility_id, joined_on, version, number, kind,
    agent, reporting_clause, prices, covers_from, covers_through)
  select $1, contract_id, facility_id, '2021-04-01', version, number, c.kind, agent, reporting_clause,
    case version when 1 then '{"pcr": 13500}' else '{"pcr": 12000, "lamp": 9000}' end::jsonb,
    case version when 1 then '2021-04-01' else '2022-01-16' end::date,
    case when version = 1 and code like '%3' then '2022-01-15' else '2022-03-31' end::date
  from app.test_contract c join app.facility using (authority_id)
  cross join generate_series(1, 2) version
  where authority_id = $1 and code not like '%7' and (version = 1 or code like '%3')`;
const REPORT = `insert into app.test_report (authority_id, report_id, facility_id, revision, status, legal_basis,
    contract_state, sampled_on, resulted_on, specimen, method, result, entry_channel, proxy, entered_by, entered_at, changed_at)
  select $1, gen_random_uuid(), facility_id, 1, case when n % 200 = 0 then 'withdrawn' else 'reported' end,
    case when n % 50 = 0 then 'other' else 'article-15' end, 'none', day, day, 'saliva',
    case when n % 9 = 0 then 'lamp' else 'pcr' end, 'negative', 'file', false, 'staff:bench', now(), now()
  from (select n, '2022-01-01'::date + (n % 31) as day, '14' || lpad(((n::bigint * 7919) % $3::int)::text, 8, '0') as code
    from generate_series(1, $2::int) n) made
  join app.facility f on f.authority_id = $1 and f.code = made.code`;
const COUNT = `insert into app.test_count (authority_id, sampled_on, facility_id, method, status, legal_basis, result, tests)
  select authority_id, sampled_on, facility_id, method, status, legal_basis, result, count(*) from app.test_report
  where authority_id = $1 group by authority_id, sampled_on, facility_id, method, status, legal_basis, result`;
const PLAIN = `select facility_id, is_covered, count(*) from (
    select r.facility_id, r.status = 'reported' and r.legal_basis = 'article-15' and exists (
      select from app.contract_cover c where c.authority_id = r.authority_id and c.facility_id = r.facility_id
        and r.sampled_on between c.covers_from and c.covers_through and c.prices ? r.method) as is_covered
    from app.test_report r where r.authority_id = $1 and r.sampled_on between '2022-01-01' and '2022-01-31'
  ) decided group by facility_id, is_covered`;
