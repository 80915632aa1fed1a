import { parseUuid } from '../../../../kernel/ids.ts';
import { parseInstant } from '../../../../kernel/instant.ts';
import type { WatchListFilter, WatchListPosition } from '../../use-cases/list-watched.use-case.ts';
import { WATCH_LIST_PATH, withQuery } from '../paths.ts';

/** What the address of the watch list says. Whatever it says wrongly is as if it were not there. */
export interface WatchListQuery {
  readonly filter: WatchListFilter;
  readonly after: WatchListPosition | null;
}

/** Reads the query of the watch list's address. */
export const readWatchListQuery = (query: (name: string) => string | undefined): WatchListQuery => ({
  filter: query('filter') === 'past-end' ? 'past-end' : 'all',
  after: readPosition(query('after') ?? ''),
});

/** The address of a page of the watch list. */
export const watchListPath = (filter: WatchListFilter, after: WatchListPosition | null = null): string =>
  withQuery(WATCH_LIST_PATH, {
    filter: filter === 'all' ? undefined : filter,
    after: after === null ? undefined : `${after.openedAt}_${after.caseId}`,
  });

function readPosition(text: string): WatchListPosition | null {
  const [at = '', id = ''] = text.split('_');
  const openedAt = parseInstant(at);
  const caseId = parseUuid(id);
  return openedAt !== null && caseId !== null ? { openedAt, caseId } : null;
}
