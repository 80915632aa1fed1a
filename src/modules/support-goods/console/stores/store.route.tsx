import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { setTakesPart, showStore } from '../../use-cases/stores.use-case.ts';
import { drawPage, type GoodsPages, idIn, MANAGE_GOODS, queryId, staffActor } from '../goods-pages.ts';
import { PATTERNS, storePath } from '../paths.ts';
import { StorePage } from './store.page.tsx';
import { ja as words } from './words.ja.ts';

/** One store, and whether it takes part. */
export const storeRoutes = (deps: GoodsPages): readonly Route[] => [
  { method: 'GET', path: PATTERNS.store, access: MANAGE_GOODS, handle: request => show(deps, request) },
  {
    method: 'POST',
    path: PATTERNS.takePart,
    access: MANAGE_GOODS,
    handle: request => takePart(deps, request),
  },
];

async function show(deps: GoodsPages, request: RouteRequest): Promise<Response> {
  const storeId = idIn(request, 'storeId');
  const itemId = queryId(request, 'after');
  const name = request.query('name');
  const after = itemId !== null && name !== undefined ? { name, itemId } : null;
  const view = storeId && (await showStore(deps, staffActor(request), storeId, after));
  if (view === null) return request.notFound();
  return drawPage(deps, request, {
    title: view.store.name,
    shortcuts: [
      { keys: 'e', label: words.view.edit },
      { keys: 'n', label: words.view.newItem },
    ],
    children: <StorePage view={view} />,
  });
}

async function takePart(deps: GoodsPages, request: RouteRequest): Promise<Response> {
  const storeId = idIn(request, 'storeId');
  if (storeId === null) return request.notFound();
  const takesPart = (await request.form()).text('takesPart') === 'yes';
  const done = await setTakesPart(deps, staffActor(request), storeId, takesPart);
  return done.ok ? request.seeOther(storePath(storeId)) : request.notFound();
}
