import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { TableProblem } from '../../../../platform/sheets/read-table.ts';
import { importCatalogue } from '../../use-cases/import-catalogue.use-case.ts';
import type { Store } from '../../use-cases/stores.use-case.ts';
import { drawPage, type GoodsPages, MANAGE_GOODS, staffActor } from '../goods-pages.ts';
import { PATTERNS } from '../paths.ts';
import { ImportCataloguePage, ImportedCataloguePage } from './import-catalogue.page.tsx';
import { ja as words } from './import-words.ja.ts';
import { storeIn } from './store-form.route.tsx';

const UPLOAD_BYTES = 2 * 1024 * 1024;

/** A store's list as a file. The result is drawn at once: to send the file again changes nothing. */
export const importCatalogueRoutes = (deps: GoodsPages): readonly Route[] => [
  {
    method: 'GET',
    path: PATTERNS.importItems,
    access: MANAGE_GOODS,
    handle: request => withStore(deps, request, store => draw(deps, request, store, undefined)),
  },
  {
    method: 'POST',
    path: PATTERNS.importItems,
    access: MANAGE_GOODS,
    bodyLimit: UPLOAD_BYTES,
    handle: request => withStore(deps, request, store => importFile(deps, request, store)),
  },
];

async function withStore(
  deps: GoodsPages,
  request: RouteRequest,
  work: (store: Store) => Promise<Response>,
): Promise<Response> {
  const store = await storeIn(deps, request);
  return store === null ? request.notFound() : work(store);
}

async function importFile(deps: GoodsPages, request: RouteRequest, store: Store): Promise<Response> {
  const file = await (await request.form()).file('file');
  if (file === null) return draw(deps, request, store, words.noFile);
  const imported = await importCatalogue(deps, staffActor(request), store.storeId, file.bytes, words);
  if (!imported.ok)
    return imported.reason === 'no-such-store'
      ? request.notFound()
      : draw(deps, request, store, tableProblemText(imported.reason));
  return drawPage(
    deps,
    request,
    {
      title: words.resultTitle,
      children: <ImportedCataloguePage store={store} imported={imported.value} />,
    },
    imported.value.refused > 0 ? 422 : 200,
  );
}

function tableProblemText(problem: TableProblem): string {
  const { tableProblems: text } = words;
  switch (problem.kind) {
    case 'columns':
      return text.columns(problem.missing);
    case 'rows':
      return text.rows(problem.most);
    case 'file':
      return `${problem.problem === 'empty' ? text.empty : text.file}${problem.line === null ? '' : text.atLine(problem.line)}`;
  }
}

const draw = (
  deps: GoodsPages,
  request: RouteRequest,
  store: Store,
  problem: string | undefined,
): Promise<Response> =>
  drawPage(deps, request, {
    title: words.title,
    hasErrors: problem !== undefined,
    children: <ImportCataloguePage store={store} problem={problem} />,
  });
