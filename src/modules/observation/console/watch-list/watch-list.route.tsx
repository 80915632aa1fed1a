import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { findWatched, listWatched } from '../../use-cases/list-watched.use-case.ts';
import { type ConsolePages, drawPage, READ_CASES, staffActor } from '../console-pages.ts';
import { WATCH_LIST_PATH } from '../paths.ts';
import { WatchListPage, type WatchListPageProps } from './watch-list.page.tsx';
import { foundText, readFound, readPart, readWatchListQuery, watchListPath } from './watch-list.schema.ts';
import { ja as words } from './words.ja.ts';

/** The list of people who are being watched, and looking for some of them by name. */
export const watchListRoutes = (deps: ConsolePages): readonly Route[] => [
  { method: 'GET', path: WATCH_LIST_PATH, access: READ_CASES, handle: request => show(deps, request) },
  { method: 'POST', path: WATCH_LIST_PATH, access: READ_CASES, handle: request => search(deps, request) },
];

async function show(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const query = readWatchListQuery(request.query);
  const list = await listWatched(deps, staffActor(request), query, query.after);
  const nextHref = list.next === null ? undefined : watchListPath(query, list.next);
  return draw(deps, request, { list, part: query, text: '', nextHref });
}

/** What narrows the list stands in the address, what is searched for does not: such a form is sent on to the right address. */
async function search(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const text = form.text('text');
  const isPage = form.text('after') !== '';
  const part = readPart(isPage ? request.query : form.text);
  const address = watchListPath(part);
  if (text === '') return request.seeOther(address);
  if (address !== watchListPath(readPart(request.query))) return request.sendOn(address);
  const list = await findWatched(deps, staffActor(request), part, text, readFound(form.text('after')));
  return draw(deps, request, {
    list,
    part,
    text,
    nextFound: list.next === null ? undefined : foundText(list.next),
  });
}

const draw = (
  deps: ConsolePages,
  request: RouteRequest,
  props: Omit<WatchListPageProps, 'now' | 'municipalityName'>,
) =>
  drawPage(deps, request, {
    title: words.title,
    children: <WatchListPage {...props} now={request.now} municipalityName={deps.municipalityName} />,
  });
