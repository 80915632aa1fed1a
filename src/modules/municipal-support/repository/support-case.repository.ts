import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { SupportCase } from '../domain/support-case.ts';
import { ENDED, ON_OFFER_LIST, SUPPORTED, type SupportStatus } from '../domain/support-status.ts';

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

/** Where each of these cases stands, locked until the transaction ends; one that is not there is absent. */
export async function lockStatuses(
  tx: Tx,
  supportCaseIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, SupportStatus>> {
  const { rows } = await sql<Pick<SupportCase, 'supportCaseId' | 'status'>>`
    select support_case_id as "supportCaseId", status from support_case
    where authority_id = ${tx.authorityId} and support_case_id = any(${supportCaseIds}::uuid[])
    order by support_case_id for update`.execute(tx.db);
  return new Map(rows.map(({ supportCaseId, status }) => [supportCaseId, status]));
}

/** What a move sets besides the status. */
export interface StatusChange {
  readonly supportCaseId: Uuid;
  readonly status: SupportStatus;
  /** When the person is to be called again; only while they are on the list of offers. */
  readonly callAgainAt: Instant | null;
  readonly wasCalled: boolean;
  readonly wasReached: boolean;
}

/**
 * Sets the status of each case with what follows from it: when the person is called next, when support began and ended. A
 * claim of the call ends with it. Each case at most once.
 */
export async function setStatuses(tx: Tx, changes: readonly StatusChange[]): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    update support_case c set status = given.status, claimed_by = null, claimed_at = null,
      call_from = case when given.status = any(${[...ON_OFFER_LIST]}::text[])
        then coalesce(given.call_again_at, ${tx.at}::timestamptz) end,
      attempts = c.attempts + given.was_called::int,
      offered_at = coalesce(c.offered_at, case when given.was_reached then ${tx.at}::timestamptz end),
      started_at = coalesce(c.started_at,
        case when given.status = any(${[...SUPPORTED]}::text[]) then ${tx.at}::timestamptz end),
      ended_at = case when given.status = any(${[...ENDED]}::text[])
        then coalesce(c.ended_at, ${tx.at}::timestamptz) end,
      recalled_at = case when given.status = 'recalled' then ${tx.at}::timestamptz end
    from unnest(${changes.map(change => change.supportCaseId)}::uuid[], ${changes.map(change => change.status)}::text[],
      ${changes.map(change => change.callAgainAt)}::timestamptz[], ${changes.map(change => change.wasCalled)}::boolean[],
      ${changes.map(change => change.wasReached)}::boolean[])
      given (support_case_id, status, call_again_at, was_called, was_reached)
    where c.authority_id = ${tx.authorityId} and c.support_case_id = given.support_case_id`.execute(tx.db);
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
