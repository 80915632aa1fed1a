import { randomBytes } from 'node:crypto';
import type { AuthorityId, Uuid } from '../../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import { type StaffActor, systemActor } from '../../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../../platform/db/database.ts';
import { enqueueAll } from '../../../../platform/jobs/enqueue.ts';
import { recordAudit } from '../../../audit/index.ts';
import type { PackageHeading } from '../../domain/package-format/package-manifest.ts';
import { PASSWORD_BYTES, packagePassword } from '../../domain/packages/package-password.ts';
import { statusAfter } from '../../domain/packages/package-status.ts';
import { providedRowOf } from '../../domain/packages/provided-values.ts';
import { provisionKeys } from '../../repository/package-format/provision-keys.ts';
import {
  moveStatus,
  type ProvisionPackage,
  packageById,
  setSealed,
  setSealing,
} from '../../repository/packages/package.repository.ts';
import { rowsOf } from '../../repository/packages/package-row.repository.ts';
import { createPackageFiles } from '../package-format/create-package-files.use-case.ts';
import type { PackagesDeps } from './packages-deps.ts';
import { recordPackageAct, recordRefusal } from './record-provision.ts';

export const BUILD_JOB = 'provision.build-package';

/**
 * Orders the files of a package (E-31): they are made by a job, so that no page waits for them. Whoever orders them cannot
 * release it.
 */
export const orderSealing = (
  { database }: Pick<PackagesDeps, 'database'>,
  staff: StaffActor,
  packageId: Uuid,
): Promise<Result<null, 'no-such-package' | 'not-now'>> =>
  database.withTenant(staff, async (tx): Promise<Result<null, 'no-such-package' | 'not-now'>> => {
    const given = await packageById(tx, packageId, true);
    if (given === null) {
      exemptFromAudit(tx, 'There is no such package.');
      return fail('no-such-package');
    }
    if (statusAfter(given.status, 'begin-sealing') === null) {
      await recordRefusal(tx, 'not-now', { packageId });
      return fail('not-now');
    }
    await setSealing(tx, packageId, staff.id);
    await recordPackageAct(tx, given, { act: 'begin-sealing' });
    await enqueueBuilding(tx, [packageId]);
    return ok(null);
  });

/** Puts the making of the files into the queue, once each. */
export const enqueueBuilding = (tx: Tx, packageIds: readonly Uuid[]): Promise<void> =>
  enqueueAll(
    tx.client,
    BUILD_JOB,
    packageIds.map(packageId => ({
      key: `provision-package:${packageId}`,
      payload: { authorityId: tx.authorityId, packageId },
    })),
  );

/** The context in which the password of a package is sealed. */
export const passwordContext = (authorityId: AuthorityId, packageId: Uuid): string =>
  `provision_package|password_sealed|${packageId}|${authorityId}`;

/**
 * Makes the files of a package that waits for them, with a password that nobody has seen, away from the thread that answers
 * requests. When that fails, the package waits for somebody to order them anew, and the job fails.
 */
export async function buildPackage(
  deps: Pick<PackagesDeps, 'database' | 'keyRing' | 'protectedFiles' | 'authorityName'>,
  authorityId: AuthorityId,
  packageId: Uuid,
): Promise<void> {
  const { database, keyRing, protectedFiles } = deps;
  const actor = systemActor(authorityId, 'provision.build');
  const plan = await database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Nothing is read.');
    const given = await packageById(tx, packageId);
    if (given?.status !== 'sealing') return null;
    await recordAudit(tx, {
      action: 'provision.read-rows',
      resource: 'provision-package',
      subjectId: packageId,
      purpose: 'provision',
      fields: given.fields,
    });
    return {
      given,
      heading: headingOf(tx, given, deps.authorityName(authorityId)),
      rows: (await rowsOf(tx, packageId)).map(providedRowOf),
      signingKey: await provisionKeys.signingKey(tx, keyRing),
    };
  });
  if (plan === null) return;
  const password = newPassword();
  try {
    const files = await createPackageFiles(
      { protectedFiles, signingKey: plan.signingKey },
      plan.heading,
      plan.rows,
      password,
    );
    const passwordSealed = keyRing.sealSmall(Buffer.from(password), passwordContext(authorityId, packageId));
    await database.withTenant(actor, async tx => {
      exemptFromAudit(tx, 'The package was given up meanwhile.');
      if (await setSealed(tx, packageId, { ...files, passwordSealed }))
        await recordPackageAct(tx, plan.given, {
          act: 'seal',
          note: files.sha256s.workbook,
          detail: { sha256: files.sha256s.workbook },
        });
    });
  } catch (error) {
    await database.withTenant(actor, async tx => {
      exemptFromAudit(tx, 'The package was given up meanwhile.');
      if (await moveStatus(tx, plan.given, 'selected'))
        await recordPackageAct(tx, plan.given, { act: 'fail-sealing' });
    });
    throw error;
  }
}

const headingOf = (tx: Tx, given: ProvisionPackage, providerName: string): PackageHeading => ({
  packageId: given.packageId,
  sequence: given.sequence,
  previousSequence: given.sequence === 1 ? null : given.sequence - 1,
  provider: { code: String(tx.authorityId).padStart(6, '0'), name: providerName },
  receiver: given.municipalityCode,
  unit: given.receivingUnit,
  basis: { id: given.basisId, title: given.basisTitle, agreement: given.agreement },
  category: given.category,
  purposes: given.purposes,
  fields: given.fields,
  createdAt: tx.at,
});

function newPassword(): string {
  for (;;) {
    const password = packagePassword(randomBytes(PASSWORD_BYTES));
    if (password !== null) return password;
  }
}
