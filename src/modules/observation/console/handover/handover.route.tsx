import { parseUuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import {
  type HandoverRefusal,
  handOverTasks,
  readHandover,
} from '../../use-cases/hand-over-tasks.use-case.ts';
import { showHandover } from '../../use-cases/show-handover.use-case.ts';
import { type ConsolePages, drawPage, staffActor, WORK_ON_TASKS } from '../console-pages.ts';
import { HANDOVER_PATH, PATTERNS, WORKLIST_PATH, withQuery } from '../paths.ts';
import { HandoverPage, type HandoverPageProps } from './handover.page.tsx';
import { ja as words } from './words.ja.ts';

/** The end of a shift, and the beginning of the next. */
export const handoverRoutes = (deps: ConsolePages): readonly Route[] => [
  { method: 'GET', path: HANDOVER_PATH, access: WORK_ON_TASKS, handle: r => show(deps, r) },
  { method: 'POST', path: HANDOVER_PATH, access: WORK_ON_TASKS, handle: r => handOver(deps, r) },
  { method: 'POST', path: PATTERNS.handoverRead, access: WORK_ON_TASKS, handle: r => markRead(deps, r) },
];

const nothingTyped = { to: '', note: '' };

async function show(
  deps: ConsolePages,
  request: RouteRequest,
  typed: HandoverPageProps['typed'] = nothingTyped,
  problem: HandoverRefusal | null = null,
): Promise<Response> {
  const view = await showHandover(deps, staffActor(request));
  const isDone = problem === null && request.query('done') !== undefined;
  const children = (
    <HandoverPage view={view} typed={typed} problem={problem} isDone={isDone} now={request.now} />
  );
  return drawPage(
    deps,
    request,
    { title: words.title, hasErrors: problem !== null, children },
    problem === null ? 200 : 422,
  );
}

async function handOver(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const typed = { to: form.text('to'), note: form.text('note') };
  const to = typed.to === '' ? null : parseUuid(typed.to);
  if (to === null && typed.to !== '') return show(deps, request, typed, 'no-such-colleague');
  const done = await handOverTasks(deps, staffActor(request), { to, note: typed.note });
  return done.ok
    ? request.seeOther(withQuery(HANDOVER_PATH, { done: '1' }))
    : show(deps, request, typed, done.reason);
}

async function markRead(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const handoverId = parseUuid(request.param('handoverId'));
  const isRead = handoverId !== null && (await readHandover(deps, staffActor(request), handoverId));
  return isRead ? request.seeOther(WORKLIST_PATH) : request.notFound();
}
