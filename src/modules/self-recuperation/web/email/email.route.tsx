import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { OpenDraft } from '../../use-cases/draft-access.ts';
import { showStep } from '../../use-cases/show-step.use-case.ts';
import {
  checkEmailCode,
  resendEmailCode,
  type SendingRefusal,
} from '../../use-cases/verify-email.use-case.ts';
import { answerGone } from '../expired/answer-gone.tsx';
import { inAnyLanguage, PATHS, pagePath, STEP_PATHS, stepPath } from '../paths.ts';
import { afterSaving, type Text, textOf, toStep, visitorOf } from '../visit.ts';
import type { WebDeps } from '../web-deps.ts';
import { EmailPage, type EmailPageProps } from './email.page.tsx';

/** The mailed code: typed in, or asked for again. */
export const emailRoutes = (deps: WebDeps): readonly Route[] => {
  const path = inAnyLanguage(STEP_PATHS.email);
  const resend = inAnyLanguage(PATHS.resendCode);
  return [
    { method: 'GET', path, access: { kind: 'anyone' }, handle: request => show(deps, request) },
    { method: 'POST', path, access: { kind: 'anyone' }, handle: request => check(deps, request) },
    { method: 'POST', path: resend, access: { kind: 'anyone' }, handle: request => mailAgain(deps, request) },
  ];
};

async function show(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const access = await showStep(deps, visitorOf(request), 'email');
  if (access.kind === 'gone') return answerGone(deps, request);
  if (access.kind === 'elsewhere') return toStep(request, access.step);
  return render(deps, request, access, null);
}

async function check(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const visitor = visitorOf(request);
  const outcome = await checkEmailCode(deps, visitor, (await request.form()).text('code'));
  switch (outcome.kind) {
    case 'gone':
      return answerGone(deps, request);
    case 'elsewhere':
      return toStep(request, outcome.step);
    case 'done':
      return afterSaving(request, visitor, outcome.next);
    case 'refused':
      return render(deps, request, outcome, {
        name: 'code',
        message: textOf(request).email.refusals[outcome.refusal],
      });
  }
}

async function mailAgain(deps: WebDeps, request: RouteRequest): Promise<Response> {
  const outcome = await resendEmailCode(deps, visitorOf(request));
  switch (outcome.kind) {
    case 'gone':
      return answerGone(deps, request);
    case 'elsewhere':
      return toStep(request, outcome.step);
    case 'done':
      return toStep(request, outcome.next);
    case 'refused':
      return render(deps, request, outcome, { message: sendingText(textOf(request), outcome.refusal) });
  }
}

const sendingText = ({ email }: Text, refusal: SendingRefusal): string =>
  refusal.kind === 'too-soon' ? email.tooSoon(refusal.seconds) : email.tooMany;

async function render(
  deps: WebDeps,
  request: RouteRequest,
  { draft }: OpenDraft,
  error: EmailPageProps['error'],
): Promise<Response> {
  const { language } = request;
  const page = (
    <EmailPage
      action={stepPath(language, 'email')}
      resendAction={pagePath(language, 'resendCode')}
      changeHref={stepPath(language, 'applicant')}
      address={draft.answers.applicant?.email ?? ''}
      senderDomains={deps.rulebook.office.senderDomains}
      error={error}
    />
  );
  const { title } = textOf(request).email;
  const hasErrors = error !== null;
  return request.page(await deps.frame(request, { title, hasErrors, children: page }), hasErrors ? 422 : 200);
}
