import { writeSessionCookie } from '../../../../platform/http/cookies.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { giveSecondFactor } from '../../use-cases/give-second-factor.use-case.ts';
import { showSecondStep } from '../../use-cases/show-second-step.use-case.ts';
import { COOKIE_SECONDS } from '../../use-cases/start-session.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { exactText } from '../exact-text.ts';
import { fieldError, type Reason } from '../field-error.ts';
import { PASSKEY_STEP_PATH, pathAfterSignIn, SECOND_STEP_PATHS, SIGN_IN_PATH, withNext } from '../paths.ts';
import { words } from '../words.ts';
import { SecondStep } from './second-step.page.tsx';

/** The second factor: enrolling it the first time, giving its code after that. */
export const secondStepRoutes = (deps: AccountsPages): readonly Route[] =>
  Object.values(SECOND_STEP_PATHS).flatMap((path): readonly Route[] => [
    { method: 'GET', path, access: { kind: 'staff-first-factor' }, handle: request => show(deps, request) },
    {
      method: 'POST',
      path,
      access: { kind: 'staff-first-factor' },
      handle: request => submit(deps, request),
    },
  ]);

const show = (deps: AccountsPages, request: RouteRequest): Promise<Response> =>
  drawSecondStep(deps, request, { next: pathAfterSignIn(request.query('next')), code: '', reason: null });

async function submit(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const caller = staffCaller(request);
  const code = form.text('code');
  const next = pathAfterSignIn(form.text('next'));
  const newPassword = await exactText(request, 'newPassword');
  const repeated = await exactText(request, 'repeated');
  const result = await giveSecondFactor(deps, caller, { code, newPassword, repeated });
  if (result.ok) {
    const cookie = { authorityId: caller.authorityId, token: result.value.token };
    writeSessionCookie(request.context, 'staff', cookie, COOKIE_SECONDS);
    return request.seeOther(next);
  }
  if (result.reason === 'session-ended') return request.seeOther(`${SIGN_IN_PATH}?told=ended`);
  return drawSecondStep(deps, request, { next, code, reason: result.reason });
}

export interface Shown {
  readonly next: string;
  readonly code: string;
  readonly reason: Reason | null;
}

/** Draws what is still owed, at the address where it is given: the other one leads here. */
export async function drawSecondStep(
  deps: AccountsPages,
  request: RouteRequest,
  { next, code, reason }: Shown,
): Promise<Response> {
  const owed = await showSecondStep(deps, staffCaller(request));
  const path = SECOND_STEP_PATHS[owed.enrolment === null ? 'code' : 'enrol'];
  if (request.path !== path && request.path !== PASSKEY_STEP_PATH)
    return request.seeOther(withNext(path, next));
  const errors = reason === null ? [] : [fieldError(reason)];
  const keptCode = reason === 'code-wrong' || reason === 'code-used' ? '' : code;
  const page = await deps.entrance(request, {
    title: owed.enrolment === null ? words.secondStep.codeTitle : words.secondStep.enrolTitle,
    hasErrors: reason !== null,
    islands: owed.passkeyRequest === null ? [] : ['passkey'],
    children: <SecondStep owed={owed} next={next} code={keptCode} errors={errors} />,
  });
  return request.page(page, reason === null ? 200 : 422);
}
