import type { Uuid } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { recordAudit } from '../../../audit/index.ts';
import type { ProvisionPackage } from '../../repository/packages/package.repository.ts';
import { insertPackageEvent, type PackageEvent } from '../../repository/packages/package-event.repository.ts';

type Recorded = Pick<PackageEvent, 'act'> &
  Partial<Pick<PackageEvent, 'happenedOn' | 'people' | 'note'>> & { readonly detail?: Detail };
type Detail = Readonly<Record<string, string | number | boolean | null>>;

/** Writes an act into the history of its package and into the audit. */
export async function recordPackageAct(
  tx: Tx,
  given: Pick<ProvisionPackage, 'packageId' | 'fields'>,
  { detail, ...event }: Recorded,
): Promise<void> {
  await insertPackageEvent(tx, given.packageId, event);
  await recordAudit(tx, {
    action: `provision.${event.act}`,
    resource: 'provision-package',
    subjectId: given.packageId,
    purpose: 'provision',
    fields: given.fields,
    ...(detail && { detail }),
  });
}

/** Writes that something was refused, and why, into the audit, and into the history of the package it was about. */
export async function recordRefusal(
  tx: Tx,
  reason: string,
  { packageId, detail = {} }: { readonly packageId?: Uuid; readonly detail?: Detail } = {},
): Promise<void> {
  if (packageId !== undefined) await insertPackageEvent(tx, packageId, { act: 'refuse', note: reason });
  await recordAudit(tx, {
    action: 'provision.refuse',
    resource: 'provision-package',
    subjectId: packageId ?? null,
    purpose: 'provision',
    detail: { reason, ...detail },
  });
}
