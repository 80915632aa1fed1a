import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ReportedTests } from '../domain/reconcile-claims.ts';
import type { SubsidyDecision, SubsidyReason } from '../domain/subsidy.ts';
import type { TestMethod } from '../domain/test-method.ts';

/** Days of sampling, both included. */
export interface Days {
  readonly from: PlainDate;
  readonly through: PlainDate;
}

const isThat = (facilityId: Uuid | null) =>
  facilityId === null ? sql`` : sql`and facility_id = ${facilityId}::uuid`;

/**
 * The reports sampled in the days, counted by what decides about them: `test_count`, and what was entered and corrected
 * since it was last brought up to date. Its columns: facility_id, sampled_on, method, status, legal_basis, tests.
 */
const counted = (tx: Tx, { from, through }: Days, facilityId: Uuid | null) => {
  const rowsOf = (table: 'test_count' | 'test_count_change') => sql`
    select facility_id, sampled_on, method, status, legal_basis, tests from ${sql.table(table)}
    where authority_id = ${tx.authorityId} and sampled_on between ${from}::date and ${through}::date
      ${isThat(facilityId)}`;
  return sql`
    select facility_id, sampled_on, method, status, legal_basis, sum(tests)::int as tests
    from (${rowsOf('test_count')} union all ${rowsOf('test_count_change')}) known
    group by facility_id, sampled_on, method, status, legal_basis having sum(tests) > 0`;
};

/**
 * The same with their reasons and decision: `decideSubsidy` for a million reports at once. Its columns: facility_id, code,
 * name, sampled_on, method, status, tests, unit_price, reasons, decision.
 * Institutions and covers are read once each: whether a row may be seen is asked of every row that is touched.
 */
const decided = (tx: Tx, days: Days, facilityId: Uuid | null) => sql`
  with institution as materialized (
    select facility_id, code, name, kind from facility
    where authority_id = ${tx.authorityId} ${isThat(facilityId)}
  ), cover as materialized (
    select facility_id, kind, covers_from, covers_through, prices from contract_cover
    where authority_id = ${tx.authorityId} and covers_from is not null ${isThat(facilityId)}
  ), tested as materialized (${counted(tx, days, facilityId)}
  ), met as (
    select t.facility_id, t.sampled_on, t.method, t.status, t.legal_basis, t.tests, bool_or(t.is_cover) as some_days,
      bool_or(t.is_of_day) as that_day,
      bool_or(t.is_of_day and t.price is not null) as that_method,
      coalesce(max(t.price) filter (where t.is_of_day and t.kind = 'individual'),
        max(t.price) filter (where t.is_of_day)) as unit_price
    from (
      select t.*, c.kind, (c.prices ->> t.method)::int as price,
        t.sampled_on between c.covers_from and c.covers_through as is_of_day, c.covers_from is not null as is_cover
      from tested t left join cover c using (facility_id)
    ) t
    group by t.facility_id, t.sampled_on, t.method, t.status, t.legal_basis, t.tests
  )
  select m.facility_id, i.code, i.name, m.sampled_on, m.method, m.status, m.tests, m.unit_price,
    why.reasons,
    case when why.reasons && array['withdrawn', 'no-contract-needed'] then 'undecidable'
      when cardinality(why.reasons) > 0 then 'not-eligible' else 'eligible' end as decision
  from met m
  join institution i using (facility_id)
  cross join lateral (
    select array_remove(array[
      case when m.status = 'withdrawn' then 'withdrawn' end,
      case when m.legal_basis <> 'article-15' then 'other-legal-basis' end,
      case when i.kind in ('hotel', 'other') then 'no-contract-needed'
        when m.that_method then null
        when m.that_day then 'contract-not-covering-method'
        when m.some_days then 'outside-contract-period'
        else 'no-contract' end
    ], null) as reasons
  ) why`;

/**
 * For the rest of the transaction no table is gone through once for every row of another. The planner knows nothing of
 * rows that were just imported, takes them for few, and then a month would take minutes.
 */
const joinByHash = (tx: Tx) => sql`select set_config('enable_nestloop', 'off', true)`.execute(tx.db);

/** Tests of one institution that were decided alike. */
export interface DecidedAlike {
  readonly facilityId: Uuid;
  readonly code: string | null;
  readonly name: string;
  readonly decision: SubsidyDecision;
  readonly reasons: readonly SubsidyReason[];
  readonly tests: number;
}

/** The tests by institution, decision and reasons; institutions by name. The reports are gone through once. */
export async function tallyDecisions(tx: Tx, days: Days): Promise<readonly DecidedAlike[]> {
  await joinByHash(tx);
  const { rows } = await sql<DecidedAlike>`
    select facility_id as "facilityId", code, name, decision, reasons, sum(tests)::int as tests
    from (${decided(tx, days, null)}) d
    group by facility_id, code, name, decision, reasons
    order by name, facility_id, decision, reasons`.execute(tx.db);
  return rows;
}

/** Tests of one institution, day and method that were decided alike. */
export interface DecidedTests {
  readonly sampledOn: PlainDate;
  readonly method: TestMethod;
  readonly tests: number;
  readonly decision: SubsidyDecision;
  readonly reasons: readonly SubsidyReason[];
}

/** The tests of one institution by day and method, and how they were decided. */
export async function listDecidedTests(
  tx: Tx,
  days: Days,
  facilityId: Uuid,
): Promise<readonly DecidedTests[]> {
  const { rows } = await sql<DecidedTests>`
    select sampled_on as "sampledOn", method, sum(tests)::int as tests, decision, reasons
    from (${decided(tx, days, facilityId)}) d
    group by sampled_on, method, decision, reasons order by sampled_on, method, decision, reasons`.execute(
    tx.db,
  );
  return rows;
}

/** The place of an institution in a list. */
export type FacilityPosition = Pick<DecidedAlike, 'name' | 'facilityId'>;

/** An institution under contract that reported nothing. */
export interface SilentFacility extends FacilityPosition {
  readonly code: string | null;
  /** The number of a contract that covers some of the days. */
  readonly number: string;
}

/** Institutions that a contract covers on some of the days, and of which no report of those days stands (H-28). */
export async function listSilentFacilities(
  tx: Tx,
  days: Days,
  page: { readonly after: FacilityPosition | null; readonly limit: number },
): Promise<readonly SilentFacility[]> {
  const { after } = page;
  const { rows } = await sql<SilentFacility>`
    select f.facility_id as "facilityId", f.code, f.name, min(c.number) as number
    from contract_cover c
    join facility f on f.authority_id = c.authority_id and f.facility_id = c.facility_id
    where c.authority_id = ${tx.authorityId} and c.covers_from <= ${days.through}::date
      and c.covers_through >= ${days.from}::date
      and c.facility_id not in (
        select facility_id from (${counted(tx, days, null)}) tested where status = 'reported')
      and (${after?.name ?? null}::text is null
        or (f.name, f.facility_id) > (${after?.name ?? null}::text, ${after?.facilityId ?? null}::uuid))
    group by f.facility_id, f.code, f.name order by f.name, f.facility_id limit ${page.limit}`.execute(tx.db);
  return rows;
}

/** The institutions that a contract covers on some of the days. */
export async function coveredFacilities(tx: Tx, days: Days): Promise<readonly Uuid[]> {
  const { rows } = await sql<{ facilityId: Uuid }>`
    select distinct facility_id as "facilityId" from contract_cover
    where authority_id = ${tx.authorityId} and covers_from <= ${days.through}::date
      and covers_through >= ${days.from}::date`.execute(tx.db);
  return rows.map(({ facilityId }) => facilityId);
}

/** What was reported by institution, day and method, to set claims against; institutions without a code claim nothing. */
export async function listReportedTests(tx: Tx, days: Days): Promise<readonly ReportedTests[]> {
  await joinByHash(tx);
  const { rows } = await sql<ReportedTests>`
    select d.code as "facilityCode", d.sampled_on as "sampledOn", d.method,
      coalesce(sum(tests) filter (where status = 'reported'), 0)::int as reported,
      coalesce(sum(tests) filter (where decision = 'eligible'), 0)::int as eligible,
      max(unit_price) as "unitPrice"
    from (${decided(tx, days, null)}) d where d.code is not null
    group by d.facility_id, d.code, d.sampled_on, d.method`.execute(tx.db);
  return rows;
}

/** Those of the codes that name an institution of the authority. */
export async function knownCodes(tx: Tx, codes: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ code: string }>`
    select code from facility
    where authority_id = ${tx.authorityId} and code = any(${codes}::text[])`.execute(tx.db);
  return new Set(rows.map(({ code }) => code));
}
