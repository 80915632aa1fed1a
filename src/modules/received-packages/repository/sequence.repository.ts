import { sql } from 'kysely';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { LastTaken } from '../domain/judge-package.ts';

/** Lets nobody else of the city take a package until the transaction ends, and tells the number of the next receipt. */
export async function nextReceiptNumber(tx: Tx): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('received-packages'), ${tx.authorityId})`.execute(tx.db);
  const { rows } = await sql<{ next: number }>`select coalesce(max(receipt_number), 0) + 1 as next
    from received_package where authority_id = ${tx.authorityId}`.execute(tx.db);
  return rows[0]?.next ?? 1;
}

/** Which packages of one provider and basis are told apart by their numbers. */
export interface Series {
  readonly providerCode: number;
  readonly basisId: Uuid;
}

/** Whether a package came before, by its id and by its number. */
export async function findReplay(
  tx: Tx,
  {
    packageId,
    providerCode,
    basisId,
    sequence,
  }: Series & { readonly packageId: Uuid; readonly sequence: number },
): Promise<{ readonly isKnownPackage: boolean; readonly isKnownSequence: boolean }> {
  const { rows } = await sql<{ isKnownPackage: boolean; isKnownSequence: boolean }>`
    select exists (select 1 from received_package where authority_id = ${tx.authorityId}
        and package_id = ${packageId}) as "isKnownPackage",
      exists (select 1 from received_package where authority_id = ${tx.authorityId}
        and provider_code = ${providerCode} and basis_id = ${basisId} and sequence = ${sequence}) as "isKnownSequence"
  `.execute(tx.db);
  return rows[0] ?? { isKnownPackage: false, isKnownSequence: false };
}

/** The head of a row that was taken. */
export interface RowHead {
  readonly rowNumber: number;
  readonly reference: Uuid;
  readonly kind: 'new' | 'changed' | 'cancelled';
  readonly overtaken: boolean;
}

/** Keeps the heads of a package's rows: numbers and references, nothing of a person. */
export async function insertRowHeads(
  tx: Tx,
  receivedPackageId: Uuid,
  heads: readonly RowHead[],
): Promise<void> {
  await sql`
    insert into received_row (authority_id, received_package_id, row_number, reference, kind, overtaken)
    select ${tx.authorityId}, ${receivedPackageId}, row_number, reference, kind, overtaken
    from unnest(${heads.map(({ rowNumber }) => rowNumber)}::int[], ${heads.map(({ reference }) => reference)}::uuid[],
      ${heads.map(({ kind }) => kind)}::text[], ${heads.map(({ overtaken }) => overtaken)}::boolean[])
      given (row_number, reference, kind, overtaken)`.execute(tx.db);
}

/** What was last taken about each of these references; one that is not in it was never given. */
export async function lastTakenOf(
  tx: Tx,
  references: readonly Uuid[],
): Promise<ReadonlyMap<string, LastTaken>> {
  const { rows } = await sql<LastTaken & { reference: string }>`
    select distinct on (r.reference) r.reference, p.basis_id as "basisId", p.sequence,
      p.package_created_at as "createdAt", r.kind = 'cancelled' as "isCancelled"
    from received_row r
    join received_package p on p.authority_id = ${tx.authorityId} and p.received_package_id = r.received_package_id
    where r.authority_id = ${tx.authorityId} and r.reference = any(${references}::uuid[]) and not r.overtaken
    order by r.reference, p.package_created_at desc, p.sequence desc`.execute(tx.db);
  return new Map(rows.map(({ reference, ...taken }) => [reference, taken]));
}

/** A package that should have come before others that did, and has not. */
export interface MissingNumber extends Series {
  readonly providerName: string;
  readonly basisTitle: string;
  readonly sequence: number;
  /** When the first package with a higher number was opened. */
  readonly noticedAt: Instant;
}

const MOST_SHOWN = 200;

/** The numbers that are missing below the highest of each series, but for those whose absence was explained. */
export async function listMissing(tx: Tx): Promise<readonly MissingNumber[]> {
  const { rows } = await sql<MissingNumber>`
    with series as (
      select provider_code, basis_id, max(sequence) as highest,
        (array_agg(provider_name order by sequence desc))[1] as provider_name,
        (array_agg(basis_title order by sequence desc))[1] as basis_title
      from received_package where authority_id = ${tx.authorityId} and status = 'imported'
      group by provider_code, basis_id
    )
    select s.provider_code as "providerCode", s.basis_id as "basisId", s.provider_name as "providerName",
      s.basis_title as "basisTitle", n.sequence,
      (select min(p.opened_at) from received_package p where p.authority_id = ${tx.authorityId}
        and p.provider_code = s.provider_code and p.basis_id = s.basis_id and p.sequence > n.sequence) as "noticedAt"
    from series s cross join lateral generate_series(1, s.highest) n(sequence)
    where not exists (select 1 from received_package p where p.authority_id = ${tx.authorityId}
        and p.provider_code = s.provider_code and p.basis_id = s.basis_id and p.sequence = n.sequence)
      and not exists (select 1 from package_gap g where g.authority_id = ${tx.authorityId}
        and g.provider_code = s.provider_code and g.basis_id = s.basis_id and g.sequence = n.sequence)
    order by s.provider_code, s.basis_id, n.sequence limit ${MOST_SHOWN}`.execute(tx.db);
  return rows;
}

/** Writes down why a number will not come; false when that was done before. */
export async function explainGap(
  tx: Tx,
  gap: Series & { readonly sequence: number; readonly explanation: string; readonly by: Uuid },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('package_gap')
    .values({
      authority_id: tx.authorityId,
      provider_code: gap.providerCode,
      basis_id: gap.basisId,
      sequence: gap.sequence,
      explanation: gap.explanation,
      explained_at: tx.at,
      explained_by: gap.by,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
