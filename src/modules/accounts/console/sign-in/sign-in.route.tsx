import { readSessionCookie, writeSessionCookie } from '../../../../platform/http/cookies.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { offeredProviders } from '../../use-cases/offered-providers.use-case.ts';
import { signOut } from '../../use-cases/own-sessions.use-case.ts';
import { signInWithPassword } from '../../use-cases/sign-in-with-password.use-case.ts';
import { COOKIE_SECONDS } from '../../use-cases/start-session.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { exactText } from '../exact-text.ts';
import { OFFICE_FIELD, pathAfterSignIn, SECOND_STEP_PATHS, SIGN_IN_PATH, withNext } from '../paths.ts';
import { words } from '../words.ts';
import { officesFor } from './offices-for.ts';
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
  // Whoever signs in again most likely does so where they were signed in before.
  const before = readSessionCookie(request.context, 'staff')?.authorityId;
  return draw(deps, request, {
    ...officesFor(deps, request, request.query(OFFICE_FIELD) ?? String(before ?? '')),
    next: pathAfterSignIn(request.query('next')),
    loginName: '',
    error: null,
    notice: told === 'ended' ? 'ended' : told === 'signed-out' ? 'signedOut' : null,
    isStillAtProvider: request.query('provider') === '1',
  });
};

async function submit(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const loginName = form.text('loginName');
  const next = pathAfterSignIn(form.text('next'));
  const password = await exactText(request, 'password');
  const offices = officesFor(deps, request, form.text(OFFICE_FIELD));
  const authorityId = offices.office;
  const result = await signInWithPassword(deps, authorityId, { loginName, password });
  if (!result.ok)
    return draw(deps, request, {
      ...offices,
      next,
      loginName,
      error: result.reason,
      notice: null,
      isStillAtProvider: false,
    });
  const before = readSessionCookie(request.context, 'staff');
  if (before !== null) await signOut(deps, before);
  const { token, step } = result.value;
  writeSessionCookie(request.context, 'staff', { authorityId, token }, COOKIE_SECONDS);
  return request.seeOther(withNext(SECOND_STEP_PATHS[step], next));
}

const draw = async (
  deps: AccountsPages,
  request: RouteRequest,
  props: Omit<SignInProps, 'providers'>,
): Promise<Response> => {
  const hasErrors = props.error !== null;
  const providers = await offeredProviders(
    deps,
    props.offices.map(({ authorityId }) => authorityId),
  );
  const content = {
    title: words.signIn.title,
    hasErrors,
    children: <SignIn {...props} providers={providers} />,
  };
  const page = await deps.entrance({ authorityId: props.office, path: request.path }, content);
  return request.page(page, hasErrors ? 422 : 200);
};
