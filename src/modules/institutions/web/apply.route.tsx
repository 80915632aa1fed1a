import type { PageStatus, Route, RouteRequest } from '../../../platform/http/route.ts';
import type { EntranceFrame } from '../../accounts/index.ts';
import type { ApplicationProblem } from '../domain/application.ts';
import { applyForAccounts, showInvitation } from '../use-cases/apply.use-case.ts';
import type { InstitutionsDeps } from '../use-cases/institutions-deps.ts';
import { ApplyPage, Told, type TypedApplication } from './apply.page.tsx';
import { APPLIED_PATH, APPLY_PATTERN, applyPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

type ApplyPages = Pick<InstitutionsDeps, 'database'> & { readonly entrance: EntranceFrame };

const ANYONE = { kind: 'anyone' } as const;
const BLANK: TypedApplication = { name: '', phone: '', email: '' };

/** The page behind the link of an invitation. Who has the link may apply once; every link that does not work looks the same. */
export const applyRoutes = (deps: ApplyPages): readonly Route[] => [
  {
    method: 'GET',
    path: APPLIED_PATH,
    access: ANYONE,
    handle: request => tell(deps, request, { title: words.appliedTitle, text: words.applied }),
  },
  { method: 'GET', path: APPLY_PATTERN, access: ANYONE, handle: request => show(deps, request, BLANK, []) },
  { method: 'POST', path: APPLY_PATTERN, access: ANYONE, handle: request => apply(deps, request) },
];

async function show(
  deps: ApplyPages,
  request: RouteRequest,
  typed: TypedApplication,
  problems: readonly ApplicationProblem[],
): Promise<Response> {
  const token = request.param('token');
  const facility = await showInvitation(deps, request.authorityId, token);
  if (facility === null) return gone(deps, request);
  const hasErrors = problems.length > 0;
  const children = <ApplyPage action={applyPath(token)} {...{ facility, typed, problems }} />;
  const node = await deps.entrance(request, { title: words.title, hasErrors, children });
  return request.page(node, hasErrors ? 422 : 200);
}

async function apply(deps: ApplyPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const typed = { name: form.text('name'), phone: form.text('phone'), email: form.text('email') };
  const applied = await applyForAccounts(deps, request.authorityId, request.param('token'), typed);
  if (applied.ok) return request.seeOther(APPLIED_PATH);
  return applied.reason === 'gone' ? gone(deps, request) : show(deps, request, typed, applied.reason);
}

const gone = (deps: ApplyPages, request: RouteRequest): Promise<Response> =>
  tell(deps, request, { title: words.goneTitle, text: words.gone }, 404);

async function tell(
  { entrance }: ApplyPages,
  request: RouteRequest,
  told: { readonly title: string; readonly text: string },
  status: PageStatus = 200,
): Promise<Response> {
  const children = <Told {...told} />;
  return request.page(await entrance(request, { title: told.title, hasErrors: false, children }), status);
}
