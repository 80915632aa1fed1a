import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import type { PageStatus, Route, RouteRequest } from '../../../../platform/http/route.ts';
import { mayStaff } from '../../../accounts/index.ts';
import type { AttemptProblem, GivenAttempt } from '../../domain/read-attempt.ts';
import { noAttempt } from '../../domain/read-attempt.ts';
import { callGuide } from '../../use-cases/call-guide.ts';
import {
  assignCall,
  type ClaimRefusal,
  claimCall,
  claimNextCall,
} from '../../use-cases/claim-call.use-case.ts';
import { type Recorded, recordAttempt } from '../../use-cases/record-attempt.use-case.ts';
import { showCall, showCalls } from '../../use-cases/show-calls.use-case.ts';
import { type CallPages, drawPage, idIn, staffActor, WORK_ON_CALLS } from '../call-pages.ts';
import { CALLS_PATH, NEXT_CALL_PATH, PATTERNS } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { callsPath, type Done, readCallsQuery } from './call-list.schema.ts';
import { CallsPage } from './calls.page.tsx';
import { ja as words } from './words.ja.ts';

/** The calls of today: the list, the next one, and what is done with each. */
export const callRoutes = (deps: CallPages): readonly Route[] => [
  {
    method: 'GET',
    path: CALLS_PATH,
    access: WORK_ON_CALLS,
    handle: r => draw(deps, r, slotIn(r), nothingSaid),
  },
  { method: 'POST', path: NEXT_CALL_PATH, access: WORK_ON_CALLS, handle: r => next(deps, r) },
  { method: 'POST', path: PATTERNS.claim, access: WORK_ON_CALLS, handle: r => claim(deps, r) },
  { method: 'POST', path: PATTERNS.attempt, access: WORK_ON_CALLS, handle: r => record(deps, r) },
  { method: 'POST', path: PATTERNS.assign, access: WORK_ON_CALLS, handle: r => assign(deps, r) },
];

/** What the page has to say about the last act. */
interface Said {
  readonly given: GivenAttempt;
  readonly problems: readonly AttemptProblem[];
  readonly refusal: string | null;
}

const nothingSaid: Said = { given: noAttempt, problems: [], refusal: null };

const SHORTCUTS = [
  { keys: 'n', label: words.keys.next },
  { keys: 'c', label: words.keys.claim },
  { keys: '1 – 3', label: words.keys.condition },
  { keys: 'r', label: words.keys.answered },
  { keys: 'x', label: words.keys.notReached },
  { keys: 'h', label: words.keys.handover },
  { keys: 'p', label: words.keys.paper },
];

const slotIn = (request: RouteRequest): Uuid | null => readCallsQuery(request.query).callSlotId;

async function draw(
  deps: CallPages,
  request: RouteRequest,
  callSlotId: Uuid | null,
  said: Said,
  status?: PageStatus,
): Promise<Response> {
  const actor = staffActor(request);
  const query = readCallsQuery(request.query);
  const open = callSlotId === null ? null : await showCall(deps, actor, callSlotId);
  const half = query.half ?? open?.line.half ?? null;
  const view = await showCalls(deps, actor, { ...query, half });
  const needs = query.done !== null && open !== null ? (open.attempts[0]?.needs ?? []) : [];
  const needLinks = needs.flatMap(need => {
    const href = open === null ? null : deps.needHref(need, open.line.supportCaseId);
    return href === null ? [] : [{ label: words.needLink(shared.needs[need]), href }];
  });
  return drawPage(
    deps,
    request,
    {
      title: words.title,
      hasErrors: said.problems.length > 0,
      shortcuts: SHORTCUTS,
      children: (
        <CallsPage
          {...said}
          view={view}
          query={query}
          open={open}
          guide={callGuide(deps.rulebook, request.now)}
          staffId={actor.id}
          isLeader={mayStaff(actor.role, 'support.decide')}
          needLinks={needLinks}
          now={request.now}
        />
      ),
    },
    status ?? (said.problems.length > 0 ? 422 : 200),
  );
}

async function next(deps: CallPages, request: RouteRequest): Promise<Response> {
  const callSlotId = await claimNextCall(deps, staffActor(request));
  return request.seeOther(
    callSlotId === null ? callsPath({ done: 'nobody-waits' }) : callsPath({ callSlotId }),
  );
}

async function claim(deps: CallPages, request: RouteRequest): Promise<Response> {
  const callSlotId = idIn(request, 'callSlotId');
  if (callSlotId === null) return request.notFound();
  const takeOver = (await request.form()).text('takeOver') === 'yes';
  const claimed = await claimCall(deps, staffActor(request), callSlotId, takeOver);
  return claimed.ok
    ? request.seeOther(callsPath({ callSlotId }))
    : refuse(deps, request, callSlotId, claimed.reason);
}

async function assign(deps: CallPages, request: RouteRequest): Promise<Response> {
  const callSlotId = idIn(request, 'callSlotId');
  if (callSlotId === null) return request.notFound();
  const typed = (await request.form()).text('to');
  const to = parseUuid(typed);
  if (to === null && typed !== '') return refuse(deps, request, callSlotId, 'no-such-colleague');
  const assigned = await assignCall(deps, staffActor(request), callSlotId, to);
  return assigned.ok
    ? request.seeOther(callsPath({ callSlotId, done: 'assigned' }))
    : refuse(deps, request, callSlotId, assigned.reason);
}

const refuse = (
  deps: CallPages,
  request: RouteRequest,
  callSlotId: Uuid,
  reason: ClaimRefusal,
): Promise<Response> =>
  reason === 'no-such-call'
    ? request.notFound()
    : draw(deps, request, callSlotId, { ...nothingSaid, refusal: words.refusals[reason] }, 409);

async function record(deps: CallPages, request: RouteRequest): Promise<Response> {
  const callSlotId = idIn(request, 'callSlotId');
  if (callSlotId === null) return request.notFound();
  const form = await request.form();
  const given: GivenAttempt = {
    outcome: form.text('outcome'),
    condition: form.text('condition'),
    temperature: form.text('temperature'),
    spo2: form.text('spo2'),
    warningSigns: form.all('warningSigns'),
    needs: form.all('needs'),
    note: form.text('note'),
    nextTime: form.text('nextTime'),
    time: '',
  };
  const recorded = await recordAttempt(deps, staffActor(request), callSlotId, given);
  if (recorded.ok) return request.seeOther(afterRecord(callSlotId, recorded.value, given));
  const refusal = recorded.reason;
  switch (refusal.kind) {
    case 'no-such-call':
      return request.notFound();
    case 'not-now':
      return draw(
        deps,
        request,
        callSlotId,
        { ...nothingSaid, given, refusal: words.refusals[refusal.reason] },
        409,
      );
    case 'problems':
      return draw(deps, request, callSlotId, { given, problems: refusal.problems, refusal: null });
  }
}

/** Back to the list; to the call itself while something about it is still to be done. */
function afterRecord(callSlotId: Uuid, recorded: Recorded, given: GivenAttempt): string {
  const done = doneOf(recorded);
  const staysOpen = done === 'alarm' || (done === 'answered' && given.needs.length > 0);
  return callsPath({ done, callSlotId: staysOpen ? callSlotId : null });
}

function doneOf({ opens, status }: Recorded): Done {
  if (opens === 'worse') return 'alarm';
  if (status === 'answered') return 'answered';
  return status === 'open' ? 'again' : 'unreachable';
}
