import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** Somebody of the same household with a case of their own. */
export interface HouseholdCase {
  readonly caseId: Uuid;
  readonly name: string;
  readonly status: 'open' | 'released' | 'closed';
}

/**
 * The others of the household: those who filed from each other's pages. The link follows from the filings and is stored
 * nowhere else. The caller writes the audit row.
 */
export async function householdOfCase(tx: Tx, caseId: Uuid): Promise<readonly HouseholdCase[]> {
  const { rows } = await sql<HouseholdCase>`
    select distinct c.case_id as "caseId", p.name, c.status
    from filing own
      join filing f on f.authority_id = own.authority_id and f.case_id <> own.case_id
        and (f.household_id = coalesce(own.household_id, own.filing_id)
          or f.filing_id = coalesce(own.household_id, own.filing_id))
      join recuperation_case c on c.authority_id = f.authority_id and c.case_id = f.case_id
      join person p on p.authority_id = c.authority_id and p.person_id = c.person_id
    where own.authority_id = ${tx.authorityId} and own.case_id = ${caseId}
    order by p.name, c.case_id`.execute(tx.db);
  return rows;
}
