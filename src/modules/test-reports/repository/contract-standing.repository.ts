import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { TestMethod } from '../domain/test-codes.ts';
import type { ContractStanding, ContractState } from '../domain/test-report.ts';

/** The contract of the tests of one day and method. */
export interface StandingOfDay extends ContractStanding {
  readonly day: PlainDate;
  readonly method: TestMethod;
}

/**
 * Gives the institution's reports the contracts of their days and methods; counts those that had another, by what they
 * have now.
 */
export async function setContracts(
  tx: Tx,
  facilityId: Uuid,
  standings: readonly StandingOfDay[],
): Promise<Readonly<Partial<Record<ContractState, number>>>> {
  const { rows } = await sql<{ state: ContractState; reports: number }>`
    with changed as (
      update test_report report
      set contract_id = standing.contract_id, contract_state = standing.state, contract_redecided_at = ${tx.at}
      from unnest(
        ${standings.map(({ day }) => day)}::date[], ${standings.map(({ method }) => method)}::text[],
        ${standings.map(({ contractId }) => contractId)}::uuid[],
        ${standings.map(({ contractState }) => contractState)}::text[]
      ) standing (day, method, contract_id, state)
      where report.authority_id = ${tx.authorityId} and report.facility_id = ${facilityId}
        and report.sampled_on = standing.day and report.method = standing.method
        and (report.contract_id, report.contract_state) is distinct from (standing.contract_id, standing.state)
      returning report.contract_state
    )
    select contract_state as state, count(*)::int as reports from changed group by contract_state`.execute(
    tx.db,
  );
  return Object.fromEntries(rows.map(({ state, reports }) => [state, reports]));
}
