import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { rulebookIn } from '../../../rulebook/index.ts';
import type { ConditionsProblem } from '../../domain/conditions.ts';
import { answerConditions } from '../../use-cases/answer-conditions.use-case.ts';
import { riskFactorChoices } from '../../use-cases/describe-scheme.ts';
import { showStep } from '../../use-cases/show-step.use-case.ts';
import { type Entries, entriesOf } from '../entries.ts';
import { answerGone } from '../expired/answer-gone.tsx';
import { inAnyLanguage, STEP_PATHS, stepPath } from '../paths.ts';
import { afterSaving, textOf, toStep, visitorOf } from '../visit.ts';
import type { WebDeps } from '../web-deps.ts';
import { ConditionsPage } from './conditions.page.tsx';
import { conditionsEntry, conditionsValues } from './conditions.schema.ts';

/** Step 1 of 3. */
export const conditionsRoutes = (deps: WebDeps): readonly Route[] => {
  const path = inAnyLanguage(STEP_PATHS.conditions);
  return [
    { method: 'GET', path, access: { kind: 'anyone' }, handle: request => show(deps, request) },
    { method: 'POST', path, access: { kind: 'anyone' }, handle: request => answer(deps, request) },
  ];
};

async function show(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const access = await showStep(deps, visitorOf(request), 'conditions');
  if (access.kind === 'gone') return answerGone(deps, request);
  if (access.kind === 'elsewhere') return toStep(request, access.step);
  const { conditions } = access.draft.answers;
  return render(deps, request, entriesOf(conditions === null ? {} : conditionsValues(conditions)), []);
}

async function answer(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const visitor = visitorOf(request);
  const outcome = await answerConditions(deps, visitor, conditionsEntry(form));
  switch (outcome.kind) {
    case 'gone':
      return answerGone(deps, request, outcome.rescued);
    case 'elsewhere':
      return toStep(request, outcome.step);
    case 'invalid':
      return render(deps, request, form, outcome.problems);
    case 'saved':
      return afterSaving(request, visitor, outcome.next);
  }
}

async function render(
  deps: WebDeps,
  request: RouteRequest,
  entries: Entries,
  problems: readonly ConditionsProblem[],
): Promise<Response> {
  const today = jstDate(request.now);
  const hasErrors = problems.length > 0;
  const page = (
    <ConditionsPage
      action={stepPath(request.language, 'conditions')}
      today={today}
      prefecture={deps.authorityName(request.authorityId, request.language)}
      riskFactors={riskFactorChoices(rulebookIn(deps.rulebook, request.language), today)}
      entries={entries}
      problems={problems}
    />
  );
  const { title } = textOf(request).conditions;
  return request.page(
    await deps.frame(request, { title, hasErrors, islands: ['date-age'], children: page }),
    hasErrors ? 422 : 200,
  );
}
