import { parseUuid } from '../../../../kernel/ids.ts';
import { parseInstant } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { showMerge, showMerges, undoMergeByStaff } from '../../use-cases/show-merges.use-case.ts';
import { drawPage, JOIN, type JoiningPages, staffActor } from '../joining-pages.ts';
import { MERGE_PATTERN, MERGES_PATH } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { MergePage, type MergeProblem, MergesPage } from './merges.page.tsx';

/** The history of merges, and undoing one. */
export const mergeRoutes = (deps: JoiningPages): readonly Route[] => [
  {
    method: 'GET',
    path: MERGES_PATH,
    access: JOIN,
    handle: async request => {
      const before = parseInstant(request.query('before') ?? '');
      const list = await showMerges(deps, staffActor(request), before);
      return drawPage(deps, request, { title: words.merges.title, children: <MergesPage list={list} /> });
    },
  },
  { method: 'GET', path: MERGE_PATTERN, access: JOIN, handle: request => show(deps, request, null) },
  {
    method: 'POST',
    path: MERGE_PATTERN,
    access: JOIN,
    handle: async request => {
      const mergeId = parseUuid(request.param('mergeId'));
      if (mergeId === null) return request.notFound();
      const undone = await undoMergeByStaff(deps, staffActor(request), mergeId);
      if (undone.ok) return request.seeOther(MERGES_PATH);
      return undone.reason === 'no-such-merge' ? request.notFound() : show(deps, request, undone.reason);
    },
  },
];

async function show(
  deps: JoiningPages,
  request: RouteRequest,
  problem: MergeProblem | null,
): Promise<Response> {
  const mergeId = parseUuid(request.param('mergeId'));
  const view = mergeId === null ? null : await showMerge(deps, staffActor(request), mergeId);
  if (view === null) return request.notFound();
  const title = view.merge.undoneAt === null ? words.merge.question : words.merge.title;
  return drawPage(
    deps,
    request,
    { title, children: <MergePage view={view} problem={problem} /> },
    problem === null ? 200 : 409,
  );
}
