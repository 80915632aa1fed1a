import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { readDateInput } from '../../../../ui/date-field/date-input.ts';
import {
  type CallerDoor,
  type CallerView,
  checkCaller,
  openCaller,
} from '../../use-cases/open-caller.use-case.ts';
import { CallerPage, type CallerPageProps } from './caller.page.tsx';
import { CallerDoorPage, type CallerDoorProps } from './caller-door.page.tsx';
import { type DeskPages, dateInputIn, drawDesk, operatorOf, TRANSFER } from './desk-pages.ts';
import { CALLER_PATTERNS, callerPath, caseHrefOf } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** One caller: first who they are, then where they stand. */
export const callerRoutes = (deps: DeskPages): readonly Route[] => [
  { method: 'GET', path: CALLER_PATTERNS.caller, access: TRANSFER, handle: request => show(deps, request) },
  { method: 'POST', path: CALLER_PATTERNS.caller, access: TRANSFER, handle: request => check(deps, request) },
];

const NOTHING = { birthDate: { year: '', month: '', day: '' }, address: '' };

/** The caller of the address as this operator may see them now; null when there is no such filing. */
export async function callerOf(
  deps: DeskPages,
  request: RouteRequest,
): Promise<CallerDoor | CallerView | null> {
  const filingId = filingIdOf(request);
  return filingId === null ? null : openCaller(deps, operatorOf(request), filingId);
}

/** The filing that the address names; null when it names none. */
export const filingIdOf = (request: RouteRequest): Uuid | null => parseUuid(request.param('filingId'));

async function show(deps: DeskPages, request: RouteRequest): Promise<Response> {
  const caller = await callerOf(deps, request);
  if (caller === null) return request.notFound();
  return caller.kind === 'open'
    ? drawCaller(deps, request, caller, null)
    : drawDoor(deps, request, { filing: caller.filing, typed: NOTHING, problems: [] });
}

/** Draws the page of a known caller, with what kept a transfer from being done. */
export function drawCaller(
  deps: DeskPages,
  request: RouteRequest,
  view: CallerView,
  problem: CallerPageProps['problem'],
): Promise<Response> {
  const page = <CallerPage view={view} problem={problem} caseHref={caseHrefOf(view.filing.caseId)} />;
  return drawDesk(deps, request, { title: view.filing.name, children: page }, problem === null ? 200 : 409);
}

async function check(deps: DeskPages, request: RouteRequest): Promise<Response> {
  const filingId = filingIdOf(request);
  if (filingId === null) return request.notFound();
  const form = await request.form();
  const typed = { birthDate: dateInputIn(form, 'birth-date'), address: form.text('address') };
  const entry = { birthDate: readDateInput(typed.birthDate), address: typed.address };
  const checked = await checkCaller(deps, operatorOf(request), filingId, entry);
  if (checked.ok) return request.seeOther(callerPath(filingId));
  const problems = checked.reason;
  const caller = problems === 'no-such-filing' ? null : await openCaller(deps, operatorOf(request), filingId);
  if (caller === null || problems === 'no-such-filing') return request.notFound();
  return drawDoor(deps, request, { filing: caller.filing, typed, problems });
}

function drawDoor(deps: DeskPages, request: RouteRequest, props: CallerDoorProps): Promise<Response> {
  const hasErrors = props.problems.length > 0;
  return drawDesk(
    deps,
    request,
    {
      title: words.doorTitle(props.filing.nameKana),
      hasErrors,
      children: <CallerDoorPage {...props} />,
    },
    hasErrors ? 422 : 200,
  );
}
