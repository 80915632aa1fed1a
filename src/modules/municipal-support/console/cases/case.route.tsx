import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { assignCase } from '../../use-cases/assign.use-case.ts';
import { endByHand, HAND_MOVES } from '../../use-cases/end-support.use-case.ts';
import { compareCases, partCases } from '../../use-cases/join-cases.use-case.ts';
import { showCase } from '../../use-cases/show-case.use-case.ts';
import { PATTERNS, supportPaths } from '../paths.ts';
import { DECIDE, drawPage, idIn, mayCaller, type SupportPages, staffActor, WORK } from '../support-pages.ts';
import { nameText } from '../support-text.tsx';
import { CasePage } from './case.page.tsx';
import { ja } from './words.ja.ts';

const words = ja.page;

/** The page of one case and what is done on it. */
export const caseRoutes = (deps: SupportPages): readonly Route[] => [
  {
    method: 'GET',
    path: PATTERNS.case,
    access: WORK,
    handle: request => draw(deps, request, idIn(request, 'supportCaseId'), []),
  },
  { method: 'POST', path: PATTERNS.assign, access: WORK, handle: request => assign(deps, request) },
  { method: 'POST', path: PATTERNS.end, access: WORK, handle: request => end(deps, request) },
  { method: 'POST', path: PATTERNS.compare, access: WORK, handle: request => compare(deps, request) },
  { method: 'POST', path: PATTERNS.part, access: DECIDE, handle: request => part(deps, request) },
];

async function assign(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const supportCaseId = idIn(request, 'supportCaseId');
  if (supportCaseId === null) return request.notFound();
  const wanted = (await request.form()).text('assigned');
  const accountId = parseUuid(wanted);
  if (accountId === null && wanted !== '') return request.notFound();
  const assigned = await assignCase(deps, staffActor(request), supportCaseId, accountId);
  return assigned.ok ? request.seeOther(supportPaths.case(supportCaseId)) : request.notFound();
}

async function end(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const supportCaseId = idIn(request, 'supportCaseId');
  if (supportCaseId === null) return request.notFound();
  const wanted = (await request.form()).text('move');
  const move = HAND_MOVES.find(known => known === wanted);
  if (move === undefined)
    return draw(deps, request, supportCaseId, [{ name: 'move', message: words.endProblem }]);
  const ended = await endByHand(deps, staffActor(request), supportCaseId, move);
  if (ended.ok) return request.seeOther(supportPaths.case(supportCaseId));
  if (ended.reason === 'no-such-case') return request.notFound();
  return draw(deps, request, supportCaseId, [{ message: words.endRefused[ended.reason] }]);
}

async function compare(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const supportCaseId = idIn(request, 'supportCaseId');
  const form = await request.form();
  const other = parseUuid(form.text('other'));
  if (supportCaseId === null) return request.notFound();
  if (other === null)
    return draw(deps, request, supportCaseId, [{ message: words.compareRefused['not-alike'] }]);
  const verdict = form.text('verdict') === 'same' ? 'same' : 'different';
  const compared = await compareCases(deps, staffActor(request), supportCaseId, other, verdict);
  if (compared.ok) return request.seeOther(supportPaths.case(verdict === 'same' ? other : supportCaseId));
  if (compared.reason === 'no-such-case') return request.notFound();
  return draw(deps, request, supportCaseId, [{ message: words.compareRefused[compared.reason] }]);
}

async function part(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const supportCaseId = idIn(request, 'supportCaseId');
  if (supportCaseId === null) return request.notFound();
  const parted = await partCases(deps, staffActor(request), supportCaseId);
  if (parted.ok) return request.seeOther(supportPaths.case(supportCaseId));
  if (parted.reason === 'no-such-case') return request.notFound();
  return draw(deps, request, supportCaseId, [{ message: words.partRefused[parted.reason] }]);
}

async function draw(
  deps: SupportPages,
  request: RouteRequest,
  supportCaseId: Uuid | null,
  errors: readonly FormError[],
): Promise<Response> {
  const actor = staffActor(request);
  const view = supportCaseId === null ? null : await showCase(deps, actor, supportCaseId);
  if (view === null || supportCaseId === null) return request.notFound();
  const extras = await Promise.all(deps.caseExtras.map(extra => extra(actor, supportCaseId)));
  return drawPage(deps, request, {
    title: nameText(view.subject),
    hasErrors: errors.length > 0,
    children: (
      <CasePage
        view={view}
        extras={extras.filter(extra => extra !== null)}
        errors={errors}
        mayPart={mayCaller(request, 'support.decide')}
      />
    ),
  });
}
