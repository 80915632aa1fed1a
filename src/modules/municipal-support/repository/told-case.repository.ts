import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { contactKey, nameKey } from '../domain/same-person-key.ts';
import type { LearnedFrom, Population, SupportValues } from '../domain/support-case.ts';

/** Somebody who telephoned, or of whom the mayor spoke. */
export interface ToldCase extends SupportValues {
  readonly population: Population;
  readonly source: 'self-call' | 'exception';
  /** How somebody who telephoned had heard of the support. */
  readonly learnedFrom: LearnedFrom | null;
}

/** Opens a case for somebody who was reached already, since they telephoned; returns its id. */
export async function insertToldCase(tx: Tx, told: ToldCase): Promise<Uuid> {
  const supportCaseId = tx.newId();
  await tx.db
    .insertInto('support_case')
    .values({
      authority_id: tx.authorityId,
      support_case_id: supportCaseId,
      population: told.population,
      source: told.source,
      name: told.name,
      address: told.address,
      contact: told.contact,
      period_from: told.periodFrom,
      period_through: told.periodThrough,
      name_key: nameKey(told.name),
      contact_key: contactKey(told.contact),
      learned_from: told.learnedFrom,
      status: 'eligibility',
      received_at: tx.at,
      offered_at: tx.at,
    })
    .execute();
  return supportCaseId;
}

/** Sets the four data of a case to what was told since. */
export async function updateToldValues(tx: Tx, supportCaseId: Uuid, told: SupportValues): Promise<void> {
  await sql`update support_case set name = ${told.name}, address = ${told.address}, contact = ${told.contact},
      period_from = ${told.periodFrom}, period_through = ${told.periodThrough}, name_key = ${nameKey(told.name)},
      contact_key = ${contactKey(told.contact)}
    where authority_id = ${tx.authorityId} and support_case_id = ${supportCaseId}`.execute(tx.db);
}
