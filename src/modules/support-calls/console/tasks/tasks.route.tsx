import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { parseInstant } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { mayStaff } from '../../../accounts/index.ts';
import { callGuide } from '../../use-cases/call-guide.ts';
import { recordAmbulanceStep, requestAmbulance } from '../../use-cases/request-ambulance.use-case.ts';
import { settleCallTask } from '../../use-cases/settle-task.use-case.ts';
import { showCallTask, showCallTasks, type TaskPosition } from '../../use-cases/show-tasks.use-case.ts';
import { type CallPages, DECIDE_CALLS, drawPage, idIn, staffActor, WORK_ON_CALLS } from '../call-pages.ts';
import { PATTERNS, TASKS_PATH, taskPath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { noStep } from './ambulance-section.tsx';
import { TaskPage, type TaskSaid, taskErrors } from './task.page.tsx';
import { TaskListPage } from './task-list.page.tsx';
import { ja as words } from './words.ja.ts';

/** What the leader decides about people who are worse, not reached or not called. */
export const taskRoutes = (deps: CallPages): readonly Route[] => [
  { method: 'GET', path: TASKS_PATH, access: WORK_ON_CALLS, handle: request => list(deps, request) },
  { method: 'GET', path: PATTERNS.task, access: WORK_ON_CALLS, handle: request => show(deps, request) },
  { method: 'POST', path: PATTERNS.settle, access: DECIDE_CALLS, handle: request => settle(deps, request) },
  { method: 'POST', path: PATTERNS.ambulance, access: DECIDE_CALLS, handle: r => requestHelp(deps, r) },
  { method: 'POST', path: PATTERNS.step, access: DECIDE_CALLS, handle: r => step(deps, r) },
];

const nothingSaid: TaskSaid = {
  settlement: '',
  note: '',
  settleProblem: null,
  reason: '',
  requestProblem: null,
  step: { given: noStep, problems: [] },
};

async function list(deps: CallPages, request: RouteRequest): Promise<Response> {
  const tasks = await showCallTasks(deps, staffActor(request), readPosition(request.query('after')));
  return drawPage(deps, request, {
    title: words.title,
    children: <TaskListPage list={tasks} now={request.now} />,
  });
}

function readPosition(text = ''): TaskPosition | null {
  const [at = '', id = ''] = text.split('_');
  const decideBy = parseInstant(at);
  const callTaskId = parseUuid(id);
  return decideBy && callTaskId && { decideBy, callTaskId };
}

function show(deps: CallPages, request: RouteRequest): Promise<Response> {
  const callTaskId = idIn(request, 'callTaskId');
  return callTaskId === null ? request.notFound() : draw(deps, request, callTaskId, nothingSaid);
}

async function draw(
  deps: CallPages,
  request: RouteRequest,
  callTaskId: Uuid,
  said: TaskSaid,
): Promise<Response> {
  const actor = staffActor(request);
  const view = await showCallTask(deps, actor, callTaskId);
  if (view === null) return request.notFound();
  return drawPage(deps, request, {
    title: words.taskTitle(view.task.name ?? shared.noName),
    hasErrors: taskErrors(said).length > 0,
    children: (
      <TaskPage
        view={view}
        guide={callGuide(deps.rulebook, request.now)}
        said={said}
        mayDecide={mayStaff(actor.role, 'support.decide')}
      />
    ),
  });
}

async function settle(deps: CallPages, request: RouteRequest): Promise<Response> {
  const callTaskId = idIn(request, 'callTaskId');
  if (callTaskId === null) return request.notFound();
  const form = await request.form();
  const given = { settlement: form.text('settlement'), note: form.text('note') };
  const settled = await settleCallTask(deps, staffActor(request), callTaskId, given);
  if (settled.ok) return request.seeOther(TASKS_PATH);
  return settled.reason === 'no-such-task'
    ? request.notFound()
    : draw(deps, request, callTaskId, { ...nothingSaid, ...given, settleProblem: settled.reason });
}

async function requestHelp(deps: CallPages, request: RouteRequest): Promise<Response> {
  const callTaskId = idIn(request, 'callTaskId');
  if (callTaskId === null) return request.notFound();
  const form = await request.form();
  const reason = form.text('reason');
  const isCalled = form.text('called') === 'yes';
  const requested = await requestAmbulance(deps, staffActor(request), callTaskId, { reason, isCalled });
  if (requested.ok) return request.seeOther(taskPath(callTaskId));
  return requested.reason === 'no-such-task'
    ? request.notFound()
    : draw(deps, request, callTaskId, { ...nothingSaid, reason, requestProblem: requested.reason });
}

async function step(deps: CallPages, request: RouteRequest): Promise<Response> {
  const ambulanceId = idIn(request, 'ambulanceId');
  if (ambulanceId === null) return request.notFound();
  const form = await request.form();
  const given = {
    step: form.text('step'),
    time: form.text('time'),
    entry: form.text('entry'),
    outcome: form.text('outcome'),
    note: form.text('stepNote'),
  };
  const recorded = await recordAmbulanceStep(deps, staffActor(request), ambulanceId, given);
  if (recorded.ok) return request.seeOther(taskPath(recorded.value.callTaskId));
  const refusal = recorded.reason;
  return refusal.kind === 'no-such-request'
    ? request.notFound()
    : draw(deps, request, refusal.callTaskId, {
        ...nothingSaid,
        step: { given, problems: refusal.problems },
      });
}
