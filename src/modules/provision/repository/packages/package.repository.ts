import { sql } from 'kysely';
import { z } from 'zod';
import type { Uuid } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { RowCounts } from '../../domain/package-format/package-manifest.ts';
import type { PackageStatus } from '../../domain/packages/package-status.ts';
import type { ProvidedField, ProvisionPurpose } from '../../domain/provided-field.ts';

/** A package as it is shown and acted on; its rows and files are read apart. */
export interface ProvisionPackage {
  readonly packageId: Uuid;
  readonly basisId: Uuid;
  readonly basisTitle: string;
  /** The agreement that the basis rests on, or the article where there is none. */
  readonly agreement: string;
  readonly category: 'self' | 'notified';
  readonly municipalityCode: string;
  readonly receivingUnit: string;
  readonly purposes: readonly ProvisionPurpose[];
  readonly fields: readonly ProvidedField[];
  readonly sequence: number;
  readonly status: PackageStatus;
  readonly counts: RowCounts;
  readonly selectedOn: PlainDate;
  readonly selectedAt: Instant;
  readonly sealingBy: Uuid | null;
  readonly sealedAt: Instant | null;
  readonly rowsSha256: string | null;
  readonly workbookSha256: string | null;
  readonly archiveSha256: string | null;
  /** The password waits to be shown. */
  readonly hasPassword: boolean;
  readonly releasedAt: Instant | null;
  readonly releasedBy: Uuid | null;
  readonly recipientId: Uuid | null;
  readonly recallReason: string | null;
  readonly discardReason: string | null;
  readonly isPasswordTold: boolean;
  /** The receiver has told of a later package of the same basis. */
  readonly isLaterReceived: boolean;
}

const PACKAGE = sql`
  given.package_id as "packageId", given.basis_id as "basisId", held.title as "basisTitle",
  coalesce(agreement.title, held.article) as agreement, given.category, given.municipality_code as "municipalityCode",
  given.receiving_unit as "receivingUnit", given.purposes, given.fields, given.sequence, given.status,
  json_build_object('new', given.rows_new, 'changed', given.rows_changed, 'cancelled', given.rows_cancelled) as counts,
  given.selected_on as "selectedOn", given.selected_at as "selectedAt", given.sealing_by as "sealingBy",
  given.sealed_at as "sealedAt", given.manifest ->> 'rowsSha256' as "rowsSha256",
  encode(given.workbook_sha256, 'hex') as "workbookSha256", encode(given.archive_sha256, 'hex') as "archiveSha256",
  given.password_sealed is not null as "hasPassword", given.released_at as "releasedAt",
  given.released_by as "releasedBy", given.recipient_id as "recipientId", given.recall_reason as "recallReason",
  given.discard_reason as "discardReason",
  exists (select from provision_event event where event.authority_id = given.authority_id
    and event.package_id = given.package_id and event.act = 'tell-password') as "isPasswordTold",
  exists (select from provision_package later where later.authority_id = given.authority_id
    and later.municipality_code = given.municipality_code and later.basis_id = given.basis_id
    and later.sequence > given.sequence and later.status in ('received', 'opened', 'deletion-confirmed'))
    as "isLaterReceived"`;

const FROM = sql`
  from provision_package given
  join legal_basis held on held.authority_id = given.authority_id and held.basis_id = given.basis_id
  left join agreement on agreement.authority_id = held.authority_id and agreement.agreement_id = held.agreement_id`;

/** Where a list of packages goes on. */
export interface PackagePosition {
  readonly selectedAt: Instant;
  readonly packageId: Uuid;
}

/** The parts of the list. `kept` is whatever was not given up: each day replaces the selections that nobody released. */
export const PACKAGE_FILTERS = ['kept', 'to-do', 'out', 'ended', 'discarded'] as const;
export type PackageFilter = (typeof PACKAGE_FILTERS)[number];

const inFilter: Readonly<Record<PackageFilter, ReturnType<typeof sql>>> = {
  kept: sql`given.status <> 'discarded'`,
  'to-do': sql`given.status in ('selected', 'sealing', 'sealed', 'released', 'recalled')`,
  out: sql`given.status in ('released', 'received', 'opened')`,
  ended: sql`given.status = 'deletion-confirmed'`,
  discarded: sql`given.status = 'discarded'`,
};

/** Packages, the newest first; of one municipality where its code is given. */
export async function listPackages(
  tx: Tx,
  { filter, municipalityCode }: { readonly filter: PackageFilter; readonly municipalityCode: string | null },
  after: PackagePosition | null,
  limit: number,
): Promise<readonly ProvisionPackage[]> {
  const beyond =
    after === null
      ? sql`true`
      : sql`(given.selected_at, given.package_id) < (${after.selectedAt}::timestamptz, ${after.packageId}::uuid)`;
  const { rows } = await sql<ProvisionPackage>`
    select ${PACKAGE} ${FROM}
    where given.authority_id = ${tx.authorityId} and ${inFilter[filter]} and ${beyond} and ${ofReceiver(municipalityCode)}
    order by given.selected_at desc, given.package_id desc limit ${limit}`.execute(tx.db);
  return rows;
}

/** How many packages there are in each part of the list; of one municipality where its code is given. */
export async function countPackages(
  tx: Tx,
  municipalityCode: string | null,
): Promise<Readonly<Record<PackageFilter, number>>> {
  const counts = sql.join(
    PACKAGE_FILTERS.map(
      filter => sql`count(*) filter (where ${inFilter[filter]})::int as ${sql.ref(filter)}`,
    ),
  );
  const { rows } = await sql<Record<PackageFilter, number>>`select ${counts} from provision_package given
    where given.authority_id = ${tx.authorityId} and ${ofReceiver(municipalityCode)}`.execute(tx.db);
  return rows[0] ?? { kept: 0, 'to-do': 0, out: 0, ended: 0, discarded: 0 };
}

const ofReceiver = (municipalityCode: string | null) =>
  municipalityCode === null ? sql`true` : sql`given.municipality_code = ${municipalityCode}`;

/** One package; null when there is none. With `lock`, nobody else changes it until the transaction ends. */
export async function packageById(tx: Tx, packageId: Uuid, lock = false): Promise<ProvisionPackage | null> {
  const { rows } = await sql<ProvisionPackage>`
    select ${PACKAGE} ${FROM}
    where given.authority_id = ${tx.authorityId} and given.package_id = ${packageId}
    ${lock ? sql`for update of given` : sql``}`.execute(tx.db);
  return rows[0] ?? null;
}

/** Moves a package on, unless somebody else moved it since it was read. With the last step its files are gone. */
export async function moveStatus(
  tx: Tx,
  { packageId, status }: Pick<ProvisionPackage, 'packageId' | 'status'>,
  to: PackageStatus,
): Promise<boolean> {
  const { numUpdatedRows } = await updatePackage(tx, packageId)
    .set({
      status: to,
      ...(to === 'deletion-confirmed' && { workbook: null, archive: null, password_sealed: null }),
    })
    .where('status', '=', status)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Records who wants the files made. */
export async function setSealing(tx: Tx, packageId: Uuid, sealingBy: Uuid): Promise<void> {
  await updatePackage(tx, packageId).set({ status: 'sealing', sealing_by: sealingBy }).execute();
}

/** The protected files of a package, with what they say about themselves. */
export interface SealedFiles {
  readonly manifest: object;
  readonly workbook: Uint8Array;
  readonly archive: Uint8Array;
  /** Lower-case hexadecimal. */
  readonly sha256s: { readonly workbook: string; readonly archive: string };
  readonly passwordSealed: Uint8Array;
}

/** Stores the files, unless the package was given up while they were made. */
export async function setSealed(tx: Tx, packageId: Uuid, files: SealedFiles): Promise<boolean> {
  const { numUpdatedRows } = await updatePackage(tx, packageId)
    .set({
      status: 'sealed',
      sealed_at: tx.at,
      manifest: JSON.stringify(files.manifest),
      workbook: Buffer.from(files.workbook),
      archive: Buffer.from(files.archive),
      workbook_sha256: Buffer.from(files.sha256s.workbook, 'hex'),
      archive_sha256: Buffer.from(files.sha256s.archive, 'hex'),
      password_sealed: Buffer.from(files.passwordSealed),
    })
    .where('status', '=', 'sealing')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes the sealed password out, for the one time that it is shown; null when it is gone. */
export async function takePassword(tx: Tx, packageId: Uuid): Promise<Uint8Array | null> {
  const row = await tx.db
    .selectFrom('provision_package')
    .select('password_sealed')
    .where('authority_id', '=', tx.authorityId)
    .where('package_id', '=', packageId)
    .executeTakeFirst();
  if (row?.password_sealed == null) return null;
  await updatePackage(tx, packageId).set({ password_sealed: null }).execute();
  return row.password_sealed;
}

export type PackageFile = 'workbook' | 'archive';

/** A file of the package; null when it has none now. */
export async function fileOf(tx: Tx, packageId: Uuid, file: PackageFile): Promise<Uint8Array | null> {
  const row = await tx.db
    .selectFrom('provision_package')
    .select(file)
    .where('authority_id', '=', tx.authorityId)
    .where('package_id', '=', packageId)
    .executeTakeFirst();
  return row?.[file] ?? null;
}

/** The packages that wait for their files: a job may have died with its worker. */
export async function packagesInSealing(tx: Tx): Promise<readonly Uuid[]> {
  const rows = await tx.db
    .selectFrom('provision_package')
    .select('package_id as packageId')
    .where('authority_id', '=', tx.authorityId)
    .where('status', '=', 'sealing')
    .execute();
  return rows.map(({ packageId }) => packageId);
}

/** How many packages wait for somebody: to be sealed, released, told by telephone, or asked for. */
export async function countToDo(tx: Tx): Promise<number> {
  const { rows } = await sql<{ waiting: unknown }>`
    select count(*) as waiting from provision_package given
    where given.authority_id = ${tx.authorityId} and given.status in ('selected', 'sealed')`.execute(tx.db);
  return z.coerce.number().parse(rows[0]?.waiting ?? 0);
}

const updatePackage = (tx: Tx, packageId: Uuid) =>
  tx.db
    .updateTable('provision_package')
    .where('authority_id', '=', tx.authorityId)
    .where('package_id', '=', packageId);
