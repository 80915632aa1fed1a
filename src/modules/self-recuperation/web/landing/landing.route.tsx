import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { rulebookIn } from '../../../rulebook/index.ts';
import { describePublicRules, testSources } from '../../use-cases/describe-information.ts';
import { careGuide, riskFactorChoices } from '../../use-cases/describe-scheme.ts';
import { findOwnDraft } from '../../use-cases/show-step.use-case.ts';
import { inAnyLanguage, stepPath } from '../paths.ts';
import { textOf, visitorOf } from '../visit.ts';
import type { WebDeps } from '../web-deps.ts';
import { LandingPage } from './landing.page.tsx';
import type { OwnDraft } from './landing-props.ts';

type LandingDeps = Pick<WebDeps, 'database' | 'rulebook' | 'frame' | 'askChannels'>;

/** The first page. */
export const landingRoute = (deps: LandingDeps): Route => ({
  method: 'GET',
  path: inAnyLanguage(''),
  access: { kind: 'anyone' },
  handle: async request => {
    const today = jstDate(request.now);
    const rulebook = rulebookIn(deps.rulebook, request.language);
    const page = (
      <LandingPage
        rules={describePublicRules(rulebook, today)}
        riskFactors={riskFactorChoices(rulebook, today).map(({ title }) => title)}
        tests={testSources(rulebook, today).map(({ title }) => title)}
        care={careGuide(rulebook, today)}
        draft={await ownDraft(deps, request)}
        startHref={stepPath(request.language, 'consent')}
        ways={deps.askChannels}
      />
    );
    return request.page(await deps.frame(request, { title: textOf(request).landing.title, children: page }));
  },
});

async function ownDraft(deps: LandingDeps, request: RouteRequest): Promise<OwnDraft | null> {
  const open = await findOwnDraft(deps, visitorOf(request));
  if (open === null) return null;
  const { draft, next } = open;
  return {
    filed: next === 'done',
    expiresAt: draft.expiresAt,
    href: stepPath(request.language, next),
  };
}
