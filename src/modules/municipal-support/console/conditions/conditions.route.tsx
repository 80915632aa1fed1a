import type { Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import {
  answerConditions,
  type ConditionsRefusal,
  closeAsIneligible,
  showConditions,
} from '../../use-cases/check-conditions.use-case.ts';
import { PATTERNS, supportPaths } from '../paths.ts';
import { drawPage, idIn, type SupportPages, staffActor, WORK } from '../support-pages.ts';
import { ja as shared } from '../words.ja.ts';
import { ConditionsPage } from './conditions.page.tsx';
import { knownAnswers, readAnswers, type TypedAnswers, typedAnswersOf } from './conditions.schema.ts';
import { ja as words } from './words.ja.ts';

/** The four conditions of one case. */
export const conditionRoutes = (deps: SupportPages): readonly Route[] => [
  {
    method: 'GET',
    path: PATTERNS.conditions,
    access: WORK,
    handle: request => draw(deps, request, idIn(request, 'supportCaseId'), null, []),
  },
  { method: 'POST', path: PATTERNS.conditions, access: WORK, handle: request => answer(deps, request) },
  { method: 'POST', path: PATTERNS.ineligible, access: WORK, handle: request => close(deps, request) },
];

async function answer(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const supportCaseId = idIn(request, 'supportCaseId');
  if (supportCaseId === null) return request.notFound();
  const typed = typedAnswersOf(await request.form());
  const read = readAnswers(typed, jstDate(request.now));
  if (!read.ok) return draw(deps, request, supportCaseId, typed, read.reason);
  const answered = await answerConditions(deps, staffActor(request), supportCaseId, read.value);
  if (answered.ok)
    return request.seeOther(
      answered.value.kind === 'eligible'
        ? supportPaths.case(supportCaseId)
        : supportPaths.conditions(supportCaseId),
    );
  if (answered.reason === 'no-such-case') return request.notFound();
  return draw(deps, request, supportCaseId, typed, [{ message: refusalText(answered.reason) }]);
}

function refusalText(reason: Exclude<ConditionsRefusal, 'no-such-case'>): string {
  switch (reason) {
    case 'not-being-checked':
    case 'period-over':
      return words.refused[reason];
    default:
      return shared.programme[reason];
  }
}

async function close(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const supportCaseId = idIn(request, 'supportCaseId');
  if (supportCaseId === null) return request.notFound();
  const closed = await closeAsIneligible(deps, staffActor(request), supportCaseId);
  if (closed.ok) return request.seeOther(supportPaths.case(supportCaseId));
  if (closed.reason === 'no-such-case') return request.notFound();
  return draw(deps, request, supportCaseId, null, [{ message: words.refused[closed.reason] }]);
}

async function draw(
  deps: SupportPages,
  request: RouteRequest,
  supportCaseId: Uuid | null,
  typed: TypedAnswers | null,
  errors: readonly FormError[],
): Promise<Response> {
  const view = supportCaseId === null ? null : await showConditions(deps, staffActor(request), supportCaseId);
  if (view === null) return request.notFound();
  return drawPage(deps, request, {
    title: words.title,
    hasErrors: errors.length > 0,
    children: (
      <ConditionsPage view={view} typed={typed ?? knownAnswers(view.subject, view.answers)} errors={errors} />
    ),
  });
}
