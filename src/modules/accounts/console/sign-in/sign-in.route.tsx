import { readSessionCookie, writeSessionCookie } from '../../../../platform/http/cookies.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { signOut } from '../../use-cases/own-sessions.use-case.ts';
import { signInWithPassword } from '../../use-cases/sign-in-with-password.use-case.ts';
import { COOKIE_SECONDS } from '../../use-cases/start-session.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { exactText } from '../exact-text.ts';
import { pathAfterSignIn, SECOND_STEP_PATHS, SIGN_IN_PATH, withNext } from '../paths.ts';
import { words } from '../words.ts';
import { SignIn, type SignInProps } from './sign-in.page.tsx';

/** The front door of the staff console. */
export const signInRoutes = (deps: AccountsPages): readonly Route[] => [
  { method: 'GET', path: SIGN_IN_PATH, access: { kind: 'anyone' }, handle: request => show(deps, request) },
  {
    method: 'POST',
    path: SIGN_IN_PATH,
    access: { kind: 'anyone' },
    handle: request => submit(deps, request),
  },
];

const show = (deps: AccountsPages, request: RouteRequest): Promise<Response> => {
  const told = request.query('told');
  return draw(deps, request, {
    next: pathAfterSignIn(request.query('next')),
    loginName: '',
    error: null,
    notice: told === 'ended' ? 'ended' : told === 'signed-out' ? 'signedOut' : null,
  });
};

async function submit(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const loginName = form.text('loginName');
  const next = pathAfterSignIn(form.text('next'));
  const password = await exactText(request, 'password');
  const result = await signInWithPassword(deps, request.authorityId, { loginName, password });
  if (!result.ok) return draw(deps, request, { next, loginName, error: result.reason, notice: null });
  const before = readSessionCookie(request.context, 'staff');
  if (before !== null) await signOut(deps, before);
  const { token, step } = result.value;
  writeSessionCookie(request.context, 'staff', { authorityId: request.authorityId, token }, COOKIE_SECONDS);
  return request.seeOther(withNext(SECOND_STEP_PATHS[step], next));
}

const draw = async (deps: AccountsPages, request: RouteRequest, props: SignInProps): Promise<Response> => {
  const hasErrors = props.error !== null;
  const content = { title: words.signIn.title, hasErrors, children: <SignIn {...props} /> };
  return request.page(await deps.entrance(request, content), hasErrors ? 422 : 200);
};
