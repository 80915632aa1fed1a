import { type RawBuilder, sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { HospitalStay } from '../domain/plan-slots.ts';

/**
 * Whether the stay `h` keeps its patient from a question of that time: `isLeftOut` of the domain in SQL. A stay that only
 * is expected keeps nobody: its arrival is null.
 */
export const isInHospital = (opensAt: RawBuilder<unknown>, dueAt: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`h.place = 'hospital' and h.arrived_at < ${dueAt} and (h.ended_at is null or h.ended_at > ${opensAt})`;

/** The stays in hospital of a case that began. The caller writes the audit row. */
export async function hospitalStaysOf(tx: Tx, caseId: Uuid): Promise<readonly HospitalStay[]> {
  const { rows } = await sql<HospitalStay>`
    select arrived_at as "from", ended_at as until from case_stay
    where authority_id = ${tx.authorityId} and case_id = ${caseId} and place = 'hospital'
      and arrived_at is not null`.execute(tx.db);
  return rows;
}
