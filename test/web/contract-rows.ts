import type { Uuid } from '../../src/kernel/ids.ts';
import { KANAGAWA } from '../world/test-world.ts';
import type { Rows } from './rows.ts';

/** An individual contract of the first clinic, as it is typed. */
export const individual = {
  number: 'R2-1',
  kind: 'individual',
  facilities: '1410000011',
  'price-pcr': '13,500',
  requestedOn: '2020-03-01',
  startsOn: '2020-04-01',
  endsOn: '2020-08-31',
  reportingClause: 'yes',
};

/** Counts the reports that tests wrote past the program. */
export async function countReports({ select }: Rows): Promise<void> {
  await select('delete from app.test_count_change');
  await select('delete from app.test_count');
  await select(
    `insert into app.test_count (authority_id, sampled_on, facility_id, method, status, legal_basis, result, tests)
     select authority_id, sampled_on, facility_id, method, status, legal_basis, result, count(*) from app.test_report
     group by authority_id, sampled_on, facility_id, method, status, legal_basis, result`,
  );
}

/** Writes so many reports of one day and method past the program. */
export async function report(
  rows: Rows,
  facilityId: Uuid,
  day: string,
  method: string,
  tests: number,
  change = {},
): Promise<void> {
  await rows.select(
    `insert into app.test_report (authority_id, report_id, facility_id, revision, status, legal_basis, contract_state,
       sampled_on, resulted_on, specimen, method, result, entry_channel, proxy, entered_by, entered_at, changed_at)
     select $1, gen_random_uuid(), $2, 1, $5, 'article-15', 'none', $3::date, $3::date, 'saliva', $4, 'negative', 'web',
       false, 'staff:test', now(), now() from generate_series(1, $6::int)`,
    [KANAGAWA, facilityId, day, method, { status: 'reported', ...change }.status, tests],
  );
  await countReports(rows);
}
