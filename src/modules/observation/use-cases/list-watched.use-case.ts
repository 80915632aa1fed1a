import type { Actor } from '../../../platform/db/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import {
  countWatched,
  type WatchedPerson,
  type WatchListFilter,
  type WatchListPosition,
  watchListPage,
} from '../repository/watch-list.repository.ts';
import type { ObservationDeps } from './observation-deps.ts';

export type {
  WatchedPerson,
  WatchListFilter,
  WatchListPosition,
} from '../repository/watch-list.repository.ts';

const PAGE = 50;

export interface WatchList {
  readonly people: readonly WatchedPerson[];
  readonly counts: Readonly<Record<WatchListFilter, number>>;
  /** Where the next page goes on; null on the last. */
  readonly next: WatchListPosition | null;
}

/** The people who are being watched, a page at a time. Nobody is missing from it who was not released (incident 1). */
export function listWatched(
  deps: Pick<ObservationDeps, 'database'>,
  actor: Actor,
  filter: WatchListFilter,
  after: WatchListPosition | null,
): Promise<WatchList> {
  return deps.database.withTenant(actor, async tx => {
    const people = await watchListPage(tx, filter, after, PAGE);
    const counts = { all: await countWatched(tx, 'all'), 'past-end': await countWatched(tx, 'past-end') };
    await recordAudit(tx, {
      action: 'case.list',
      resource: 'case',
      subjectId: null,
      purpose: 'observation',
      fields: ['name', 'birthDate', 'dayZero', 'plannedReturnDate', 'endsAt'],
      detail: { filter, rows: people.length },
    });
    return { people, counts, next: people.length === PAGE ? (people.at(-1) ?? null) : null };
  });
}
