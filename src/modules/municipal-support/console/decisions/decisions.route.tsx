import type { Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import type { DecisionKind } from '../../domain/decision.ts';
import { isAmong, SUPPORTED, type SupportStatus } from '../../domain/support-status.ts';
import { showConditions } from '../../use-cases/check-conditions.use-case.ts';
import { settleDecision, showDecisions, writeDecision } from '../../use-cases/decisions.use-case.ts';
import { showProgramme } from '../../use-cases/programme.use-case.ts';
import { PATTERNS, supportPaths } from '../paths.ts';
import {
  DECIDE,
  drawPage,
  idIn,
  MANAGE,
  mayCaller,
  type SupportPages,
  staffActor,
  WORK,
} from '../support-pages.ts';
import { nameText } from '../support-text.tsx';
import { noDecision, readDecision, type TypedDecision, typedDecisionOf } from './decision.schema.ts';
import { DecisionFormPage } from './decision-form.page.tsx';
import { DecisionListPage } from './decision-list.page.tsx';
import { ja as words } from './words.ja.ts';

/** The mayor's decisions: written down by one person, confirmed by another. */
export const decisionRoutes = (deps: SupportPages): readonly Route[] => [
  { method: 'GET', path: supportPaths.decisions, access: WORK, handle: request => list(deps, request, []) },
  { method: 'POST', path: PATTERNS.settle, access: DECIDE, handle: request => settle(deps, request) },
  {
    method: 'GET',
    path: PATTERNS.decision,
    access: WORK,
    handle: request => drawOfCase(deps, request, idIn(request, 'supportCaseId'), noDecision, []),
  },
  { method: 'POST', path: PATTERNS.decision, access: WORK, handle: request => writeOfCase(deps, request) },
  {
    method: 'GET',
    path: supportPaths.programmeDecision,
    access: MANAGE,
    handle: request => drawOfProgramme(deps, request, noDecision, []),
  },
  {
    method: 'POST',
    path: supportPaths.programmeDecision,
    access: MANAGE,
    handle: request => writeOfProgramme(deps, request),
  },
];

async function list(
  deps: SupportPages,
  request: RouteRequest,
  errors: readonly FormError[],
): Promise<Response> {
  const actor = staffActor(request);
  const view = await showDecisions(deps, actor);
  const mayManage = mayCaller(request, 'support.manage');
  return drawPage(deps, request, {
    title: words.title,
    hasErrors: errors.length > 0,
    children: <DecisionListPage view={view} accountId={actor.id} mayManage={mayManage} errors={errors} />,
  });
}

async function settle(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const decisionId = idIn(request, 'supportDecisionId');
  if (decisionId === null) return request.notFound();
  // Whatever is not a clear yes sends it back.
  const outcome = (await request.form()).text('outcome') === 'granted' ? 'granted' : 'refused';
  const settled = await settleDecision(deps, staffActor(request), decisionId, outcome);
  if (settled.ok)
    return request.seeOther(
      settled.value.supportCaseId === null
        ? supportPaths.decisions
        : supportPaths.case(settled.value.supportCaseId),
    );
  if (settled.reason === 'no-such-decision') return request.notFound();
  return list(deps, request, [{ message: words.refused[settled.reason] }]);
}

const CASE_KINDS = ['address-exception', 'self-recuperation'] as const satisfies readonly DecisionKind[];
const PROGRAMME_KINDS = ['self-recuperation', 'programme-end'] as const satisfies readonly DecisionKind[];

const kindsFor = (status: SupportStatus): readonly DecisionKind[] =>
  isAmong(status, SUPPORTED) ? ['other-support'] : CASE_KINDS;

async function writeOfCase(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const supportCaseId = idIn(request, 'supportCaseId');
  if (supportCaseId === null) return request.notFound();
  const typed = typedDecisionOf(await request.form());
  const today = jstDate(request.now);
  const read = readDecision(typed, [...CASE_KINDS, 'other-support'], supportCaseId, today);
  if (!read.ok) return drawOfCase(deps, request, supportCaseId, typed, read.reason);
  const written = await writeDecision(deps, staffActor(request), read.value);
  if (written.ok) return request.seeOther(supportPaths.case(supportCaseId));
  if (written.reason === 'no-such-case') return request.notFound();
  return drawOfCase(deps, request, supportCaseId, typed, [{ message: words.write.refused[written.reason] }]);
}

async function drawOfCase(
  deps: SupportPages,
  request: RouteRequest,
  supportCaseId: Uuid | null,
  typed: TypedDecision,
  errors: readonly FormError[],
): Promise<Response> {
  const view = supportCaseId === null ? null : await showConditions(deps, staffActor(request), supportCaseId);
  if (view === null) return request.notFound();
  const { subject } = view;
  return drawPage(deps, request, {
    title: words.write.title,
    hasErrors: errors.length > 0,
    children: (
      <DecisionFormPage
        title={words.write.title}
        name={nameText(subject)}
        kinds={kindsFor(subject.status)}
        action={supportPaths.decision(subject.supportCaseId)}
        cancelHref={supportPaths.case(subject.supportCaseId)}
        typed={typed}
        errors={errors}
        openCases={0}
      />
    ),
  });
}

async function writeOfProgramme(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const typed = typedDecisionOf(await request.form());
  const read = readDecision(typed, PROGRAMME_KINDS, null, jstDate(request.now));
  if (!read.ok) return drawOfProgramme(deps, request, typed, read.reason);
  const written = await writeDecision(deps, staffActor(request), read.value);
  return written.ok ? request.seeOther(supportPaths.decisions) : request.notFound();
}

async function drawOfProgramme(
  deps: SupportPages,
  request: RouteRequest,
  typed: TypedDecision,
  errors: readonly FormError[],
): Promise<Response> {
  const { openCases } = await showProgramme(deps, staffActor(request));
  return drawPage(deps, request, {
    title: words.write.programmeTitle,
    hasErrors: errors.length > 0,
    children: (
      <DecisionFormPage
        title={words.write.programmeTitle}
        name={null}
        kinds={PROGRAMME_KINDS}
        action={supportPaths.programmeDecision}
        cancelHref={supportPaths.decisions}
        typed={typed}
        errors={errors}
        openCases={openCases}
      />
    ),
  });
}
