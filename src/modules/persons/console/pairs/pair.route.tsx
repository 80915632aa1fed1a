import { parseUuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { decidePair } from '../../use-cases/decide-pair.use-case.ts';
import { showPair } from '../../use-cases/show-pairs.use-case.ts';
import { drawPage, JOIN, type JoiningPages, staffActor } from '../joining-pages.ts';
import { PAIR_PATTERN, PAIRS_PATH } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { PairPage, type PairProblem } from './pair.page.tsx';
import { NOTHING_CHOSEN, readOrder, type TypedOrder } from './pair.schema.ts';

/** One pair side by side, and what is decided about it. */
export const pairRoutes = (deps: JoiningPages): readonly Route[] => [
  {
    method: 'GET',
    path: PAIR_PATTERN,
    access: JOIN,
    handle: request => show(deps, request, NOTHING_CHOSEN, null),
  },
  {
    method: 'POST',
    path: PAIR_PATTERN,
    access: JOIN,
    handle: async request => {
      const pairId = parseUuid(request.param('pairId'));
      if (pairId === null) return request.notFound();
      const { typed, order } = readOrder(await request.form());
      if (order === null) return show(deps, request, typed, 'no-decision');
      const decided = await decidePair(deps, staffActor(request), pairId, order);
      if (decided.ok) return request.seeOther(`${PAIRS_PATH}?told=${order.decision}`);
      return decided.reason === 'no-such-pair'
        ? request.notFound()
        : show(deps, request, typed, decided.reason);
    },
  },
];

async function show(
  deps: JoiningPages,
  request: RouteRequest,
  typed: TypedOrder,
  problem: PairProblem | null,
): Promise<Response> {
  const pairId = parseUuid(request.param('pairId'));
  const view = pairId === null ? null : await showPair(deps, staffActor(request), pairId);
  if (view === null) return request.notFound();
  return drawPage(
    deps,
    request,
    {
      title: words.pair.title,
      hasErrors: problem === 'no-decision',
      shortcuts: [
        { keys: 's', label: words.pair.shortcuts.same },
        { keys: 'd', label: words.pair.shortcuts.different },
        { keys: 'l', label: words.pair.shortcuts.later },
      ],
      children: <PairPage view={view} typed={typed} problem={problem} />,
    },
    problem === null ? 200 : problem === 'no-decision' ? 422 : 409,
  );
}
