import { jstDate } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { makeRounds, showRounds } from '../../use-cases/rounds.use-case.ts';
import { DAY_SHORTCUTS } from '../day-bar.tsx';
import { dayIn, drawPage, type GoodsPages, mayManage, staffActor, WORK_ON_GOODS } from '../goods-pages.ts';
import { ROUNDS_PATH, withQuery } from '../paths.ts';
import { RoundsPage } from './rounds.page.tsx';
import { ja as words } from './words.ja.ts';

/** The rounds of a day, and making them (Y-12). */
export const roundsRoutes = (deps: GoodsPages): readonly Route[] => [
  {
    method: 'GET',
    path: ROUNDS_PATH,
    access: WORK_ON_GOODS,
    handle: request => draw(deps, request, dayIn(request), null),
  },
  { method: 'POST', path: ROUNDS_PATH, access: WORK_ON_GOODS, handle: request => make(deps, request) },
];

async function make(deps: GoodsPages, request: RouteRequest): Promise<Response> {
  const day = dayIn(request) ?? jstDate(request.now);
  const made = await makeRounds(deps, staffActor(request), day);
  return made.ok
    ? request.seeOther(withQuery(ROUNDS_PATH, { day }))
    : draw(deps, request, day, words.refused[made.reason]);
}

async function draw(
  deps: GoodsPages,
  request: RouteRequest,
  day: PlainDate | null,
  refused: string | null,
): Promise<Response> {
  const rounds = await showRounds(deps, staffActor(request), day);
  return drawPage(
    deps,
    request,
    {
      title: words.title,
      shortcuts: [...DAY_SHORTCUTS, { keys: 'n', label: words.make }],
      children: <RoundsPage rounds={rounds} refused={refused} mayManage={mayManage(request)} />,
    },
    refused === null ? 200 : 409,
  );
}
