import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { countRunningOut, showStores } from '../../use-cases/stores.use-case.ts';
import { drawPage, type GoodsPages, MANAGE_GOODS, queryId, staffActor } from '../goods-pages.ts';
import { STORES_PATH } from '../paths.ts';
import { StoreListPage } from './list-stores.page.tsx';
import { ja as words } from './words.ja.ts';

/** The list of partner stores. */
export const listStoresRoute = (deps: GoodsPages): Route => ({
  method: 'GET',
  path: STORES_PATH,
  access: MANAGE_GOODS,
  handle: request => list(deps, request),
});

async function list(deps: GoodsPages, request: RouteRequest): Promise<Response> {
  const staff = staffActor(request);
  const storeId = queryId(request, 'after');
  const name = request.query('name');
  const after = storeId !== null && name !== undefined ? { name, storeId } : null;
  const page = await showStores(deps, staff, after);
  const runningOut = await countRunningOut(deps, staff);
  return drawPage(deps, request, {
    title: words.title,
    shortcuts: [{ keys: 'n', label: words.add }],
    children: <StoreListPage {...page} runningOut={runningOut} />,
  });
}
