import { jstDate } from '../../../../kernel/instant.ts';
import { sendCsv } from '../../../../platform/http/csv-response.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { searchFilings } from '../../use-cases/search-filings.use-case.ts';
import { SEARCH_CSV_PATH, SEARCH_PATH } from '../paths.ts';
import { REVIEW, type ReviewPages, reviewerOf } from '../review-pages.ts';
import { queueCsv } from './queue-csv.ts';
import { SearchResult } from './search.page.tsx';
import { ja as words } from './words.ja.ts';

/** The search, and what it found as a table for spreadsheets. Both are posted: names stay out of addresses. */
export const searchRoutes = (deps: ReviewPages): readonly Route[] => [
  { method: 'POST', path: SEARCH_PATH, access: REVIEW, handle: request => search(deps, request) },
  { method: 'POST', path: SEARCH_CSV_PATH, access: REVIEW, handle: request => exportSearch(deps, request) },
];

async function search(deps: ReviewPages, request: RouteRequest): Promise<Response> {
  const text = (await request.form()).text('text');
  const found = text === '' ? null : await searchFilings(deps, reviewerOf(request), text);
  const page = await deps.frame(
    { caller: staffCaller(request), path: request.path },
    {
      title: words.searchTitle,
      hasErrors: found === null,
      children: <SearchResult text={text} found={found} now={request.now} />,
    },
  );
  return request.page(page, found === null ? 422 : 200);
}

async function exportSearch(deps: ReviewPages, request: RouteRequest): Promise<Response> {
  const text = (await request.form()).text('text');
  if (text === '') return request.notFound();
  const found = await searchFilings(deps, reviewerOf(request), text);
  return sendCsv(request, `filings-found-${jstDate(request.now)}.csv`, queueCsv(found));
}
