import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ContractKind } from '../domain/given-contract.ts';
import type { Prices, TestMethod } from '../domain/test-method.ts';
import { pricesSchema } from './prices.schema.ts';

/**
 * Works out anew what the contract covers for each party; the same as `coversOf`, for thousands at once. Gives the
 * institutions for which it covers something else now.
 */
export async function refreshCover(tx: Tx, contractId: Uuid): Promise<readonly Uuid[]> {
  const { rows } = await sql<{ facilityId: Uuid }>`
    with refreshed as (insert into contract_cover (authority_id, contract_id, facility_id, joined_on, version, number, kind, agent,
      reporting_clause, prices, covers_from, covers_through)
    select c.authority_id, c.contract_id, p.facility_id, p.joined_on, t.version, c.number, c.kind, c.agent,
      c.reporting_clause, t.prices,
      case when c.stage = 'signed' and days.first <= days.last then days.first end,
      case when c.stage = 'signed' and days.first <= days.last then days.last end
    from test_contract c
    join contract_party p on p.authority_id = c.authority_id and p.contract_id = c.contract_id
    join (select *, lead(from_on) over (partition by authority_id, contract_id order by version) - 1 as through_on
      from contract_terms where authority_id = ${tx.authorityId} and contract_id = ${contractId}) t
      on t.authority_id = c.authority_id and t.contract_id = c.contract_id
    cross join lateral (select greatest(c.starts_on, p.joined_on, t.from_on) as first,
      least(c.ends_on, c.ended_on, p.left_on, t.through_on) as last) days
    where c.authority_id = ${tx.authorityId} and c.contract_id = ${contractId}
    on conflict (authority_id, contract_id, facility_id, joined_on, version) do update
    set covers_from = excluded.covers_from, covers_through = excluded.covers_through
    where (contract_cover.covers_from, contract_cover.covers_through)
      is distinct from (excluded.covers_from, excluded.covers_through)
    returning facility_id, covers_from, xmax <> 0 as was_there)
    select distinct facility_id as "facilityId" from refreshed
    where covers_from is not null or was_there order by 1`.execute(tx.db);
  return rows.map(({ facilityId }) => facilityId);
}

/** A day of sampling and a method. */
export interface TestedWay {
  readonly day: PlainDate;
  readonly method: TestMethod;
}

/**
 * The contracts that cover tests of these days and methods at the institution, in the order given; null where none does.
 * Its own comes before one that an agent signed.
 */
export async function coveringContracts(
  tx: Tx,
  facilityId: Uuid,
  tests: readonly TestedWay[],
): Promise<readonly (Uuid | null)[]> {
  const { rows } = await sql<{ contractId: Uuid | null }>`
    select (
      select contract_id from contract_cover
      where authority_id = ${tx.authorityId} and facility_id = ${facilityId}
        and tested.day between covers_from and covers_through and prices ? tested.method
      order by kind desc, covers_from desc, contract_id limit 1
    ) as "contractId"
    from unnest(${tests.map(({ day }) => day)}::date[], ${tests.map(({ method }) => method)}::text[])
      with ordinality tested (day, method, place)
    order by tested.place`.execute(tx.db);
  return rows.map(({ contractId }) => contractId);
}

/** What a contract covers for an institution over some days. */
export interface OwnCover {
  readonly contractId: Uuid;
  readonly facilityId: Uuid;
  readonly number: string;
  readonly kind: ContractKind;
  readonly agent: string | null;
  readonly reportingClause: boolean;
  readonly version: number;
  readonly prices: Prices;
  readonly from: PlainDate;
  readonly through: PlainDate;
}

const MOST = 200;

/** What signed contracts cover for an institution, the newest days first; of one contract, or of all. */
export async function listOwnCovers(
  tx: Tx,
  facilityId: Uuid,
  contractId: Uuid | null,
): Promise<readonly OwnCover[]> {
  let query = tx.db
    .selectFrom('contract_cover')
    .select([
      'contract_id as contractId',
      'facility_id as facilityId',
      'number',
      'kind',
      'agent',
      'reporting_clause as reportingClause',
      'version',
      'prices',
      'covers_from as from',
      'covers_through as through',
    ])
    .where('authority_id', '=', tx.authorityId)
    .where('facility_id', '=', facilityId)
    .where('covers_from', 'is not', null)
    .orderBy('covers_through', 'desc')
    .orderBy('contract_id')
    .orderBy('version', 'desc')
    .limit(MOST);
  if (contractId !== null) query = query.where('contract_id', '=', contractId);
  const rows = await query
    .$narrowType<{ kind: ContractKind; from: PlainDate; through: PlainDate }>()
    .execute();
  return rows.map(row => ({ ...row, prices: pricesSchema.parse(row.prices) }));
}
