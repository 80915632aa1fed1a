import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { describeQuestion } from '../../../observation/index.ts';
import { listStays } from '../../use-cases/show-stays.use-case.ts';
import { type CarePages, drawPage, READ_STAYS, staffActor } from '../care-pages.ts';
import { STAYS_PATH } from '../paths.ts';
import { StayListPage } from './stay-list.page.tsx';
import { readStayQuery } from './stay-list.schema.ts';
import { ja as stayWords } from './words.ja.ts';

/** The patients of a hospital or hotel. */
export const stayListRoute = (deps: CarePages): Route => ({
  method: 'GET',
  path: STAYS_PATH,
  access: READ_STAYS,
  handle: request => show(deps, request),
});

async function show(deps: CarePages, request: RouteRequest): Promise<Response> {
  const { filter, after } = readStayQuery(request.query);
  const list = await listStays(deps, staffActor(request), filter, after);
  if (list === null) return request.notFound();
  const question = describeQuestion(deps.rulebook, request.now);
  return drawPage(deps, request, {
    title: stayWords.title,
    children: <StayListPage list={list} filter={filter} question={question} now={request.now} />,
  });
}
