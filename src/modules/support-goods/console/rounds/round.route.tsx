import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import type { GivenFound } from '../../domain/rubbish-round.ts';
import { recordFound, recordTold, showRound } from '../../use-cases/rounds.use-case.ts';
import { drawPage, type GoodsPages, idIn, staffActor, WORK_ON_GOODS } from '../goods-pages.ts';
import { PATTERNS, roundPath } from '../paths.ts';
import { RoundPage, stopField, type TypedStop } from './round.page.tsx';
import { ja as words } from './words.ja.ts';

/** One round: its route, and what was found at each door (Y-12). */
export const roundRoutes = (deps: GoodsPages): readonly Route[] => [
  {
    method: 'GET',
    path: PATTERNS.round,
    access: WORK_ON_GOODS,
    handle: request => draw(deps, request, null, []),
  },
  { method: 'POST', path: PATTERNS.round, access: WORK_ON_GOODS, handle: request => record(deps, request) },
];

async function record(deps: GoodsPages, request: RouteRequest): Promise<Response> {
  const roundId = idIn(request, 'roundId');
  if (roundId === null) return request.notFound();
  const form = await request.form();
  const supportCaseId = parseUuid(form.text('stop'));
  if (supportCaseId === null) return draw(deps, request, null, [{ message: words.foundProblems.result() }]);
  const staff = staffActor(request);
  if (form.text('act') === 'told') {
    const told = await recordTold(deps, staff, roundId, supportCaseId);
    return told.ok || told.reason === 'not-now' ? back(request, roundId) : request.notFound();
  }
  const given: GivenFound = {
    result: form.text('result'),
    bags: form.text('bags'),
    doubleBagged: form.text('doubleBagged') === 'yes',
  };
  const found = await recordFound(deps, staff, roundId, supportCaseId, given);
  if (found.ok) return back(request, roundId);
  if (found.reason === 'no-such-stop') return request.notFound();
  return draw(
    deps,
    request,
    { supportCaseId, given },
    found.reason.map(({ field }) => ({
      name: stopField(supportCaseId, field),
      message: words.foundProblems[field](),
    })),
  );
}

const back = (request: RouteRequest, roundId: Uuid): Response => request.seeOther(roundPath(roundId));

async function draw(
  deps: GoodsPages,
  request: RouteRequest,
  typed: TypedStop | null,
  errors: readonly FormError[],
): Promise<Response> {
  const roundId = idIn(request, 'roundId');
  const view = roundId && (await showRound(deps, staffActor(request), roundId));
  if (view === null) return request.notFound();
  const title = words.round.title(view.round.areaName, view.round.onDay);
  return drawPage(deps, request, {
    title,
    hasErrors: errors.length > 0,
    children: <RoundPage {...view} typed={typed} errors={errors} title={title} />,
  });
}
