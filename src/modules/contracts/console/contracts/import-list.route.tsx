import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { importSignedList } from '../../use-cases/import-signed-list.use-case.ts';
import { type ContractPages, drawPage, MANAGE_CONTRACTS, staffActor } from '../contract-pages.ts';
import { IMPORT_CONTRACTS_PATH } from '../paths.ts';
import { ImportedListPage, ImportListPage } from './import-list.page.tsx';
import { tableProblemText } from './table-problem.ts';
import { ja as words } from './words.ja.ts';

const UPLOAD_BYTES = 4 * 1024 * 1024;

/** A list of signed contracts as a file. The result is drawn at once: to send the file again changes nothing. */
export const importListRoutes = (deps: ContractPages): readonly Route[] => [
  {
    method: 'GET',
    path: IMPORT_CONTRACTS_PATH,
    access: MANAGE_CONTRACTS,
    handle: request => draw(deps, request, undefined),
  },
  {
    method: 'POST',
    path: IMPORT_CONTRACTS_PATH,
    access: MANAGE_CONTRACTS,
    bodyLimit: UPLOAD_BYTES,
    handle: request => importFile(deps, request),
  },
];

async function importFile(deps: ContractPages, request: RouteRequest): Promise<Response> {
  const file = await (await request.form()).file('file');
  if (file === null) return draw(deps, request, words.import.noFile);
  const imported = await importSignedList(deps, staffActor(request), file.bytes, words.import);
  if (!imported.ok) return draw(deps, request, tableProblemText(imported.reason));
  return drawPage(
    deps,
    request,
    { title: words.import.resultTitle, children: <ImportedListPage imported={imported.value} /> },
    imported.value.refused > 0 ? 422 : 200,
  );
}

const draw = (deps: ContractPages, request: RouteRequest, problem: string | undefined): Promise<Response> =>
  drawPage(deps, request, {
    title: words.import.title,
    hasErrors: problem !== undefined,
    children: <ImportListPage problem={problem} />,
  });
