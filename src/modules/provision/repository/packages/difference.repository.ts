import { sql } from 'kysely';
import type { Uuid } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { UntrueReason } from '../../domain/packages/recall-reason.ts';
import type { Pair } from './selection.repository.ts';

/** A receiver and basis where something is to be told. */
export interface Difference extends Pair {
  /** Of whom; null where they are too many to be named, and everybody is to be looked at. */
  readonly cases: readonly Uuid[] | null;
}

/** Where on the day truth and what these receivers were told differ, found by one statement. */
export async function listDifferences(
  tx: Tx,
  pairs: readonly Pair[],
  on: PlainDate,
): Promise<readonly Difference[]> {
  const { rows } = await sql<Difference>`
    select basis_id as "basisId", municipality_code as "municipalityCode", cases
    from app.provision_differences(${pairs.map(pair => pair.basisId)}::uuid[],
      ${pairs.map(pair => pair.municipalityCode)}::text[], ${on}::date)`.execute(tx.db);
  return rows;
}

/** Somebody of whom a receiver was told what is not so any more. */
export interface Untrue extends Pair {
  readonly caseId: Uuid;
  readonly reference: Uuid;
  /** The package by which the receiver was told last. */
  readonly packageId: Uuid;
  readonly reason: UntrueReason;
  /** The open package of the pair tells of it already. */
  readonly isPrepared: boolean;
}

/** Everybody among the cases that differ of whom the receiver was told what is not so any more on the day. */
export async function listUntrue(
  tx: Tx,
  { basisId, municipalityCode, cases }: Difference,
  on: PlainDate,
): Promise<readonly Untrue[]> {
  const { rows } = await sql<Omit<Untrue, keyof Pair>>`
    select untrue.case_id as "caseId", untrue.reference, untrue.package_id as "packageId", untrue.reason,
      line.case_id is not null as "isPrepared"
    from app.provision_untrue(${basisId}::uuid, ${municipalityCode}, ${on}::date, ${cases}::uuid[]) untrue
    left join provision_package given on given.authority_id = ${tx.authorityId}
      and given.municipality_code = ${municipalityCode} and given.basis_id = ${basisId}
      and given.status in ('selected', 'sealing', 'sealed')
    left join provision_row line on line.authority_id = given.authority_id and line.package_id = given.package_id
      and line.case_id = untrue.case_id`.execute(tx.db);
  return rows.map(row => ({ ...row, basisId, municipalityCode }));
}
