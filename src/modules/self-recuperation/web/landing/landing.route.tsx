import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { describeScheme, riskFactorChoices } from '../../use-cases/describe-scheme.ts';
import { findOwnDraft } from '../../use-cases/show-step.use-case.ts';
import { inAnyLanguage, stepPath } from '../paths.ts';
import { textOf, visitorOf } from '../visit.ts';
import type { WebDeps } from '../web-deps.ts';
import { LandingPage, type OwnDraft } from './landing.page.tsx';

/** The first page. */
export const landingRoute = (deps: WebDeps): Route => ({
  method: 'GET',
  path: inAnyLanguage(''),
  access: { kind: 'anyone' },
  handle: async request => {
    const today = jstDate(request.now);
    const page = (
      <LandingPage
        scheme={describeScheme(deps.rulebook, today)}
        riskFactors={riskFactorChoices(deps.rulebook, today).map(({ title }) => title)}
        draft={await ownDraft(deps, request)}
        startHref={stepPath(request.language, 'consent')}
      />
    );
    return request.page(await deps.frame(request, { title: textOf(request).landing.title, children: page }));
  },
});

async function ownDraft(deps: WebDeps, request: RouteRequest): Promise<OwnDraft | null> {
  const open = await findOwnDraft(deps, visitorOf(request));
  if (open === null) return null;
  const { draft, next } = open;
  return {
    filed: next === 'done',
    expiresAt: draft.expiresAt,
    href: stepPath(request.language, next),
  };
}
