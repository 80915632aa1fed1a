import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { staffDate } from '../../../../ui/date-text.ts';
import { type PaperWanted, printCalls } from '../../use-cases/print-calls.use-case.ts';
import { type CallPages, drawPage, staffActor, WORK_ON_CALLS } from '../call-pages.ts';
import { parseHalf } from '../calls/call-list.schema.ts';
import { PAPER_PATH } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { PaperPage } from './paper.page.tsx';
import { ja as words } from './words.ja.ts';

/** The calls of a half day on paper, for the day when the network is down. */
export const paperRoute = (deps: CallPages): Route => ({
  method: 'GET',
  path: PAPER_PATH,
  access: WORK_ON_CALLS,
  handle: request => show(deps, request),
});

async function show(deps: CallPages, request: RouteRequest): Promise<Response> {
  const wanted: PaperWanted = {
    day: request.query('day') === 'tomorrow' ? 'tomorrow' : 'today',
    half: parseHalf(request.query('half')) ?? 'am',
    whose: request.query('whose') === 'mine' ? 'mine' : 'all',
  };
  const list = await printCalls(deps, staffActor(request), wanted);
  return drawPage(deps, request, {
    title: words.title(staffDate(list.slot.slotOn), shared.halves[wanted.half]),
    children: <PaperPage list={list} wanted={wanted} />,
  });
}
