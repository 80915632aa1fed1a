import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { contactKey, nameKey } from '../domain/same-person-key.ts';
import type { Population, SupportCase, SupportValues } from '../domain/support-case.ts';
import { CASE_COLUMNS } from './support-case.repository.ts';

/** The cases of these references, locked until the transaction ends. */
export async function casesOfReferences(
  tx: Tx,
  references: readonly string[],
): Promise<ReadonlyMap<string, SupportCase>> {
  const { rows } = await sql<SupportCase & { reference: Uuid }>`select ${CASE_COLUMNS} from support_case c
    where c.authority_id = ${tx.authorityId} and c.reference = any(${references}::uuid[])
    order by c.support_case_id for update`.execute(tx.db);
  return new Map(rows.map(row => [row.reference, row]));
}

/** The cases for which a package was taken before. */
export async function casesTakenFrom(tx: Tx, receivedPackageId: Uuid): Promise<ReadonlySet<Uuid>> {
  const { rows } = await sql<{ id: Uuid }>`select distinct support_case_id as id from support_event
    where authority_id = ${tx.authorityId} and received_package_id = ${receivedPackageId}`.execute(tx.db);
  return new Set(rows.map(({ id }) => id));
}

export interface ProvidedCase extends SupportValues {
  readonly supportCaseId: Uuid;
  readonly reference: string;
}

/** Opens cases for people whom nobody has called yet. */
export async function insertProvidedCases(
  tx: Tx,
  origin: { readonly receivedPackageId: Uuid; readonly population: Population },
  cases: readonly ProvidedCase[],
): Promise<void> {
  if (cases.length === 0) return;
  await sql`
    insert into support_case (authority_id, support_case_id, population, source, reference, received_package_id, name,
      address, contact, period_from, period_through, name_key, contact_key, status, received_at, call_from)
    select ${tx.authorityId}, support_case_id, ${origin.population}, 'prefecture', reference, ${origin.receivedPackageId},
      name, address, contact, period_from, period_through, name_key, contact_key, 'waiting', ${tx.at}, ${tx.at}
    from unnest(${cases.map(row => row.supportCaseId)}::uuid[], ${cases.map(row => row.reference)}::uuid[],
      ${valueArrays(cases)})
      given (support_case_id, reference, name, address, contact, period_from, period_through, name_key, contact_key)
  `.execute(tx.db);
}

/** Sets the four data of cases to what a package says now. */
export async function updateProvidedValues(
  tx: Tx,
  receivedPackageId: Uuid,
  cases: readonly ProvidedCase[],
): Promise<void> {
  if (cases.length === 0) return;
  await sql`
    update support_case c set name = given.name, address = given.address, contact = given.contact,
      period_from = given.period_from, period_through = given.period_through, name_key = given.name_key,
      contact_key = given.contact_key, received_package_id = ${receivedPackageId}, values_destroyed_at = null
    from unnest(${cases.map(row => row.supportCaseId)}::uuid[], ${valueArrays(cases)})
      given (support_case_id, name, address, contact, period_from, period_through, name_key, contact_key)
    where c.authority_id = ${tx.authorityId} and c.support_case_id = given.support_case_id
  `.execute(tx.db);
}

// One array a column: values of their own would be a dozen parameters a row.
const valueArrays = (cases: readonly SupportValues[]) => sql`
  ${cases.map(row => row.name)}::text[], ${cases.map(row => row.address)}::text[],
  ${cases.map(row => row.contact)}::text[], ${cases.map(row => row.periodFrom)}::date[],
  ${cases.map(row => row.periodThrough)}::date[], ${cases.map(row => nameKey(row.name))}::text[],
  ${cases.map(row => contactKey(row.contact))}::text[]`;
