import { jstDate } from '../../../../kernel/instant.ts';
import { sendCsv } from '../../../../platform/http/csv-response.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { exportCare, listCare } from '../../use-cases/list-care.use-case.ts';
import { type CarePages, drawPage, READ_CARE, staffActor } from '../care-pages.ts';
import { CARE_CSV_PATH, CARE_PATH } from '../paths.ts';
import { careCsv } from './care-csv.ts';
import { CareListPage } from './care-list.page.tsx';
import { readCareQuery } from './care-list.schema.ts';
import { ja as listWords } from './words.ja.ts';

/** Patients by place, and the same as a table for spreadsheets. */
export const careListRoutes = (deps: CarePages): readonly Route[] => [
  { method: 'GET', path: CARE_PATH, access: READ_CARE, handle: request => show(deps, request) },
  { method: 'GET', path: CARE_CSV_PATH, access: READ_CARE, handle: request => download(deps, request) },
];

async function show(deps: CarePages, request: RouteRequest): Promise<Response> {
  const query = readCareQuery(request.query);
  const list = await listCare(deps, staffActor(request), query, query.after);
  return drawPage(deps, request, {
    title: listWords.title,
    children: <CareListPage list={list} query={query} now={request.now} />,
  });
}

async function download(deps: CarePages, request: RouteRequest): Promise<Response> {
  const patients = await exportCare(deps, staffActor(request), readCareQuery(request.query));
  return sendCsv(request, `care-${jstDate(request.now)}.csv`, careCsv(patients));
}
