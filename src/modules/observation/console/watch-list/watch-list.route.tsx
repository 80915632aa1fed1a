import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { listWatched } from '../../use-cases/list-watched.use-case.ts';
import { type ConsolePages, drawPage, READ_CASES, staffActor } from '../console-pages.ts';
import { WATCH_LIST_PATH } from '../paths.ts';
import { WatchListPage } from './watch-list.page.tsx';
import { readWatchListQuery } from './watch-list.schema.ts';
import { ja as words } from './words.ja.ts';

/** The list of people who are being watched. */
export const watchListRoute = (deps: ConsolePages): Route => ({
  method: 'GET',
  path: WATCH_LIST_PATH,
  access: READ_CASES,
  handle: request => show(deps, request),
});

async function show(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const query = readWatchListQuery(request.query);
  const list = await listWatched(deps, staffActor(request), query.filter, query.after);
  return drawPage(deps, request, {
    title: words.title,
    children: <WatchListPage list={list} query={query} now={request.now} />,
  });
}
