import type { Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../../platform/db/database.ts';
import { publish } from '../../../../platform/outbox/outbox.ts';
import { statusAfter } from '../../domain/packages/package-status.ts';
import { type ProvisionPackage, packageById } from '../../repository/packages/package.repository.ts';
import { packageRecipients } from '../../repository/packages/recipient.repository.ts';
import { type ReleaseAnswer, releaseRows } from '../../repository/packages/selection.repository.ts';
import type { PackagesDeps } from './packages-deps.ts';
import { recordPackageAct, recordRefusal } from './record-provision.ts';
import { giveUp, selectPackage } from './select-package.ts';

/** Why a package is not released. `stale`: somebody in it is not to be given any more, so it was made anew without them. */
export type ReleaseRefusal = Exclude<ReleaseAnswer, 'released'>;
export type Released = Result<Uuid, { readonly why: ReleaseRefusal; readonly renewedAs: Uuid | null }>;

/** How often a release begins anew when others change its people in another order at the same moment. */
const ATTEMPTS = 4;

/** Told when a package has been released; `packageId` and the municipality's code are its payload. */
export const PACKAGE_RELEASED = 'provision.package-released';

/**
 * Releases a package to one of the addresses that the municipality named (F-17): by another person than the one who had it
 * sealed, and only while every row is still so, on a basis that still holds. Nothing on which a row rests can change
 * until the ledger is written. A package with somebody who is not to be given any more is given up and made anew.
 */
export async function releasePackage(
  { database }: Pick<PackagesDeps, 'database'>,
  staff: StaffActor,
  packageId: Uuid,
  recipientId: Uuid | null,
): Promise<Released> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.withTenant(staff, tx => release(tx, packageId, recipientId));
    } catch (error) {
      if (attempt === ATTEMPTS || !isDeadlock(error)) throw error;
    }
  }
}

const isDeadlock = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '40P01';

async function release(tx: Tx, packageId: Uuid, recipientId: Uuid | null): Promise<Released> {
  const given = await packageById(tx, packageId, true);
  if (given === null) {
    exemptFromAudit(tx, 'There is no such package.');
    return fail({ why: 'no-such-package', renewedAs: null });
  }
  const listed = await packageRecipients(tx, given.municipalityCode);
  const recipient = listed.find(({ contactId }) => contactId === recipientId);
  if (statusAfter(given.status, 'release') === null) return refuse(tx, packageId, 'not-sealed');
  if (recipient === undefined) return refuse(tx, packageId, 'no-recipient');
  const answer = await releaseRows(tx, packageId, recipient.contactId, jstDate(tx.at));
  if (answer === 'stale') return renew(tx, given);
  if (answer !== 'released') return refuse(tx, packageId, answer);
  await recordPackageAct(tx, given, {
    act: 'release',
    people: recipient.names,
    note: recipient.mail,
    detail: { municipality: given.municipalityCode, sequence: given.sequence, ...given.counts },
  });
  await publish(tx, {
    type: PACKAGE_RELEASED,
    payload: { packageId, municipalityCode: given.municipalityCode },
  });
  return ok(packageId);
}

async function refuse(tx: Tx, packageId: Uuid, why: ReleaseRefusal): Promise<Released> {
  await recordRefusal(tx, why, { packageId });
  return fail({ why, renewedAs: null });
}

async function renew(tx: Tx, given: ProvisionPackage): Promise<Released> {
  await recordRefusal(tx, 'stale', { packageId: given.packageId });
  await giveUp(tx, given.packageId, 'stale');
  const renewed = await selectPackage(tx, given, { statuses: [], why: 'stale' });
  return fail({ why: 'stale', renewedAs: renewed.ok ? renewed.value : null });
}
