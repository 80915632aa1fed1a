import type { Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { PackageStatus } from '../../domain/packages/package-status.ts';
import type { Difference } from '../../repository/packages/difference.repository.ts';
import { packageById } from '../../repository/packages/package.repository.ts';
import {
  discardRows,
  listOpen,
  type Pair,
  selectRows,
} from '../../repository/packages/selection.repository.ts';
import { recordPackageAct } from './record-provision.ts';

/** Why no package was made: nothing is to be told, or another one of the same receiver and basis has to go first. */
export type SelectionRefusal = 'nothing-due' | 'another-open';

/** Why a package was given up before it was released. */
export type DiscardReason = 'stale' | 'recall' | 'selected-anew';

/**
 * Makes a package of everybody of whom the receiver is to be told today, on the basis as it holds today (E-14, M-05), or of
 * those among the cases that differ. A
 * package of the same pair that is still open, and stands where `replacing` says, is given up for it. Writes history and
 * audit of what it did.
 */
export async function selectPackage(
  tx: Tx,
  pair: Pair & Partial<Difference>,
  replacing: { readonly statuses: readonly PackageStatus[]; readonly why: DiscardReason },
): Promise<Result<Uuid, SelectionRefusal>> {
  const on = jstDate(tx.at);
  for (const open of await listOpen(tx, on, pair)) {
    if (!replacing.statuses.includes(open.status)) return fail('another-open');
    await giveUp(tx, open.packageId, replacing.why);
  }
  const packageId = tx.newId();
  const made = await selectRows(tx, packageId, pair, on);
  if (made === null) return fail('another-open');
  if (made === 0) return fail('nothing-due');
  const given = await packageById(tx, packageId);
  if (given === null) throw new Error('The package that was just made is not there.');
  await recordPackageAct(tx, given, {
    act: 'select',
    detail: {
      basisId: pair.basisId,
      municipality: pair.municipalityCode,
      sequence: given.sequence,
      ...given.counts,
    },
  });
  return ok(packageId);
}

/** Gives an unreleased package up, with history and audit; false when it is not open any more. */
export async function giveUp(tx: Tx, packageId: Uuid, why: string): Promise<boolean> {
  if (!(await discardRows(tx, packageId, why))) return false;
  await recordPackageAct(tx, { packageId, fields: [] }, { act: 'discard', note: why });
  return true;
}
