import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { FINAL } from '../domain/support-status.ts';

/** A case whose values were destroyed, with what leads back to it at the provider. */
export interface DestroyedCase {
  readonly supportCaseId: Uuid;
  readonly receivedPackageId: Uuid | null;
  readonly reference: Uuid | null;
  readonly endedAt: Instant;
}

/**
 * How many cases wait for their destruction: nothing is left to do, they ended at or before the instant, and they are none
 * of those that are kept.
 */
export async function countDestructible(
  tx: Tx,
  endedBy: Instant,
  kept: readonly Uuid[] = [],
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from support_case
    where authority_id = ${tx.authorityId} and ${isDestructible(endedBy, kept)}`.execute(tx.db);
  return rows[0]?.count ?? 0;
}

/**
 * Destroys what identifies people, and what is known of their health, in cases that ended at or before the instant, at
 * most `limit`, oldest first, but those that are kept. The figures stay. The caller writes the audit row.
 */
export async function destroyValues(
  tx: Tx,
  endedBy: Instant,
  limit: number,
  kept: readonly Uuid[] = [],
): Promise<readonly DestroyedCase[]> {
  const { rows } = await sql<DestroyedCase>`
    update support_case set name = null, address = null, contact = null, period_from = null, period_through = null,
      name_key = null, contact_key = null, values_destroyed_at = ${tx.at}
    where authority_id = ${tx.authorityId} and support_case_id in (select support_case_id from support_case
      where authority_id = ${tx.authorityId} and ${isDestructible(endedBy, kept)}
      order by ended_at limit ${limit} for update)
    returning support_case_id as "supportCaseId", received_package_id as "receivedPackageId", reference,
      ended_at as "endedAt"`.execute(tx.db);
  const ids = rows.map(({ supportCaseId }) => supportCaseId);
  if (ids.length === 0) return [];
  const ofThem = sql`authority_id = ${tx.authorityId} and support_case_id = any(${ids}::uuid[])`;
  await sql`update support_value_change set before = null, after = null where ${ofThem}`.execute(tx.db);
  await sql`update support_answer set answer = null, holds_from = null, holds_through = null, instructed_by = null
    where ${ofThem}`.execute(tx.db);
  await sql`update support_decision set subject = null, reason = null where ${ofThem}`.execute(tx.db);
  return rows;
}

const isDestructible = (endedBy: Instant, kept: readonly Uuid[]) =>
  sql`ended_at <= ${endedBy}::timestamptz and values_destroyed_at is null and status = any(${[...FINAL]}::text[])
    and support_case_id <> all(${[...kept]}::uuid[])`;
