import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { mayStaff } from '../../../accounts/index.ts';
import type { Half } from '../../domain/half-day.ts';
import { planShifts, type ShiftRefusal, showShifts } from '../../use-cases/plan-shifts.use-case.ts';
import { type CallPages, drawPage, MANAGE_SHIFTS, staffActor, WORK_ON_CALLS } from '../call-pages.ts';
import { SHIFTS_PATH } from '../paths.ts';
import { ShiftsPage, shiftsPath } from './shifts.page.tsx';
import { ja as words } from './words.ja.ts';

/** Who works when, and whether they are enough. */
export const shiftRoutes = (deps: CallPages): readonly Route[] => [
  { method: 'GET', path: SHIFTS_PATH, access: WORK_ON_CALLS, handle: r => draw(deps, r, addressed(r)) },
  { method: 'POST', path: SHIFTS_PATH, access: MANAGE_SHIFTS, handle: request => plan(deps, request) },
];

interface Given {
  readonly from: string;
  readonly day: string;
  readonly typed: Readonly<Record<Half, readonly Uuid[]>> | null;
  readonly problem: ShiftRefusal | null;
}

const addressed = (request: RouteRequest): Given => ({
  from: request.query('from') ?? '',
  day: request.query('day') ?? '',
  typed: null,
  problem: null,
});

async function draw(
  deps: CallPages,
  request: RouteRequest,
  { from, day, typed, problem }: Given,
): Promise<Response> {
  const actor = staffActor(request);
  const view = await showShifts(deps, actor, parsePlainDate(from));
  return drawPage(deps, request, {
    title: words.title,
    hasErrors: problem !== null,
    children: (
      <ShiftsPage
        view={view}
        day={parsePlainDate(day) ?? view.from}
        typed={typed}
        problem={problem}
        isSaved={request.query('saved') !== undefined}
        mayManage={mayStaff(actor.role, 'support.manage')}
      />
    ),
  });
}

async function plan(deps: CallPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const day = parsePlainDate(form.text('day')) ?? jstDate(request.now);
  const from = parsePlainDate(form.text('from')) ?? day;
  const ids = (half: Half) => form.all(half).map(parseUuid);
  const known = (half: Half) => ids(half).filter(id => id !== null);
  const typed = { am: known('am'), pm: known('pm') };
  const isRead = ids('am').length === typed.am.length && ids('pm').length === typed.pm.length;
  const planned = isRead ? await planShifts(deps, staffActor(request), day, typed) : null;
  if (planned?.ok) return request.seeOther(`${shiftsPath({ from, day })}&saved=1`);
  return draw(deps, request, { from, day, typed, problem: planned?.reason ?? 'no-such-colleague' });
}
