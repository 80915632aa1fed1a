import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { CENTRE_QUERY, WHOLE_AUTHORITY } from '../../../institutions/index.ts';
import { listSheets } from '../../use-cases/list-sheets.use-case.ts';
import { claimNextSheet } from '../../use-cases/move-sheet.use-case.ts';
import { NEXT_SHEET_PATH, SHEETS_PATH, sheetPath, withQuery } from '../paths.ts';
import { drawPage, type SheetPages, staffActor, WORK_ON_SHEETS } from '../sheet-pages.ts';
import { QueuePage } from './queue.page.tsx';
import { readQueueQuery } from './queue.schema.ts';
import { ja as words } from './words.ja.ts';

/** The queue, and taking the oldest of it in hand. */
export const queueRoutes = (deps: SheetPages): readonly Route[] => [
  { method: 'GET', path: SHEETS_PATH, access: WORK_ON_SHEETS, handle: request => show(deps, request) },
  { method: 'POST', path: NEXT_SHEET_PATH, access: WORK_ON_SHEETS, handle: request => next(deps, request) },
];

async function show(deps: SheetPages, request: RouteRequest): Promise<Response> {
  const query = readQueueQuery(request.query);
  const list = await listSheets(deps, staffActor(request), query);
  return drawPage(deps, request, {
    title: words.title,
    shortcuts: [
      { keys: 'n', label: words.next },
      { keys: 'r', label: words.register },
    ],
    children: (
      <QueuePage
        list={list}
        query={query}
        now={request.now}
        isNothingFree={request.query('free') === 'none'}
      />
    ),
  });
}

async function next(deps: SheetPages, request: RouteRequest): Promise<Response> {
  const isWhole = (await request.form()).text(CENTRE_QUERY) === WHOLE_AUTHORITY;
  const sheetId = await claimNextSheet(deps, staffActor(request), isWhole);
  const none = { free: 'none', [CENTRE_QUERY]: isWhole ? WHOLE_AUTHORITY : null };
  return request.seeOther(sheetId === null ? withQuery(SHEETS_PATH, none) : sheetPath(sheetId));
}
