import { jstDate } from '../../../../kernel/instant.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { rulebookIn } from '../../../rulebook/index.ts';
import { careGuide } from '../../use-cases/describe-scheme.ts';
import { showStep } from '../../use-cases/show-step.use-case.ts';
import { answerGone } from '../expired/answer-gone.tsx';
import { inAnyLanguage, STEP_PATHS, stepPath } from '../paths.ts';
import { textOf, toStep, visitorOf } from '../visit.ts';
import type { WebDeps } from '../web-deps.ts';
import { NotEligiblePage } from './not-eligible.page.tsx';

/** Where the rules stop a filing. */
export const notEligibleRoute = (deps: WebDeps): Route => ({
  method: 'GET',
  path: inAnyLanguage(STEP_PATHS['not-eligible']),
  access: { kind: 'anyone' },
  handle: async request => {
    const access = await showStep(deps, visitorOf(request), 'not-eligible');
    if (access.kind === 'gone') return answerGone(deps, request);
    if (access.kind === 'elsewhere') return toStep(request, access.step);
    const page = (
      <NotEligiblePage
        reasons={access.verdict?.reasons ?? []}
        care={careGuide(rulebookIn(deps.rulebook, request.language), jstDate(request.now))}
        changeHref={stepPath(request.language, 'conditions')}
      />
    );
    const { title } = textOf(request).notEligible;
    return request.page(await deps.frame(request, { title, children: page }));
  },
});
