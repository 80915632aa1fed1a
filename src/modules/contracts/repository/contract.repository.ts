import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ContractDates } from '../domain/contract-status.ts';
import type { ContractKind } from '../domain/given-contract.ts';
import type { Prices } from '../domain/test-method.ts';
import { pricesSchema } from './prices.schema.ts';

/** A contract with everything that its status follows from. */
export interface Contract extends ContractDates {
  readonly contractId: Uuid;
  readonly number: string;
  readonly kind: ContractKind;
  readonly agent: string | null;
  readonly requestedOn: PlainDate;
  readonly signedOn: PlainDate | null;
  readonly reportingClause: boolean;
  readonly renews: Uuid | null;
  /** The signed contract that follows this one, or another that is being prepared; null when there is none. */
  readonly renewedBy: Uuid | null;
  /** Institutions that are party to it and have not left. */
  readonly parties: number;
}

/** What a list of contracts can be narrowed to. */
export const CONTRACT_FILTERS = ['all', 'preparing', 'in-force', 'ending', 'ended'] as const;
export type ContractFilter = (typeof CONTRACT_FILTERS)[number];

const columns = (tx: Tx) => sql`
  c.contract_id as "contractId", c.number, c.kind, c.agent, c.stage, c.requested_on as "requestedOn",
  c.signed_on as "signedOn", c.starts_on as "startsOn", c.ends_on as "endsOn", c.ended_on as "endedOn",
  c.reporting_clause as "reportingClause", c.renews,
  (select array_agg(t.from_on::text order by t.version) from contract_terms t
   where t.authority_id = ${tx.authorityId} and t.contract_id = c.contract_id and t.version > 1) as "amendedFrom",
  (select n.contract_id from test_contract n
   where n.authority_id = ${tx.authorityId} and n.renews = c.contract_id and (n.stage = 'signed' or n.ended_on is null)
   order by (n.stage = 'signed') desc, n.created_at desc limit 1) as "renewedBy",
  ${isRenewed(tx)} as "isRenewed",
  (select count(*)::int from contract_party p
   where p.authority_id = ${tx.authorityId} and p.contract_id = c.contract_id and p.left_on is null) as parties`;

const isRenewed = (tx: Tx) => sql<boolean>`exists (
  select from test_contract n
  where n.authority_id = ${tx.authorityId} and n.renews = c.contract_id and n.stage = 'signed')`;

const isEnding = (tx: Tx, today: PlainDate, alarmDays: number) => sql<boolean>`(
  c.stage = 'signed' and c.ended_on is null and c.starts_on <= ${today}::date
  and c.ends_on between ${today}::date and ${today}::date + ${alarmDays}::int and not ${isRenewed(tx)})`;

/** The same days as `contractStatus` works by. */
function isOf(tx: Tx, filter: ContractFilter, today: PlainDate, alarmDays: number) {
  const lastDay = sql`least(c.ends_on, c.ended_on)`;
  switch (filter) {
    case 'all':
      return sql`true`;
    case 'preparing':
      return sql`case when c.stage = 'signed' then c.starts_on > ${today}::date and ${lastDay} >= ${today}::date
        else c.ended_on is null end`;
    case 'in-force':
      return sql`(c.stage = 'signed' and ${today}::date between c.starts_on and ${lastDay})`;
    case 'ending':
      return isEnding(tx, today, alarmDays);
    case 'ended':
      return sql`case when c.stage = 'signed' then ${lastDay} < ${today}::date else c.ended_on is not null end`;
  }
}

type Stored = Omit<Contract, 'amendedFrom'> & { readonly amendedFrom: readonly PlainDate[] | null };
const contractOf = (row: Stored): Contract => ({ ...row, amendedFrom: row.amendedFrom ?? [] });

/** Contracts by number, from the one behind `after` on; `text` looks into number, agent, and names and codes of parties. */
export async function listContracts(
  tx: Tx,
  selection: {
    readonly filter: ContractFilter;
    readonly text: string;
    readonly today: PlainDate;
    readonly alarmDays: number;
  },
  page: { readonly after: string | null; readonly limit: number },
): Promise<readonly Contract[]> {
  const { filter, text, today, alarmDays } = selection;
  const holds = (column: ReturnType<typeof sql>) =>
    sql`position(lower(${text}::text) in lower(${column})) > 0`;
  const { rows } = await sql<Stored>`
    select ${columns(tx)} from test_contract c
    where c.authority_id = ${tx.authorityId} and ${isOf(tx, filter, today, alarmDays)}
      and (${page.after}::text is null or c.number > ${page.after})
      and (${text}::text = '' or ${holds(sql`c.number`)} or ${holds(sql`coalesce(c.agent, '')`)} or exists (
        select from contract_party p join facility f using (authority_id, facility_id)
        where p.authority_id = ${tx.authorityId} and p.contract_id = c.contract_id
          and (f.code = ${text} or ${holds(sql`f.name`)})))
    order by c.number limit ${page.limit}`.execute(tx.db);
  return rows.map(contractOf);
}

/** How many contracts in force end within so many days with none that follows. */
export async function countEndingContracts(tx: Tx, today: PlainDate, alarmDays: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from test_contract c
    where c.authority_id = ${tx.authorityId} and ${isEnding(tx, today, alarmDays)}`.execute(tx.db);
  return rows[0]?.count ?? 0;
}

/** The contract; null when the caller's authority has none. With `lock`, until the transaction is over. */
export async function contractById(tx: Tx, contractId: Uuid, lock = false): Promise<Contract | null> {
  return contractWhere(tx, sql`c.contract_id = ${contractId}`, lock);
}

/** The contract with this number; null like `contractById`. */
export const contractByNumber = (tx: Tx, number: string): Promise<Contract | null> =>
  contractWhere(tx, sql`c.number = ${number}`, true);

async function contractWhere(tx: Tx, named: ReturnType<typeof sql>, lock: boolean): Promise<Contract | null> {
  const { rows } = await sql<Stored>`
    select ${columns(tx)} from test_contract c where c.authority_id = ${tx.authorityId} and ${named}
    ${lock ? sql`for update of c` : sql``}`.execute(tx.db);
  return rows[0] === undefined ? null : contractOf(rows[0]);
}

/** One version of what was agreed. */
export interface Terms {
  readonly version: number;
  readonly fromOn: PlainDate;
  readonly prices: Prices;
  readonly note: string | null;
  readonly setAt: Instant;
  readonly setBy: string;
}

/** The versions of a contract's terms, the first one first. */
export async function listTerms(tx: Tx, contractId: Uuid): Promise<readonly Terms[]> {
  const rows = await tx.db
    .selectFrom('contract_terms')
    .select(['version', 'from_on as fromOn', 'prices', 'note', 'set_at as setAt', 'set_by as setBy'])
    .where('authority_id', '=', tx.authorityId)
    .where('contract_id', '=', contractId)
    .orderBy('version')
    .execute();
  return rows.map(row => ({ ...row, prices: pricesSchema.parse(row.prices) }));
}

/** An institution's membership of a contract. */
export interface Party {
  readonly facilityId: Uuid;
  readonly code: string | null;
  readonly name: string;
  readonly joinedOn: PlainDate;
  readonly leftOn: PlainDate | null;
}

/** The parties of a contract by name, from the one behind `after` on. */
export async function listParties(
  tx: Tx,
  contractId: Uuid,
  page: { readonly after: Pick<Party, 'name' | 'facilityId' | 'joinedOn'> | null; readonly limit: number },
): Promise<readonly Party[]> {
  let query = tx.db
    .selectFrom('contract_party as p')
    .innerJoin('facility as f', join =>
      join.onRef('f.authority_id', '=', 'p.authority_id').onRef('f.facility_id', '=', 'p.facility_id'),
    )
    .select([
      'p.facility_id as facilityId',
      'f.code',
      'f.name',
      'p.joined_on as joinedOn',
      'p.left_on as leftOn',
    ])
    .where('p.authority_id', '=', tx.authorityId)
    .where('p.contract_id', '=', contractId)
    .orderBy('f.name')
    .orderBy('p.facility_id')
    .orderBy('p.joined_on')
    .limit(page.limit);
  const { after } = page;
  if (after !== null)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('f.name', 'p.facility_id', 'p.joined_on'),
        '>',
        tuple(after.name, after.facilityId, after.joinedOn),
      ),
    );
  return query.execute();
}
