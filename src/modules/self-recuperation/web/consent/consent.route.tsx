import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { describeScheme } from '../../use-cases/describe-scheme.ts';
import { giveConsent } from '../../use-cases/give-consent.use-case.ts';
import { inAnyLanguage, landingPath, STEP_PATHS, stepPath } from '../paths.ts';
import { afterSaving, keepDraftCookie, textOf, toStep, visitorOf } from '../visit.ts';
import type { WebDeps } from '../web-deps.ts';
import { ConsentPage } from './consent.page.tsx';

/** 「上記内容を理解し回答する」: the page before the three steps. */
export const consentRoutes = (deps: WebDeps): readonly Route[] => {
  const path = inAnyLanguage(STEP_PATHS.consent);
  return [
    { method: 'GET', path, access: { kind: 'anyone' }, handle: request => show(deps, request, false) },
    { method: 'POST', path, access: { kind: 'anyone' }, handle: request => agree(deps, request) },
  ];
};

async function show(deps: WebDeps, request: RouteRequest, refused: boolean): Promise<Response> {
  const scheme = describeScheme(deps.rulebook, jstDate(request.now));
  if (scheme === null) return request.seeOther(landingPath(request.language));
  const page = (
    <ConsentPage scheme={scheme} action={stepPath(request.language, 'consent')} refused={refused} />
  );
  const { title } = textOf(request).consent;
  return request.page(
    await deps.frame(request, { title, hasErrors: refused, children: page }),
    refused ? 422 : 200,
  );
}

async function agree(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  if (form.text('agree') !== 'yes') return show(deps, request, true);
  const visitor = visitorOf(request);
  const { version } = textOf(request).consent;
  const { newToken, next } = await giveConsent(deps, visitor, { version });
  if (newToken === null) return afterSaving(request, visitor, next);
  keepDraftCookie(request, newToken);
  return toStep(request, next);
}
