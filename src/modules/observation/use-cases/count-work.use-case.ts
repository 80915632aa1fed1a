import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { worklistCounts } from '../repository/worklist-count.repository.ts';
import { type WatchedCountsDeps, watchedCountsOf } from './watched-counts.ts';

/** How much waits: people who need a human, those of them who cannot wait, and everybody being watched. */
export interface WorkCounts {
  readonly waiting: number;
  readonly urgent: number;
  readonly watched: number;
}

/** Counts the work of the console's navigation. Reads nothing personal. */
export async function countWork(
  deps: WatchedCountsDeps,
  actor: Extract<Actor, { kind: 'staff' }>,
): Promise<WorkCounts> {
  const { all: watched } = await watchedCountsOf(deps, actor);
  return deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Counts only.');
    const { all, urgent } = await worklistCounts(tx, actor.id);
    return { waiting: all, urgent, watched };
  });
}
