import type { AuthorityId, Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import { type StaffActor, systemActor } from '../../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../../platform/db/database.ts';
import { recordAudit } from '../../../audit/index.ts';
import { holdsOn, insertDay, listPairs } from '../../repository/packages/selection.repository.ts';
import { findDifferences, inLanes } from './find-differences.ts';
import type { PackagesDeps } from './packages-deps.ts';
import { recordRefusal } from './record-provision.ts';
import { type SelectionRefusal, selectPackage } from './select-package.ts';

type Deps = Pick<PackagesDeps, 'database'>;

/** Why an officer got no package: as `SelectionRefusal`, or no basis holds today and nothing is to be cancelled (E-24). */
export type DemandRefusal = SelectionRefusal | 'no-basis' | 'no-such-pair';

/** A package whose files are not made yet loses nothing when everybody is looked for anew. */
const NOT_YET_SEALED = { statuses: ['selected'], why: 'selected-anew' } as const;

/**
 * The selection of the day: a package for each receiver and basis of whom something is to be told. One that waits for its
 * release stays as it is. Returns how many were made.
 */
export async function selectDue({ database }: Deps, authorityId: AuthorityId): Promise<number> {
  const actor = systemActor(authorityId, 'provision.select');
  const { pairs, differences } = await findDifferences({ database }, actor, { isUrgent: true });
  if (pairs === 0) return 0;
  const made = await inLanes(differences, difference =>
    database.withTenant(actor, async tx => {
      const one = await selectPackage(tx, difference, NOT_YET_SEALED);
      if (!one.ok) exemptFromAudit(tx, 'Nothing is to be told, or a package waits.');
      return one.ok ? 1 : 0;
    }),
  );
  await database.withTenant(actor, async tx => {
    await insertDay(tx, jstDate(tx.at), made);
    await recordAudit(tx, {
      action: 'provision.select-day',
      resource: 'provision-package',
      subjectId: null,
      purpose: 'provision',
      detail: { pairs, packages: made },
    });
  });
  return made;
}

/** The same for one receiver and basis, when an officer asks for it. What is refused has an audit row. */
export const selectNow = (
  { database }: Deps,
  staff: StaffActor,
  asked: { readonly basisId: Uuid; readonly municipalityCode: string } | null,
): Promise<Result<Uuid, DemandRefusal>> =>
  database.withTenant(staff, async (tx): Promise<Result<Uuid, DemandRefusal>> => {
    const on = jstDate(tx.at);
    const pair = (await listPairs(tx, on)).find(
      known => known.basisId === asked?.basisId && known.municipalityCode === asked.municipalityCode,
    );
    if (pair === undefined) {
      await recordRefusal(tx, 'no-such-pair');
      return fail('no-such-pair');
    }
    const selected = await selectPackage(tx, pair, NOT_YET_SEALED);
    if (selected.ok) return ok(selected.value);
    const reason =
      selected.reason === 'nothing-due' && !(await holdsOn(tx, pair, on)) ? 'no-basis' : selected.reason;
    await recordRefusal(tx, reason, {
      detail: { basisId: pair.basisId, municipality: pair.municipalityCode },
    });
    return fail(reason);
  });
