import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** The number of days that holds now; null when none was set. */
export async function retentionDays(tx: Tx): Promise<number | null> {
  const { rows } = await sql<{ days: number }>`select days from retention_rule
    where authority_id = ${tx.authorityId} order by set_at desc, retention_rule_id desc limit 1`.execute(
    tx.db,
  );
  return rows[0]?.days ?? null;
}

/** Sets the number of days from now on; the former ones stay on record. */
export async function insertRetentionRule(tx: Tx, days: number, by: Uuid): Promise<void> {
  await tx.db
    .insertInto('retention_rule')
    .values({
      authority_id: tx.authorityId,
      retention_rule_id: tx.newId(),
      days,
      set_at: tx.at,
      set_by: by,
    })
    .execute();
}

/** What the city still holds of people. */
export interface KeptCases {
  /** Cases with something left to do: an offer, support, a bill. */
  readonly running: number;
  /** Cases of which nothing but their keeping is left. */
  readonly kept: number;
  readonly destroyed: number;
  /** The last day on which support ended in one that is kept; null when none is. */
  readonly lastEndedOn: PlainDate | null;
}

/** Counts what is held; `finals` are the statuses in which nothing is left to do. */
export async function countKept(tx: Tx, finals: readonly string[]): Promise<KeptCases> {
  const isFinal = sql`status = any(${finals}::text[])`;
  const { rows } = await sql<KeptCases>`
    select count(*) filter (where not ${isFinal})::int as running,
      count(*) filter (where ${isFinal} and values_destroyed_at is null)::int as kept,
      count(*) filter (where values_destroyed_at is not null)::int as destroyed,
      max((ended_at at time zone 'Asia/Tokyo')::date) filter (where ${isFinal} and values_destroyed_at is null)
        as "lastEndedOn"
    from support_case where authority_id = ${tx.authorityId}`.execute(tx.db);
  return rows[0] ?? { running: 0, kept: 0, destroyed: 0, lastEndedOn: null };
}

/** A destruction that a person confirmed. */
export interface Deletion {
  readonly deletionId: Uuid;
  readonly deletedAt: Instant;
  readonly deletedBy: Uuid;
  readonly retentionDays: number;
  readonly cases: number;
}

export interface DeletedCase {
  readonly supportCaseId: Uuid;
  readonly receivedPackageId: Uuid | null;
  readonly reference: Uuid | null;
  readonly endedOn: PlainDate;
}

/** Writes down a destruction with every case of it. */
export async function insertDeletion(
  tx: Tx,
  deletion: Omit<Deletion, 'deletedAt' | 'cases'>,
  items: readonly DeletedCase[],
): Promise<void> {
  await tx.db
    .insertInto('deletion')
    .values({
      authority_id: tx.authorityId,
      deletion_id: deletion.deletionId,
      deleted_at: tx.at,
      deleted_by: deletion.deletedBy,
      retention_days: deletion.retentionDays,
      cases: items.length,
    })
    .execute();
  await sql`
    insert into deletion_item (authority_id, deletion_id, support_case_id, received_package_id, reference, ended_on)
    select ${tx.authorityId}, ${deletion.deletionId}, support_case_id, received_package_id, reference, ended_on
    from unnest(${items.map(item => item.supportCaseId)}::uuid[], ${items.map(item => item.receivedPackageId)}::uuid[],
      ${items.map(item => item.reference)}::uuid[], ${items.map(item => item.endedOn)}::date[])
      given (support_case_id, received_package_id, reference, ended_on)`.execute(tx.db);
}

const deletions = (tx: Tx) =>
  tx.db
    .selectFrom('deletion')
    .select([
      'deletion_id as deletionId',
      'deleted_at as deletedAt',
      'deleted_by as deletedBy',
      'retention_days as retentionDays',
      'cases',
    ])
    .where('authority_id', '=', tx.authorityId);

/** The newest destructions. */
export const listDeletions = (tx: Tx, limit: number): Promise<readonly Deletion[]> =>
  deletions(tx).orderBy('deleted_at', 'desc').orderBy('deletion_id', 'desc').limit(limit).execute();

/** One destruction; null when there is none in the acting city. */
export async function deletionById(tx: Tx, deletionId: Uuid): Promise<Deletion | null> {
  return (await deletions(tx).where('deletion_id', '=', deletionId).executeTakeFirst()) ?? null;
}

/** How many of a destruction's cases came with which package, and by no package at all. */
export interface DeletedOfPackage {
  readonly receivedPackageId: Uuid | null;
  readonly receiptNumber: number | null;
  readonly providerName: string | null;
  readonly basisTitle: string | null;
  readonly sequence: number | null;
  readonly fileSha256: string | null;
  readonly cases: number;
  readonly references: readonly string[];
}

/** The cases of a destruction by the package that last told of them. */
export async function deletedByPackage(tx: Tx, deletionId: Uuid): Promise<readonly DeletedOfPackage[]> {
  const { rows } = await sql<DeletedOfPackage>`
    select i.received_package_id as "receivedPackageId", p.receipt_number as "receiptNumber",
      p.provider_name as "providerName", p.basis_title as "basisTitle", p.sequence,
      encode(p.file_sha256, 'hex') as "fileSha256", count(*)::int as cases,
      coalesce(array_agg(i.reference::text order by i.reference) filter (where i.reference is not null), '{}')
        as "references"
    from deletion_item i
    left join received_package p on p.authority_id = ${tx.authorityId}
      and p.received_package_id = i.received_package_id
    where i.authority_id = ${tx.authorityId} and i.deletion_id = ${deletionId}
    group by i.received_package_id, p.receipt_number, p.provider_name, p.basis_title, p.sequence, p.file_sha256
    order by p.receipt_number nulls last`.execute(tx.db);
  return rows;
}

/** How many people a package told of, and of how many nothing is left. */
export async function countDestroyedOf(
  tx: Tx,
  receivedPackageId: Uuid,
): Promise<{ readonly people: number; readonly destroyed: number }> {
  const { rows } = await sql<{ people: number; destroyed: number }>`
    select count(*)::int as people, count(c.values_destroyed_at)::int as destroyed
    from received_row r
    join support_case c on c.authority_id = ${tx.authorityId} and c.reference = r.reference
    where r.authority_id = ${tx.authorityId} and r.received_package_id = ${receivedPackageId}`.execute(tx.db);
  return rows[0] ?? { people: 0, destroyed: 0 };
}
