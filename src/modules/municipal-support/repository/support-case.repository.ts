import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { SupportCase } from '../domain/support-case.ts';
import { ENDED, isAmong, ON_OFFER_LIST, SUPPORTED, type SupportStatus } from '../domain/support-status.ts';

/** The columns of a case, as `c`. */
export const CASE_COLUMNS =
  sql.raw(`c.support_case_id as "supportCaseId", c.population, c.source, c.reference,
  c.received_package_id as "receivedPackageId", c.name, c.address, c.contact, c.period_from as "periodFrom",
  c.period_through as "periodThrough", c.learned_from as "learnedFrom", c.status, c.received_at as "receivedAt",
  c.call_from as "callFrom", c.attempts, c.claimed_by as "claimedBy", c.claimed_at as "claimedAt",
  c.offered_at as "offeredAt", c.started_at as "startedAt", c.ended_at as "endedAt", c.recalled_at as "recalledAt",
  c.assigned_to as "assignedTo", c.joined_into as "joinedInto", c.values_destroyed_at as "valuesDestroyedAt"`);

/** One case; null when there is none in the acting city. The caller records the reading. */
export async function supportCaseById(tx: Tx, supportCaseId: Uuid): Promise<SupportCase | null> {
  const { rows } = await sql<SupportCase>`select ${CASE_COLUMNS} from support_case c
    where c.authority_id = ${tx.authorityId} and c.support_case_id = ${supportCaseId}`.execute(tx.db);
  return rows[0] ?? null;
}

/** The same, locked until the transaction ends. */
export async function lockSupportCase(tx: Tx, supportCaseId: Uuid): Promise<SupportCase | null> {
  const { rows } = await sql<SupportCase>`select ${CASE_COLUMNS} from support_case c
    where c.authority_id = ${tx.authorityId} and c.support_case_id = ${supportCaseId} for update`.execute(
    tx.db,
  );
  return rows[0] ?? null;
}

/** What a move sets besides the status. */
export interface StatusChange {
  readonly status: SupportStatus;
  /** When the person is to be called again; only while they are on the list of offers. */
  readonly callAgainAt: Instant | null;
  readonly wasCalled: boolean;
  readonly wasReached: boolean;
}

/**
 * Sets the status with what follows from it: when the person is called next, when support began and ended. A claim of the
 * call ends with it.
 */
export async function setStatus(tx: Tx, supportCaseId: Uuid, change: StatusChange): Promise<void> {
  const { status } = change;
  const callFrom = isAmong(status, ON_OFFER_LIST) ? (change.callAgainAt ?? tx.at) : null;
  const ended = isAmong(status, ENDED);
  await sql`update support_case set status = ${status}, call_from = ${callFrom}, claimed_by = null, claimed_at = null,
      attempts = attempts + ${change.wasCalled ? 1 : 0},
      offered_at = coalesce(offered_at, ${change.wasReached ? tx.at : null}::timestamptz),
      started_at = coalesce(started_at, ${isAmong(status, SUPPORTED) ? tx.at : null}::timestamptz),
      ended_at = case when ${ended} then coalesce(ended_at, ${tx.at}::timestamptz) end,
      recalled_at = case when ${status} = 'recalled' then ${tx.at}::timestamptz end
    where authority_id = ${tx.authorityId} and support_case_id = ${supportCaseId}`.execute(tx.db);
}

/** Gives the case to a colleague, or to nobody. */
export async function setAssigned(tx: Tx, supportCaseId: Uuid, accountId: Uuid | null): Promise<void> {
  await tx.db
    .updateTable('support_case')
    .set({ assigned_to: accountId })
    .where('authority_id', '=', tx.authorityId)
    .where('support_case_id', '=', supportCaseId)
    .execute();
}

/** The case of the same person that goes on. */
export async function setJoined(tx: Tx, supportCaseId: Uuid, into: Uuid): Promise<void> {
  await tx.db
    .updateTable('support_case')
    .set({ joined_into: into })
    .where('authority_id', '=', tx.authorityId)
    .where('support_case_id', '=', supportCaseId)
    .execute();
}
