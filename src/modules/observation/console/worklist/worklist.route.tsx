import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { claimNextTask } from '../../use-cases/claim-next-task.use-case.ts';
import { claimTask } from '../../use-cases/claim-task.use-case.ts';
import { closeTask, type OutcomeRefusal } from '../../use-cases/close-task.use-case.ts';
import { decideProposedRelease } from '../../use-cases/decide-release.use-case.ts';
import { takeBackOutcome } from '../../use-cases/take-back-outcome.use-case.ts';
import { readOutcome } from '../../use-cases/task-outcome.schema.ts';
import { type ConsolePages, staffActor, WORK_ON_TASKS } from '../console-pages.ts';
import { NEXT_PATH, PATTERNS, WORKLIST_PATH } from '../paths.ts';
import { draw, nothingSaid } from './draw-worklist.tsx';
import { givenOutcomeOf, nextCallAt, noOutcome } from './outcome-form.schema.ts';
import { ja as words } from './words.ja.ts';
import { readWorklistQuery, worklistPath } from './worklist.schema.ts';

/** The worklist and what is done on it. */
export const worklistRoutes = (deps: ConsolePages): readonly Route[] => [
  { method: 'GET', path: WORKLIST_PATH, access: WORK_ON_TASKS, handle: r => show(deps, r) },
  { method: 'POST', path: NEXT_PATH, access: WORK_ON_TASKS, handle: r => claimNext(deps, r) },
  { method: 'POST', path: PATTERNS.claim, access: WORK_ON_TASKS, handle: r => claim(deps, r) },
  { method: 'POST', path: PATTERNS.outcome, access: WORK_ON_TASKS, handle: r => record(deps, r) },
  { method: 'POST', path: PATTERNS.takeBack, access: WORK_ON_TASKS, handle: r => takeBack(deps, r) },
  { method: 'POST', path: PATTERNS.decide, access: WORK_ON_TASKS, handle: r => decide(deps, r) },
];

const taskIn = (request: RouteRequest): Uuid | null => parseUuid(request.param('taskId'));
const shareOf = (request: RouteRequest) => readWorklistQuery(request.query).share;

const show = (deps: ConsolePages, request: RouteRequest): Promise<Response> =>
  draw(deps, request, readWorklistQuery(request.query).taskId, nothingSaid);

async function claimNext(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const taskId = await claimNextTask(deps, staffActor(request));
  const share = shareOf(request);
  return request.seeOther(
    taskId === null ? worklistPath({ share, done: 'nobody-waits' }) : worklistPath({ share, taskId }),
  );
}

async function claim(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const taskId = taskIn(request);
  if (taskId === null) return request.notFound();
  const takeOver = (await request.form()).text('takeOver') === 'yes';
  const claimed = await claimTask(deps, staffActor(request), taskId, takeOver);
  if (claimed.ok) return request.seeOther(worklistPath({ share: shareOf(request), taskId }));
  if (claimed.reason === 'no-such-task') return request.notFound();
  return draw(deps, request, taskId, { ...nothingSaid, refusal: words.refusals[claimed.reason] }, 409);
}

async function record(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const taskId = taskIn(request);
  if (taskId === null) return request.notFound();
  const given = givenOutcomeOf(await request.form());
  const outcome = readOutcome(given.outcome);
  const said = { ...nothingSaid, given };
  if (outcome === null)
    return draw(deps, request, taskId, { ...said, errors: { outcome: words.outcomeMissing } }, 422);
  const isAttempt = outcome === 'call-again' || outcome === 'not-reached';
  const next = isAttempt ? nextCallAt(given, request.now) : undefined;
  if (next === null)
    return draw(
      deps,
      request,
      taskId,
      { ...said, errors: { next: words.nextProblems['time-missing'] } },
      422,
    );
  const { displayName: by } = staffCaller(request);
  const { note } = given;
  const closed = await closeTask(deps, staffActor(request), { taskId, outcome, note, by, nextCallAt: next });
  if (closed.ok) {
    const done = closed.value === 'keep-calling' && next !== undefined ? 'later' : closed.value;
    return request.seeOther(worklistPath({ share: shareOf(request), done, undoId: taskId }));
  }
  return refused(closed.reason, {
    unknown: () => request.notFound(),
    conflict: refusal => draw(deps, request, taskId, { ...said, refusal }, 409),
    invalid: errors => draw(deps, request, taskId, { ...said, errors }, 422),
  });
}

interface Answers {
  readonly unknown: () => Promise<Response>;
  readonly conflict: (refusal: string) => Promise<Response>;
  readonly invalid: (errors: { readonly outcome?: string; readonly next?: string }) => Promise<Response>;
}

function refused(reason: OutcomeRefusal, answers: Answers): Promise<Response> {
  switch (reason) {
    case 'no-such-task':
      return answers.unknown();
    case 'already-closed':
    case 'claimed-by-another':
      return answers.conflict(words.refusals[reason]);
    case 'not-an-outcome-of-it':
      return answers.invalid({ outcome: words.notAnOutcome });
    case 'time-missing':
    case 'time-passed':
    case 'time-too-far':
      return answers.invalid({ next: words.nextProblems[reason] });
  }
}

async function takeBack(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const taskId = taskIn(request);
  if (taskId === null) return request.notFound();
  const taken = await takeBackOutcome(deps, staffActor(request), taskId);
  if (taken.ok)
    return request.seeOther(worklistPath({ share: shareOf(request), taskId, done: 'taken-back' }));
  if (taken.reason === 'no-such-task') return request.notFound();
  return draw(deps, request, taskId, { ...nothingSaid, refusal: words.takeBackRefused[taken.reason] }, 409);
}

async function decide(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const taskId = taskIn(request);
  if (taskId === null) return request.notFound();
  const form = await request.form();
  const reason = form.text('reason');
  const decision = form.text('decision') === 'release' ? 'release' : 'keep';
  const { displayName: by } = staffCaller(request);
  const decided = await decideProposedRelease(deps, staffActor(request), { taskId, decision, reason, by });
  if (decided.ok) {
    const undoId = decided.value === 'watch-kept' ? taskId : null;
    return request.seeOther(worklistPath({ share: shareOf(request), done: decided.value, undoId }));
  }
  if (decided.reason === 'no-such-task') return request.notFound();
  const given = { ...noOutcome, note: reason };
  const message = words.decisionRefused[decided.reason];
  return decided.reason === 'no-reason'
    ? draw(deps, request, taskId, { ...nothingSaid, given, errors: { reason: message } }, 422)
    : draw(deps, request, taskId, { ...nothingSaid, given, refusal: message }, 409);
}
