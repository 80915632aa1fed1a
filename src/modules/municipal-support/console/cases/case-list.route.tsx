import { jstDate } from '../../../../kernel/instant.ts';
import { sendCsv } from '../../../../platform/http/csv-response.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { exportCases, listCases } from '../../use-cases/list-cases.use-case.ts';
import { supportPaths } from '../paths.ts';
import { drawPage, type SupportPages, staffActor, WORK } from '../support-pages.ts';
import { CaseListPage } from './case-list.page.tsx';
import { CASE_PARTS, type CaseQuery, readCaseQuery } from './case-list.schema.ts';
import { casesCsv } from './cases-csv.ts';
import { ja as words } from './words.ja.ts';

/** The list of cases, and the same as a table for spreadsheets. */
export const caseListRoutes = (deps: SupportPages): readonly Route[] => [
  { method: 'GET', path: supportPaths.cases, access: WORK, handle: request => show(deps, request) },
  { method: 'GET', path: supportPaths.casesCsv, access: WORK, handle: request => download(deps, request) },
];

const selectionOf = ({ part, after: _, ...query }: CaseQuery) => ({ ...query, statuses: CASE_PARTS[part] });

async function show(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const query = readCaseQuery(request.query);
  const list = await listCases(deps, staffActor(request), selectionOf(query), query.after);
  return drawPage(deps, request, {
    title: words.list.title,
    children: <CaseListPage list={list} query={query} />,
  });
}

async function download(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const exported = await exportCases(deps, staffActor(request), selectionOf(readCaseQuery(request.query)));
  return sendCsv(request, `support-${jstDate(request.now)}.csv`, casesCsv(exported));
}
