import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { countWatched } from '../repository/watch-list.repository.ts';
import { worklistCounts } from '../repository/worklist.repository.ts';
import type { ObservationDeps } from './observation-deps.ts';

/** How much waits: people who need a human, those of them who cannot wait, and everybody being watched. */
export interface WorkCounts {
  readonly waiting: number;
  readonly urgent: number;
  readonly watched: number;
}

/** Counts the work of the console's navigation. Reads nothing personal. */
export function countWork(
  deps: Pick<ObservationDeps, 'database'>,
  actor: Extract<Actor, { kind: 'staff' }>,
): Promise<WorkCounts> {
  return deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Counts only.');
    const { all, urgent } = await worklistCounts(tx, actor.id);
    return { waiting: all, urgent, watched: await countWatched(tx, 'all') };
  });
}
