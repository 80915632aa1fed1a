import { sql } from 'kysely';
import type { Uuid } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { RowKind } from '../../domain/package-format/provided-row.ts';
import type { ProvidedField, ProvisionPurpose } from '../../domain/provided-field.ts';

/** A line of the ledger: which fields of whom were given to which unit, on which basis, when (APPI art. 69). */
export interface Disclosure {
  readonly packageId: Uuid;
  readonly rowNumber: number;
  readonly caseId: Uuid;
  readonly reference: Uuid;
  readonly kind: RowKind;
  /** Names of fields, never their values; none in a cancellation. */
  readonly fields: readonly ProvidedField[];
  readonly category: 'self' | 'notified';
  readonly municipalityCode: string;
  readonly receivingUnit: string;
  readonly basisId: Uuid;
  readonly basisTitle: string;
  readonly purposes: readonly ProvisionPurpose[];
  readonly sequence: number;
  readonly disclosedAt: Instant;
  /** When the package was called back; null when it was not. */
  readonly recalledAt: Instant | null;
}

const DISCLOSURE = sql`
  line.package_id as "packageId", line.row_number as "rowNumber", line.case_id as "caseId", line.reference, line.kind,
  line.fields, line.category, line.municipality_code as "municipalityCode", line.receiving_unit as "receivingUnit",
  line.basis_id as "basisId", held.title as "basisTitle", held.purposes, line.sequence,
  line.disclosed_at as "disclosedAt", given.recalled_at as "recalledAt"
  from disclosure line
  join provision_package given on given.authority_id = line.authority_id and given.package_id = line.package_id
  join legal_basis held on held.authority_id = line.authority_id and held.basis_id = line.basis_id`;

/** What was given of one person's case, the newest first. The caller writes the audit row. */
export async function disclosuresOf(tx: Tx, caseId: Uuid): Promise<readonly Disclosure[]> {
  const { rows } = await sql<Disclosure>`
    select ${DISCLOSURE}
    where line.authority_id = ${tx.authorityId} and line.case_id = ${caseId}
    order by line.disclosed_at desc, line.package_id desc`.execute(tx.db);
  return rows;
}

/** Which part of the ledger is asked for; null takes everything. Days are of Japan, both included. */
export interface DisclosureSelection {
  readonly caseIds: readonly Uuid[] | null;
  readonly municipalityCode: string | null;
  readonly from: PlainDate | null;
  readonly through: PlainDate | null;
}

export interface DisclosurePosition {
  readonly disclosedAt: Instant;
  readonly packageId: Uuid;
  readonly rowNumber: number;
}

/** Lines of the ledger, the newest first. The caller writes the audit row. */
export async function listDisclosures(
  tx: Tx,
  { caseIds, municipalityCode, from, through }: DisclosureSelection,
  after: DisclosurePosition | null,
  limit: number,
): Promise<readonly Disclosure[]> {
  const beyond =
    after === null
      ? sql`true`
      : sql`(line.disclosed_at, line.package_id, line.row_number) <
          (${after.disclosedAt}::timestamptz, ${after.packageId}::uuid, ${after.rowNumber}::int)`;
  const { rows } = await sql<Disclosure>`
    select ${DISCLOSURE}
    where line.authority_id = ${tx.authorityId} and ${beyond}
      and ${caseIds === null ? sql`true` : sql`line.case_id = any(${caseIds}::uuid[])`}
      and ${municipalityCode === null ? sql`true` : sql`line.municipality_code = ${municipalityCode}`}
      and ${from === null ? sql`true` : sql`line.disclosed_at >= ${from}::date::timestamp at time zone 'Asia/Tokyo'`}
      and ${
        through === null
          ? sql`true`
          : sql`line.disclosed_at < (${through}::date + 1)::timestamp at time zone 'Asia/Tokyo'`
      }
    order by line.disclosed_at desc, line.package_id desc, line.row_number desc limit ${limit}`.execute(
    tx.db,
  );
  return rows;
}

/** The cases behind a management number, of a filing or of its paper. */
export async function casesOfNumber(tx: Tx, managementNumber: string): Promise<readonly Uuid[]> {
  const rows = await tx.db
    .selectFrom('filing')
    .select('case_id as caseId')
    .distinct()
    .where('authority_id', '=', tx.authorityId)
    .where('management_number', '=', managementNumber)
    .execute();
  return rows.map(({ caseId }) => caseId);
}
