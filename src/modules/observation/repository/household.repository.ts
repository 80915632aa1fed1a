import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** A member of a household who is watched. */
export interface HouseholdMember {
  readonly filingId: Uuid;
  readonly caseId: Uuid;
}

/**
 * The others of a filing's household whose filing is live and who are watched: they filed from each other's pages.
 * Nobody for a filing that was itself withdrawn or turned down.
 */
export async function watchedHousehold(tx: Tx, filingId: Uuid): Promise<readonly HouseholdMember[]> {
  const household = await householdOf(tx, filingId);
  if (household === null) return [];
  const { rows } = await sql<HouseholdMember>`
    select f.filing_id as "filingId", f.case_id as "caseId"
    from filing f
    join recuperation_case c on c.authority_id = f.authority_id and c.case_id = f.case_id
    where f.authority_id = ${tx.authorityId} and (f.household_id = ${household} or f.filing_id = ${household})
      and f.filing_id <> ${filingId} and ${isLive} and c.status = 'open'
    order by f.submitted_at, f.filing_id
  `.execute(tx.db);
  return rows;
}

const isLive = sql<boolean>`f.status in ('submitted', 'under-review', 'issued')`;

/** A household is named after the filing that it began with. */
async function householdOf(tx: Tx, filingId: Uuid): Promise<Uuid | null> {
  const { rows } = await sql<{ household: Uuid }>`
    select coalesce(f.household_id, f.filing_id) as household from filing f
    where f.authority_id = ${tx.authorityId} and f.filing_id = ${filingId} and ${isLive}
  `.execute(tx.db);
  return rows[0]?.household ?? null;
}

/** The names of the people of these cases. The caller writes the audit rows of the read. */
export async function namesOfCases(tx: Tx, caseIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, string>> {
  if (caseIds.length === 0) return new Map();
  const { rows } = await sql<{ caseId: Uuid; name: string }>`
    select c.case_id as "caseId", p.name
    from recuperation_case c
    join person p on p.authority_id = c.authority_id and p.person_id = c.person_id
    where c.authority_id = ${tx.authorityId} and c.case_id = any(${caseIds}::uuid[])
  `.execute(tx.db);
  return new Map(rows.map(({ caseId, name }) => [caseId, name]));
}
