import { writeSessionCookie } from '../../../../platform/http/cookies.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { givePasskey } from '../../use-cases/give-passkey.use-case.ts';
import { COOKIE_SECONDS } from '../../use-cases/start-session.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { pageOrigin } from '../page-origin.ts';
import { PASSKEY_STEP_PATH, pathAfterSignIn } from '../paths.ts';
import { drawSecondStep } from './second-step.route.tsx';

/** A passkey in place of the code. */
export const passkeyStepRoute = (deps: AccountsPages): Route => ({
  method: 'POST',
  path: PASSKEY_STEP_PATH,
  access: { kind: 'staff-first-factor' },
  handle: request => submit(deps, request),
});

async function submit(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const caller = staffCaller(request);
  const next = pathAfterSignIn(form.text('next'));
  const answer = { posted: form.text('passkey'), origin: pageOrigin(deps, request) };
  const result = await givePasskey(deps, caller, answer);
  if (!result.ok) return drawSecondStep(deps, request, { next, code: '', reason: result.reason });
  const cookie = { authorityId: caller.authorityId, token: result.value.token };
  writeSessionCookie(request.context, 'staff', cookie, COOKIE_SECONDS);
  return request.seeOther(next);
}
