import { createHash } from 'node:crypto';
import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import type { Actor, StaffActor } from '../../../platform/db/actor.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { countDestroyedOf } from '../repository/deletion.repository.ts';
import {
  countWaiting,
  insertWaiting,
  knowsFile,
  listPackages,
  type PackagePlace,
  packageById,
  type ReceivedPackage,
  setAside,
} from '../repository/received-package.repository.ts';
import {
  explainGap,
  listMissing,
  type MissingNumber,
  type Series,
} from '../repository/sequence.repository.ts';
import type { ReceivedPackagesDeps } from './received-packages-deps.ts';
import { sealFile } from './sealed-file.ts';

const PAGE = 50;

/** What came, and what should have come and has not. */
export interface Inbox {
  readonly packages: readonly ReceivedPackage[];
  readonly next: PackagePlace | null;
  readonly missing: readonly MissingNumber[];
  readonly openers: ReadonlyMap<Uuid, string>;
}

/** The list of packages, the newest first. Nothing of a person is in it. */
export const showInbox = (
  { database, staffNames }: ReceivedPackagesDeps,
  actor: Actor,
  after: PackagePlace | null,
): Promise<Inbox> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Heads of packages; nothing personal.');
    const found = await listPackages(tx, { limit: PAGE + 1, after });
    const packages = found.slice(0, PAGE);
    const last = packages.at(-1);
    return {
      packages,
      next: found.length > PAGE && last !== undefined ? last : null,
      missing: await listMissing(tx),
      openers: await staffNames(
        tx,
        packages.flatMap(({ imported }) => (imported === null ? [] : [imported.openedBy])),
      ),
    };
  });

/** How many files wait, and how many numbers are missing. */
export const countInbox = (
  { database }: Pick<ReceivedPackagesDeps, 'database'>,
  actor: Actor,
): Promise<{ readonly waiting: number; readonly missing: number }> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Counts of packages; nothing personal.');
    return { waiting: await countWaiting(tx), missing: (await listMissing(tx)).length };
  });

/** One package, who opened it, and how much of what it gave is left. */
export interface PackageView {
  readonly package: ReceivedPackage;
  readonly openedBy: string | null;
  readonly people: number;
  readonly destroyed: number;
  /** Numbers of the same series that are missing. */
  readonly missing: readonly MissingNumber[];
}

/** One package; null when there is none in the acting city. */
export const showPackage = (
  { database, staffNames }: ReceivedPackagesDeps,
  actor: Actor,
  receivedPackageId: Uuid,
): Promise<PackageView | null> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'The head of a package; nothing personal.');
    const found = await packageById(tx, receivedPackageId);
    if (found === null) return null;
    const openedBy = found.imported?.openedBy ?? null;
    const names = openedBy === null ? null : await staffNames(tx, [openedBy]);
    return {
      package: found,
      openedBy: openedBy === null ? null : (names?.get(openedBy) ?? null),
      ...(await countDestroyedOf(tx, receivedPackageId)),
      missing: (await listMissing(tx)).filter(({ basisId }) => basisId === found.imported?.basisId),
    };
  });

/** A file that a prefecture of the same installation hands over. */
export interface HandedOver {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Lays a package file into a city's inbox, sealed, inside an installation that serves both sides: the very file that would
 * be mailed otherwise. Nobody can open it but with the password. The same file again is not laid there twice.
 */
export const layIntoInbox = (
  { database, keyRing }: Pick<ReceivedPackagesDeps, 'database' | 'keyRing'>,
  cityId: AuthorityId,
  { fileName, bytes }: HandedOver,
): Promise<void> =>
  database.withTenant(systemActor(cityId, 'received-packages.hand-over'), async tx => {
    const fileSha256 = createHash('sha256').update(bytes).digest('hex');
    if (await knowsFile(tx, fileSha256)) {
      exemptFromAudit(tx, 'The file lies in the inbox already.');
      return;
    }
    const receivedPackageId = tx.newId();
    await insertWaiting(
      tx,
      { receivedPackageId, arrival: 'inside', fileName, fileBytes: bytes.length, fileSha256 },
      sealFile(keyRing, cityId, receivedPackageId, bytes),
    );
    await recordAudit(tx, {
      action: 'received-package.arrive',
      resource: 'received-package',
      subjectId: receivedPackageId,
      purpose: 'municipal-support',
      detail: { bytes: bytes.length, sha256: fileSha256 },
    });
  });

export type SetAsideProblem = 'no-reason' | 'not-waiting';

const LONGEST_REASON = 200;

/** Puts a waiting file aside for good, with why; null when that was done. */
export async function setPackageAside(
  { database }: Pick<ReceivedPackagesDeps, 'database'>,
  actor: StaffActor,
  receivedPackageId: Uuid,
  why: string,
): Promise<SetAsideProblem | null> {
  if (why === '' || [...why].length > LONGEST_REASON) return 'no-reason';
  return database.withTenant(actor, async tx => {
    const done = await setAside(tx, receivedPackageId, actor.id, why);
    await recordAudit(tx, {
      action: 'received-package.set-aside',
      resource: 'received-package',
      subjectId: done ? receivedPackageId : null,
      purpose: 'municipal-support',
    });
    return done ? null : 'not-waiting';
  });
}

export type GapProblem = 'no-explanation' | 'not-missing';

/** Writes down why a missing number will not come, as the provider said; null when that was done. */
export async function explainMissing(
  { database }: Pick<ReceivedPackagesDeps, 'database'>,
  actor: StaffActor,
  gap: Series & { readonly sequence: number; readonly explanation: string },
): Promise<GapProblem | null> {
  if (gap.explanation === '' || [...gap.explanation].length > LONGEST_REASON) return 'no-explanation';
  return database.withTenant(actor, async tx => {
    const isMissing = (await listMissing(tx)).some(
      missing =>
        missing.providerCode === gap.providerCode &&
        missing.basisId === gap.basisId &&
        missing.sequence === gap.sequence,
    );
    const done = isMissing && (await explainGap(tx, { ...gap, by: actor.id }));
    await recordAudit(tx, {
      action: 'received-package.explain-gap',
      resource: 'received-package',
      subjectId: null,
      purpose: 'municipal-support',
      detail: { provider: gap.providerCode, sequence: gap.sequence, done },
    });
    return done ? null : 'not-missing';
  });
}
