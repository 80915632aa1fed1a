import { createHash } from 'node:crypto';
import { assertNever } from '../../../kernel/assert-never.ts';
import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type ProgrammeRefusal, programmeOf, receiveProvided } from '../../municipal-support/index.ts';
import { type OpenedPackage, type OpenPackageReason, openPackageFile } from '../../provision/index.ts';
import { isOvertaken, judgePackage, type PackageRefusal } from '../domain/judge-package.ts';
import { listBases } from '../repository/accepted-basis.repository.ts';
import {
  type ArrivedFile,
  type ImportedPackage,
  insertImported,
  lockWaiting,
  setImported,
} from '../repository/received-package.repository.ts';
import {
  findReplay,
  insertRowHeads,
  lastTakenOf,
  nextReceiptNumber,
  type RowHead,
} from '../repository/sequence.repository.ts';
import { trustedKeys } from './provider-keys.use-case.ts';
import type { ReceivedPackagesDeps } from './received-packages-deps.ts';
import { unsealFile } from './sealed-file.ts';

/** Why a package is not taken. Nothing of it is kept then, but that somebody tried. */
export interface ImportRefusal {
  readonly problem: OpenPackageReason['problem'] | PackageRefusal;
  /** The line of the sheet, from 1. */
  readonly line: number | null;
  /** The sheet, item, column or code that is meant; nothing about a person. */
  readonly name: string | null;
}

/** A file with the password that somebody was told by another way. */
export interface UploadedPackage {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly password: string;
}

/** A file that is being opened: one that was just uploaded, or one that waited. */
type Opening = UploadedPackage &
  Pick<ArrivedFile, 'receivedPackageId' | 'arrival'> & { readonly waited: boolean };

const LAST_DAY = '9999-12-31' as PlainDate;
const PURPOSE = { resource: 'received-package', purpose: 'municipal-support' } as const;

/** Takes an uploaded package (E-02, E-29, E-32): all of its rows in one transaction, or nothing. */
export const importUpload = async (
  deps: ReceivedPackagesDeps,
  actor: StaffActor,
  upload: UploadedPackage,
  newId: () => Uuid,
): Promise<Result<Uuid, ImportRefusal>> =>
  importFile(deps, actor, {
    ...upload,
    receivedPackageId: newId(),
    arrival: 'upload',
    waited: false,
  });

/** The same for a file that waits in the inbox; null when it does not wait any more. */
export async function importWaiting(
  deps: ReceivedPackagesDeps,
  actor: StaffActor,
  receivedPackageId: Uuid,
  password: string,
): Promise<Result<Uuid, ImportRefusal> | null> {
  const waiting = await deps.database.withTenant(actor, async tx => {
    await recordAudit(tx, {
      action: 'received-package.open',
      ...PURPOSE,
      subjectId: receivedPackageId,
    });
    return lockWaiting(tx, receivedPackageId);
  });
  if (waiting === null) return null;
  const bytes = unsealFile(deps.keyRing, actor.authorityId, receivedPackageId, waiting);
  const { fileName } = waiting;
  return importFile(deps, actor, {
    receivedPackageId,
    fileName,
    bytes,
    password,
    arrival: 'inside',
    waited: true,
  });
}

async function importFile(
  deps: ReceivedPackagesDeps,
  actor: StaffActor,
  opening: Opening,
): Promise<Result<Uuid, ImportRefusal>> {
  const opened = await openPackageFile(deps, opening.bytes, opening.password, {
    receiver: String(actor.authorityId).padStart(6, '0'),
    trustedKeys: await trustedKeys(deps, actor),
  });
  return deps.database.withTenant(actor, async tx => {
    const taken: Result<ImportedPackage, ImportRefusal> = opened.ok
      ? await takeRows(tx, actor, opening, opened.value)
      : fail(opened.reason);
    await recordAudit(tx, {
      ...PURPOSE,
      subjectId: taken.ok || opening.waited ? opening.receivedPackageId : null,
      ...(taken.ok ? importedAudit(taken.value) : refusedAudit(opening, taken.reason)),
    });
    return taken.ok ? ok(opening.receivedPackageId) : taken;
  });
}

const importedAudit = (imported: ImportedPackage) => ({
  action: 'received-package.import',
  fields: imported.fields,
  detail: {
    receipt: imported.receiptNumber,
    provider: imported.providerCode,
    sequence: imported.sequence,
    new: imported.rowsNew,
    changed: imported.rowsChanged,
    cancelled: imported.rowsCancelled,
  },
});

const refusedAudit = ({ bytes }: Opening, { problem, line }: ImportRefusal) => ({
  action: 'received-package.refuse',
  detail: { problem, line, sha256: sha256Of(bytes) },
});

/** Judges an opened package, and takes its rows when nothing is against it. */
async function takeRows(
  tx: Tx,
  actor: StaffActor,
  opening: Opening,
  { manifest, rows, fileSha256 }: OpenedPackage,
): Promise<Result<ImportedPackage, ImportRefusal>> {
  const refuse = (problem: PackageRefusal) => fail({ problem, line: null, name: null });
  const receiptNumber = await nextReceiptNumber(tx);
  // Two people may have typed the password at once: whoever came second finds nothing waiting.
  if (opening.waited && (await lockWaiting(tx, opening.receivedPackageId)) === null)
    return refuse('package-replayed');
  const series = {
    packageId: manifest.packageId as Uuid,
    providerCode: Number(manifest.provider.code),
    basisId: manifest.basis.id as Uuid,
    sequence: manifest.sequence,
  };
  const { category, purposes, fields } = manifest;
  // A clock that stands before every version of the programme is told so, rather than that there is none.
  const programme = (await programmeOf(tx)) ?? (await programmeOf(tx, LAST_DAY));
  const judged = judgePackage(
    { providerCode: series.providerCode, category, purposes, fields },
    {
      ...(await findReplay(tx, series)),
      today: jstDate(tx.at),
      programmeStartsOn: programme?.startsOn ?? null,
      programmeEndsOn: programme?.endsOn ?? null,
      bases: await listBases(tx),
      namesNobody: rows.every(({ kind }) => kind === 'cancelled'),
    },
  );
  if (!judged.ok) return refuse(judged.reason);

  const heads = await headsOf(tx, series, manifest.createdAt, rows);
  const overtaken = new Set(heads.filter(head => head.overtaken).map(({ reference }) => reference));
  const received = await receiveProvided(tx, {
    receivedPackageId: opening.receivedPackageId,
    population: category,
    rows: rows.filter(({ reference }) => !overtaken.has(reference as Uuid)),
  });
  if (!received.ok) return refuse(refusalOf(received.reason));

  const imported: ImportedPackage = {
    ...series,
    providerName: manifest.provider.name,
    basisTitle: manifest.basis.title,
    agreement: manifest.basis.agreement,
    acceptedBasisId: judged.value.acceptedBasisId,
    category,
    purposes,
    fields,
    receivingUnit: manifest.unit,
    rowsNew: manifest.counts.new,
    rowsChanged: manifest.counts.changed,
    rowsCancelled: manifest.counts.cancelled,
    rowsOvertaken: overtaken.size,
    rowsSha256: manifest.rowsSha256,
    packageCreatedAt: manifest.createdAt,
    receiptNumber,
    openedAt: tx.at,
    openedBy: actor.id,
  };
  if (opening.waited) await setImported(tx, opening.receivedPackageId, imported);
  else await insertImported(tx, { ...opening, fileBytes: opening.bytes.length, fileSha256 }, imported);
  await insertRowHeads(tx, opening.receivedPackageId, heads);
  return ok(imported);
}

async function headsOf(
  tx: Tx,
  { basisId, sequence }: { readonly basisId: Uuid; readonly sequence: number },
  createdAt: string,
  rows: OpenedPackage['rows'],
): Promise<readonly RowHead[]> {
  const known = await lastTakenOf(
    tx,
    rows.map(({ reference }) => reference as Uuid),
  );
  return rows.map(({ rowNumber, reference, kind }) => ({
    rowNumber,
    reference: reference as Uuid,
    kind,
    overtaken: isOvertaken(
      { basisId, sequence, createdAt, isCancelled: kind === 'cancelled' },
      known.get(reference) ?? null,
    ),
  }));
}

function refusalOf(reason: ProgrammeRefusal): PackageRefusal {
  switch (reason) {
    case 'no-programme':
      return 'no-programme';
    case 'programme-not-started':
      return 'before-programme';
    case 'programme-over':
      return 'after-programme';
    default:
      return assertNever(reason);
  }
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
