import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Place } from '../domain/schedule.ts';
import { setWatchPlace } from '../repository/watch.repository.ts';
import { decideWatches } from './keep-watches.use-case.ts';
import type { ObservationDeps } from './observation-deps.ts';

/**
 * Lets a person who moved be asked as the rulebook asks people in that place (SM-3, SM-7). Begins the watch where there is
 * none; of a case that has ended nothing is changed. Writes the audit rows.
 */
export async function moveWatch(
  deps: Pick<ObservationDeps, 'rulebook'>,
  tx: Tx,
  caseId: Uuid,
  place: Place,
): Promise<void> {
  await decideWatches(deps, tx, [caseId]);
  await setWatchPlace(tx, caseId, place);
  await decideWatches(deps, tx, [caseId]);
}
