import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { billCase, closeCase, showCaseMoney } from '../../use-cases/settle-case.use-case.ts';
import { drawPage, type GoodsPages, idIn, staffActor, WORK_ON_GOODS } from '../goods-pages.ts';
import { billPath, ofCasePath, PATTERNS } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { SettleCasePage } from './settle-case.page.tsx';
import { ja as words } from './words.ja.ts';

const text = words.case;

/** The end of somebody's support: what they owe is billed, and the case closed once nothing is owed (SM-8). */
export const settleCaseRoutes = (deps: GoodsPages): readonly Route[] => [
  {
    method: 'GET',
    path: PATTERNS.settleCase,
    access: WORK_ON_GOODS,
    handle: request => draw(deps, request, null),
  },
  {
    method: 'POST',
    path: PATTERNS.settleCase,
    access: WORK_ON_GOODS,
    handle: request => bill(deps, request),
  },
  {
    method: 'POST',
    path: PATTERNS.closeCase,
    access: WORK_ON_GOODS,
    handle: request => close(deps, request),
  },
];

async function bill(deps: GoodsPages, request: RouteRequest): Promise<Response> {
  const supportCaseId = idIn(request, 'supportCaseId');
  if (supportCaseId === null) return request.notFound();
  const billed = await billCase(deps, staffActor(request), supportCaseId);
  if (billed.ok) return request.seeOther(billPath(billed.value));
  return billed.reason === 'no-such-case'
    ? request.notFound()
    : draw(deps, request, text.refused[billed.reason]);
}

async function close(deps: GoodsPages, request: RouteRequest): Promise<Response> {
  const supportCaseId = idIn(request, 'supportCaseId');
  if (supportCaseId === null) return request.notFound();
  const closed = await closeCase(deps, staffActor(request), supportCaseId);
  if (closed.ok) return request.seeOther(ofCasePath(supportCaseId, 'settlement'));
  return closed.reason === 'no-such-case'
    ? request.notFound()
    : draw(deps, request, text.refused[closed.reason]);
}

async function draw(deps: GoodsPages, request: RouteRequest, refused: string | null): Promise<Response> {
  const supportCaseId = idIn(request, 'supportCaseId');
  const money = supportCaseId && (await showCaseMoney(deps, staffActor(request), supportCaseId));
  if (money === null) return request.notFound();
  return drawPage(
    deps,
    request,
    {
      title: text.title,
      shortcuts: [{ keys: 'g', label: shared.next }],
      children: <SettleCasePage money={money} refused={refused} />,
    },
    refused === null ? 200 : 409,
  );
}
