import type { Actor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import type { Kept } from '../../../platform/kept/kept.ts';
import { countWatched, type WatchListFilter } from '../repository/watch-list.repository.ts';

/** How many people of an authority are being watched. */
export type WatchedCounts = Readonly<Record<WatchListFilter, number>>;

/** What counting those watched needs from outside. */
export interface WatchedCountsDeps {
  readonly database: Database;
  /** By authority. */
  readonly watchedCounts: Kept<WatchedCounts>;
}

/** The counts of the actor's authority, as they are kept; in a transaction of their own, for they may outlast the caller's. */
export const watchedCountsOf = (
  { database, watchedCounts }: WatchedCountsDeps,
  actor: Actor,
): Promise<WatchedCounts> =>
  watchedCounts.of(String(actor.authorityId), () =>
    database.withTenant(actor, async tx => {
      exemptFromAudit(tx, 'Only counts were read.');
      return { all: await countWatched(tx, 'all'), 'past-end': await countWatched(tx, 'past-end') };
    }),
  );
