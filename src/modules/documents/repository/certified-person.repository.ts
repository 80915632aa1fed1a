import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ManagementNumber } from '../domain/management-number.ts';
import type { Holder } from '../domain/paper.ts';

/** The patients of these cases, as papers name them. The caller writes the audit rows. */
export async function holdersOfCases(tx: Tx, caseIds: readonly Uuid[]): Promise<ReadonlyMap<Uuid, Holder>> {
  if (caseIds.length === 0) return new Map();
  const { rows } = await sql<Holder & { readonly caseId: Uuid }>`
    select c.case_id as "caseId", p.name, p.name_kana as kana, p.birth_date as "birthDate"
    from recuperation_case c
      join person p on p.authority_id = c.authority_id and p.person_id = c.person_id
    where c.authority_id = ${tx.authorityId} and c.case_id = any(${[...caseIds]}::uuid[])`.execute(tx.db);
  return new Map(rows.map(({ caseId, ...holder }) => [caseId, holder]));
}

/** Those of the numbers that stand on a paper or belong to a filing. */
export async function usedNumbers(
  tx: Tx,
  numbers: readonly ManagementNumber[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ number: string }>`
    select number from document where authority_id = ${tx.authorityId} and number = any(${[...numbers]}::text[])
    union select management_number from filing
    where authority_id = ${tx.authorityId} and management_number = any(${[...numbers]}::text[])`.execute(
    tx.db,
  );
  return new Set(rows.map(({ number }) => number));
}
