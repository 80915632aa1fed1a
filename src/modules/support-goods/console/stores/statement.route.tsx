import { jstDate } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { issueStatement, payStore, showStatement } from '../../use-cases/statements.use-case.ts';
import { drawPage, type GoodsPages, idIn, MANAGE_GOODS, monthIn, staffActor } from '../goods-pages.ts';
import { PATTERNS, statementPath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { StatementPage } from './statement.page.tsx';
import { ja as words } from './statement-words.ja.ts';

/** What the city owes a store for a month: shown, issued, and paid. */
export const statementRoutes = (deps: GoodsPages): readonly Route[] => [
  {
    method: 'GET',
    path: PATTERNS.statement,
    access: MANAGE_GOODS,
    handle: request => draw(deps, request, monthIn(request), []),
  },
  { method: 'POST', path: PATTERNS.statement, access: MANAGE_GOODS, handle: request => issue(deps, request) },
  {
    method: 'POST',
    path: PATTERNS.payStatement,
    access: MANAGE_GOODS,
    handle: request => pay(deps, request),
  },
];

const monthOf = (request: RouteRequest): PlainDate =>
  monthIn(request) ?? (`${jstDate(request.now).slice(0, 7)}-01` as PlainDate);

async function issue(deps: GoodsPages, request: RouteRequest): Promise<Response> {
  const storeId = idIn(request, 'storeId');
  if (storeId === null) return request.notFound();
  const month = monthOf(request);
  const issued = await issueStatement(deps, staffActor(request), storeId, month);
  if (issued.ok) return request.seeOther(statementPath(storeId, month));
  if (issued.reason === 'no-such-store') return request.notFound();
  return draw(deps, request, month, [{ message: words.refused[issued.reason] }]);
}

async function pay(deps: GoodsPages, request: RouteRequest): Promise<Response> {
  const storeId = idIn(request, 'storeId');
  if (storeId === null) return request.notFound();
  const month = monthOf(request);
  const paidOn = (await request.form()).text('paidOn');
  const paid = await payStore(deps, staffActor(request), storeId, month, paidOn);
  if (paid.ok) return request.seeOther(statementPath(storeId, month));
  switch (paid.reason) {
    case 'no-such-statement':
    case 'not-now':
      return draw(deps, request, month, [{ message: words.refused[paid.reason] }], paidOn);
    default:
      return draw(
        deps,
        request,
        month,
        [{ name: 'paidOn', message: shared.problems[paid.reason](words.paidOn) }],
        paidOn,
      );
  }
}

async function draw(
  deps: GoodsPages,
  request: RouteRequest,
  month: PlainDate | null,
  errors: readonly FormError[],
  paidOn?: string,
): Promise<Response> {
  const storeId = idIn(request, 'storeId');
  const view = storeId && (await showStatement(deps, staffActor(request), storeId, month));
  if (view === null) return request.notFound();
  return drawPage(deps, request, {
    title: words.title(view.store.name, view.month),
    hasErrors: errors.length > 0,
    children: <StatementPage view={view} errors={errors} paidOn={paidOn ?? jstDate(request.now)} />,
  });
}
