import { jstDate } from '../../../../kernel/instant.ts';
import { sendCsv } from '../../../../platform/http/csv-response.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { exportTests, listTests } from '../../use-cases/list-tests.use-case.ts';
import { TESTS_CSV_PATH, TESTS_PATH } from '../paths.ts';
import { drawPage, isAuthority, mayReport, READ_TESTS, staffActor, type TestPages } from '../test-pages.ts';
import { ListPage } from './list.page.tsx';
import { readListQuery } from './list.schema.ts';
import { listCsv } from './list-csv.ts';
import { ja as words } from './words.ja.ts';

/** The list of reports, and the same as a table for spreadsheets. */
export const listRoutes = (deps: TestPages): readonly Route[] => [
  { method: 'GET', path: TESTS_PATH, access: READ_TESTS, handle: request => show(deps, request) },
  { method: 'GET', path: TESTS_CSV_PATH, access: READ_TESTS, handle: request => download(deps, request) },
];

const queryOf = (request: RouteRequest) =>
  readListQuery(request.query, `staff:${staffActor(request).id}`, jstDate(request.now));

async function show(deps: TestPages, request: RouteRequest): Promise<Response> {
  const query = queryOf(request);
  const list = await listTests(deps, staffActor(request), query, query.after);
  return drawPage(deps, request, {
    title: words.title,
    shortcuts: [
      { keys: 'n', label: words.new },
      { keys: 'g', label: words.grid },
    ],
    children: (
      <ListPage list={list} query={query} mayReport={mayReport(deps, request)} ofAll={isAuthority(request)} />
    ),
  });
}

async function download(deps: TestPages, request: RouteRequest): Promise<Response> {
  const list = await exportTests(deps, staffActor(request), queryOf(request));
  return sendCsv(request, `tests-${jstDate(request.now)}.csv`, listCsv(list));
}
