import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { claimTask } from '../../use-cases/claim-task.use-case.ts';
import { closeTask } from '../../use-cases/close-task.use-case.ts';
import { describeQuestion } from '../../use-cases/describe-question.ts';
import { showTask } from '../../use-cases/show-case.use-case.ts';
import { showWorklist } from '../../use-cases/show-worklist.use-case.ts';
import { readOutcome } from '../../use-cases/task-outcome.schema.ts';
import { type ConsolePages, drawPage, staffActor, WORK_ON_TASKS } from '../console-pages.ts';
import { PATTERNS, taskPath, WORKLIST_PATH, withQuery } from '../paths.ts';
import { type GivenOutcome, noOutcome } from './task-forms.tsx';
import { ja as words } from './words.ja.ts';
import { WorklistPage, type WorklistPageProps } from './worklist.page.tsx';
import { readWorklistQuery } from './worklist.schema.ts';

/** The worklist and what is done on it. */
export const worklistRoutes = (deps: ConsolePages): readonly Route[] => [
  { method: 'GET', path: WORKLIST_PATH, access: WORK_ON_TASKS, handle: r => show(deps, r) },
  { method: 'POST', path: PATTERNS.claim, access: WORK_ON_TASKS, handle: r => claim(deps, r) },
  { method: 'POST', path: PATTERNS.outcome, access: WORK_ON_TASKS, handle: r => record(deps, r) },
];

const show = (deps: ConsolePages, request: RouteRequest): Promise<Response> =>
  draw(deps, request, readWorklistQuery(request.query).taskId, { given: noOutcome, refusal: null });

async function claim(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const taskId = parseUuid(request.param('taskId'));
  if (taskId === null) return request.notFound();
  const takeOver = (await request.form()).text('takeOver') === 'yes';
  const claimed = await claimTask(deps, staffActor(request), taskId, takeOver);
  if (claimed.ok) return request.seeOther(taskPath(taskId));
  if (claimed.reason === 'no-such-task') return request.notFound();
  return draw(deps, request, taskId, { given: noOutcome, refusal: claimed.reason }, 409);
}

async function record(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const taskId = parseUuid(request.param('taskId'));
  if (taskId === null) return request.notFound();
  const form = await request.form();
  const note = form.text('note');
  const outcome = readOutcome(form.text('outcome'));
  if (outcome === null) {
    const given: GivenOutcome = { outcome: '', note, error: words.outcomeMissing };
    return draw(deps, request, taskId, { given, refusal: null }, 422);
  }
  const { displayName } = staffCaller(request);
  const closed = await closeTask(deps, staffActor(request), { taskId, outcome, note, by: displayName });
  if (closed.ok) return request.seeOther(withQuery(WORKLIST_PATH, { done: closed.value }));
  if (closed.reason === 'no-such-task') return request.notFound();
  return draw(
    deps,
    request,
    taskId,
    { given: { outcome, note, error: undefined }, refusal: closed.reason },
    409,
  );
}

async function draw(
  deps: ConsolePages,
  request: RouteRequest,
  taskId: Uuid | null,
  said: Pick<WorklistPageProps, 'given' | 'refusal'>,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const actor = staffActor(request);
  const query = readWorklistQuery(request.query);
  const list = await showWorklist(deps, actor, query.share, query.after);
  const open = taskId === null ? null : await showTask(deps, actor, taskId);
  return drawPage(
    deps,
    request,
    {
      title: words.title,
      hasErrors: said.given.error !== undefined,
      shortcuts: [
        { keys: 'c', label: words.keys.claim },
        { keys: 'r', label: words.keys.record },
      ],
      children: (
        <WorklistPage
          {...said}
          list={list}
          query={query}
          open={open}
          staffId={actor.id}
          question={describeQuestion(deps.rulebook, request.now)}
          now={request.now}
        />
      ),
    },
    status,
  );
}
