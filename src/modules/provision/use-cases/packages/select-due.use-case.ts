import type { AuthorityId, Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import { type Actor, type StaffActor, systemActor } from '../../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../../platform/db/database.ts';
import { recordAudit } from '../../../audit/index.ts';
import { holdsOn, insertDay, listPairs, type Pair } from '../../repository/packages/selection.repository.ts';
import type { PackagesDeps } from './packages-deps.ts';
import { recordRefusal } from './record-provision.ts';
import { type SelectionRefusal, selectPackage } from './select-package.ts';

type Deps = Pick<PackagesDeps, 'database'>;

/** Why an officer got no package: as `SelectionRefusal`, or no basis holds today and nothing is to be cancelled (E-24). */
export type DemandRefusal = SelectionRefusal | 'no-basis' | 'no-such-pair';

/** Selections at the same time: what they wait for is the database. */
const LANES = 2;

/** A package whose files are not made yet loses nothing when everybody is looked for anew. */
const NOT_YET_SEALED = { statuses: ['selected'], why: 'selected-anew' } as const;

/**
 * The selection of the day: a package for each receiver and basis of whom something is to be told. One that waits for its
 * release stays as it is. Returns how many were made.
 */
export async function selectDue({ database }: Deps, authorityId: AuthorityId): Promise<number> {
  const actor = systemActor(authorityId, 'provision.select');
  const pairs = await readPairs({ database }, actor);
  if (pairs.length === 0) return 0;
  const waiting = pairs.values();
  const lane = async (): Promise<number> => {
    let selected = 0;
    for (const pair of waiting)
      selected += await database.withTenant(actor, async tx => {
        const one = await selectPackage(tx, pair, NOT_YET_SEALED);
        if (!one.ok) exemptFromAudit(tx, 'Nothing is to be told, or a package waits.');
        return one.ok ? 1 : 0;
      });
    return selected;
  };
  const lanes = await Promise.all(Array.from({ length: LANES }, lane));
  const made = lanes.reduce((total, selected) => total + selected, 0);
  await database.withTenant(actor, async tx => {
    await insertDay(tx, jstDate(tx.at), made);
    await recordAudit(tx, {
      action: 'provision.select-day',
      resource: 'provision-package',
      subjectId: null,
      purpose: 'provision',
      detail: { pairs: pairs.length, packages: made },
    });
  });
  return made;
}

const readPairs = ({ database }: Deps, actor: Actor): Promise<readonly Pair[]> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Municipalities and bases; nobody is named.');
    return listPairs(tx, jstDate(tx.at));
  });

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
