import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { FACILITY_KINDS } from '../../domain/facility.ts';
import { importList } from '../../use-cases/import-list.use-case.ts';
import type { ListFileProblem } from '../../use-cases/read-list-file.ts';
import { drawPage, type InstitutionPages, MANAGE_REGISTRY, staffActor } from '../institution-pages.ts';
import { IMPORT_PATH } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ImportedPage, ImportPage } from './import.page.tsx';
import { ja as words } from './words.ja.ts';

const LARGEST_FILE = 8 * 1024 * 1024;

/** Taking over the list of institutions. The answer to the form tells what became of each row; sent again it changes nothing. */
export const importRoutes = (deps: InstitutionPages): readonly Route[] => [
  {
    method: 'GET',
    path: IMPORT_PATH,
    access: MANAGE_REGISTRY,
    handle: request => draw(deps, request, null),
  },
  {
    method: 'POST',
    path: IMPORT_PATH,
    access: MANAGE_REGISTRY,
    bodyLimit: LARGEST_FILE,
    handle: request => take(deps, request),
  },
];

async function take(deps: InstitutionPages, request: RouteRequest): Promise<Response> {
  const file = await (await request.form()).file('file');
  if (file === null) return draw(deps, request, words.fileMissing);
  const taken = await importList(deps, staffActor(request), file.bytes, {
    columns: words.fields,
    kindCalled,
  });
  if (!taken.ok) return draw(deps, request, problemText(taken.reason));
  return drawPage(deps, request, {
    title: words.importedTitle,
    children: <ImportedPage outcome={taken.value} />,
  });
}

const draw = (deps: InstitutionPages, request: RouteRequest, problem: string | null): Promise<Response> =>
  drawPage(deps, request, {
    title: words.importTitle,
    hasErrors: problem !== null,
    children: <ImportPage problem={problem} />,
  });

/** The code of a kind that is written in words; the words as they are when they name none. */
const kindCalled = (word: string): string =>
  FACILITY_KINDS.find(kind => shared.kinds[kind] === word.normalize('NFC')) ?? word;

function problemText(problem: ListFileProblem): string {
  const texts = words.fileProblems;
  switch (problem.reason) {
    case 'empty':
    case 'too-many-rows':
      return texts[problem.reason];
    case 'unreadable-letters':
    case 'unreadable-table':
      return texts[problem.reason](problem.line);
    case 'column-missing':
    case 'column-twice':
    case 'column-unknown':
      return texts[problem.reason](problem.column);
  }
}
