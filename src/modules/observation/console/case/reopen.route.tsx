import { parseUuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { readDateInput } from '../../../../ui/date-field/date-input.ts';
import { reopenByStaff } from '../../use-cases/reopen-by-staff.use-case.ts';
import { showCase } from '../../use-cases/show-case.use-case.ts';
import { type ConsolePages, drawPage, RELEASE_CASES, staffActor } from '../console-pages.ts';
import { casePath, PATTERNS } from '../paths.ts';
import { LONGEST_REASON, ReopenPage, type TypedReopening } from './reopen.page.tsx';
import { ja as words } from './words.ja.ts';

/** Taking the watch up again for somebody who fell ill late: asked once, with the day and the reason. */
export const reopenRoutes = (deps: ConsolePages): readonly Route[] => [
  { method: 'GET', path: PATTERNS.reopen, access: RELEASE_CASES, handle: r => ask(deps, r) },
  { method: 'POST', path: PATTERNS.reopen, access: RELEASE_CASES, handle: r => reopen(deps, r) },
];

async function ask(deps: ConsolePages, request: RouteRequest, typed?: TypedReopening): Promise<Response> {
  const caseId = parseUuid(request.param('caseId'));
  const view = caseId === null ? null : await showCase(deps, staffActor(request), caseId);
  if (view === null) return request.notFound();
  return drawPage(
    deps,
    request,
    {
      title: words.reopenQuestion(view.person.name),
      hasErrors: typed !== undefined,
      children: <ReopenPage view={view} typed={typed ?? null} />,
    },
    typed === undefined ? 200 : 422,
  );
}

async function reopen(deps: ConsolePages, request: RouteRequest): Promise<Response> {
  const caseId = parseUuid(request.param('caseId'));
  if (caseId === null) return request.notFound();
  const form = await request.form();
  const typed = {
    onset: { year: form.text('onset-year'), month: form.text('onset-month'), day: form.text('onset-day') },
    reason: form.text('reason'),
  };
  const onsetOn = readDateInput(typed.onset);
  if (!onsetOn.ok) return ask(deps, request, { ...typed, problem: 'not-a-date' });
  if (typed.reason === '') return ask(deps, request, { ...typed, problem: 'no-reason' });
  const late = { onsetOn: onsetOn.value, reason: typed.reason.slice(0, LONGEST_REASON) };
  const done = await reopenByStaff(deps, staffActor(request), caseId, late);
  if (done.ok) return request.seeOther(casePath(caseId));
  return done.reason === 'no-such-case'
    ? request.notFound()
    : ask(deps, request, { ...typed, problem: done.reason });
}
