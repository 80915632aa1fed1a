import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { rulebookIn } from '../../../rulebook/index.ts';
import { riskFactorChoices } from '../../use-cases/describe-scheme.ts';
import type { ReadyDraft } from '../../use-cases/filing-content.ts';
import { showConfirm } from '../../use-cases/show-confirm.use-case.ts';
import { submitFiling } from '../../use-cases/submit-filing.use-case.ts';
import { answerGone } from '../expired/answer-gone.tsx';
import { inAnyLanguage, STEP_PATHS, stepPath } from '../paths.ts';
import { textOf, toStep, visitorOf } from '../visit.ts';
import type { WebDeps } from '../web-deps.ts';
import { ConfirmPage, type EarlierNotice, WITHDRAW_EARLIER } from './confirm.page.tsx';

/** The last look before 「回答」, and 「回答」 itself. */
export const confirmRoutes = (deps: WebDeps): readonly Route[] => {
  const path = inAnyLanguage(STEP_PATHS.confirm);
  return [
    { method: 'GET', path, access: { kind: 'anyone' }, handle: request => show(deps, request) },
    { method: 'POST', path, access: { kind: 'anyone' }, handle: request => submit(deps, request) },
  ];
};

async function show(deps: WebDeps, request: RouteRequest, found?: EarlierNotice): Promise<Response> {
  const access = await showConfirm(deps, visitorOf(request));
  if (access.kind === 'gone') return answerGone(deps, request);
  if (access.kind === 'elsewhere') return toStep(request, access.step);
  return render(deps, request, access.ready, found ?? (access.withdrawsEarlier ? 'withdraws' : 'none'));
}

async function submit(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const withdrawEarlier = (await request.form()).text(WITHDRAW_EARLIER) === 'yes';
  const outcome = await submitFiling(deps, visitorOf(request), { withdrawEarlier });
  switch (outcome.kind) {
    case 'gone':
      return answerGone(deps, request);
    case 'elsewhere':
      return toStep(request, outcome.step);
    case 'notice-in-force':
      return show(deps, request, outcome.withdrawable ? 'in-force-withdrawable' : 'in-force');
    case 'notified':
      return show(deps, request, 'in-force-notified');
    case 'submitted':
      return toStep(request, 'done');
  }
}

async function render(
  deps: WebDeps,
  request: RouteRequest,
  ready: ReadyDraft,
  earlier: EarlierNotice,
): Promise<Response> {
  const choices = riskFactorChoices(rulebookIn(deps.rulebook, request.language), jstDate(request.now));
  const page = (
    <ConfirmPage
      action={stepPath(request.language, 'confirm')}
      ready={ready}
      riskFactorTitles={new Map(choices.map(({ code, title }) => [code, title]))}
      earlier={earlier}
    />
  );
  const { title } = textOf(request).confirm;
  const refused = earlier.startsWith('in-force');
  return request.page(await deps.frame(request, { title, children: page }), refused ? 409 : 200);
}
