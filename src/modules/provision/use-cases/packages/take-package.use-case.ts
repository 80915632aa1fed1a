import type { AuthorityId, Uuid } from '../../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import { type StaffActor, systemActor } from '../../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../../platform/db/database.ts';
import { isOut } from '../../domain/packages/package-status.ts';
import {
  fileOf,
  type PackageFile,
  type ProvisionPackage,
  packageById,
  takePassword,
} from '../../repository/packages/package.repository.ts';
import { passwordContext } from './build-package.use-case.ts';
import type { PackagesDeps } from './packages-deps.ts';
import { recordPackageAct, recordRefusal } from './record-provision.ts';

/** A released file as it is sent, and the name under which it is kept: nothing about a person is in either. */
export interface TakenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const EXTENSION: Readonly<Record<PackageFile, string>> = { workbook: 'xlsx', archive: 'zip' };

/** Hands a released file out, to be sent by the mail of the administration's own network (E-31). Null where there is none. */
export const downloadPackage = (
  { database }: Pick<PackagesDeps, 'database'>,
  staff: StaffActor,
  packageId: Uuid,
  file: PackageFile,
): Promise<TakenFile | null> => database.withTenant(staff, tx => takeFile(tx, packageId, file));

/** The same for the hand-over inside an installation that serves the receiver as well. */
export const handOverPackage = (
  { database }: Pick<PackagesDeps, 'database'>,
  authorityId: AuthorityId,
  packageId: Uuid,
): Promise<TakenFile | null> =>
  database.withTenant(systemActor(authorityId, 'provision.hand-over'), tx =>
    takeFile(tx, packageId, 'workbook'),
  );

async function takeFile(tx: Tx, packageId: Uuid, file: PackageFile): Promise<TakenFile | null> {
  const given = await packageById(tx, packageId);
  const bytes = given !== null && isOut(given.status) ? await fileOf(tx, packageId, file) : null;
  if (given === null || bytes === null) {
    exemptFromAudit(tx, 'No file was handed out.');
    return null;
  }
  await recordPackageAct(tx, given, { act: 'download', detail: { file } });
  return { name: fileName(given, file), bytes };
}

const fileName = ({ municipalityCode, sequence, packageId }: ProvisionPackage, file: PackageFile): string =>
  `${municipalityCode}-${String(sequence).padStart(4, '0')}-${packageId.slice(0, 8)}.${EXTENSION[file]}`;

export type PasswordRefusal = 'no-such-package' | 'not-released' | 'not-the-releaser' | 'shown-before';

/** Shows the password of a released package the one time that anybody can see it, to the person who released it. */
export const showPassword = (
  { database, keyRing }: Pick<PackagesDeps, 'database' | 'keyRing'>,
  staff: StaffActor,
  packageId: Uuid,
): Promise<Result<string, PasswordRefusal>> =>
  database.withTenant(staff, async (tx): Promise<Result<string, PasswordRefusal>> => {
    const given = await packageById(tx, packageId, true);
    if (given === null) {
      exemptFromAudit(tx, 'There is no such package.');
      return fail('no-such-package');
    }
    const refuse = async (reason: PasswordRefusal) => {
      await recordRefusal(tx, reason, { packageId });
      return fail(reason);
    };
    if (!isOut(given.status)) return refuse('not-released');
    if (given.releasedBy !== staff.id) return refuse('not-the-releaser');
    const sealed = await takePassword(tx, packageId);
    if (sealed === null) return refuse('shown-before');
    await recordPackageAct(tx, { packageId, fields: [] }, { act: 'show-password' });
    return ok(
      Buffer.from(keyRing.openSmall(sealed, passwordContext(tx.authorityId, packageId))).toString('utf8'),
    );
  });
