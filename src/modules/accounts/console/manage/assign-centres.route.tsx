import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { fail } from '../../../../kernel/result.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import {
  assignCentres,
  type CentresOfAccount,
  showCentres,
} from '../../use-cases/assign-centres.use-case.ts';
import type { AccountsPages } from '../accounts-pages.ts';
import { words } from '../words.ts';
import { AssignCentres, CENTRE_FIELD } from './assign-centres.page.tsx';
import { AUTHORITY_DESK, accountPath, centresPath } from './desk.ts';

/** For which health centres somebody of the authority works. */
export function assignCentresRoutes(deps: AccountsPages): readonly Route[] {
  const { access, path: desk, param } = AUTHORITY_DESK;
  const path = `${desk}/:${param}/health-centres`;
  return [
    { method: 'GET', path, access, handle: request => ask(deps, request) },
    { method: 'POST', path, access, handle: request => assign(deps, request) },
  ];
}

interface Asked {
  readonly accountId: Uuid;
  readonly view: CentresOfAccount;
}

async function asked(deps: AccountsPages, request: RouteRequest): Promise<Asked | null> {
  const accountId = parseUuid(request.param(AUTHORITY_DESK.param));
  const view = accountId && (await showCentres(deps, staffCaller(request), accountId));
  return accountId && view && { accountId, view };
}

async function ask(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const what = await asked(deps, request);
  return what === null ? request.notFound() : draw(deps, request, what, what.view.assigned, null);
}

async function assign(deps: AccountsPages, request: RouteRequest): Promise<Response> {
  const what = await asked(deps, request);
  if (what === null) return request.notFound();
  const chosen = (await request.form()).all(CENTRE_FIELD);
  const ids = chosen.map(parseUuid).filter(id => id !== null);
  // What is no id is no health centre either.
  const done =
    ids.length === chosen.length
      ? await assignCentres(deps, staffCaller(request), what.accountId, ids)
      : fail('no-such-centre' as const);
  if (done.ok) return request.seeOther(`${accountPath(AUTHORITY_DESK, what.accountId)}?done=centres`);
  if (done.reason === 'not-found') return request.notFound();
  return draw(deps, request, what, chosen, words.centres.unknown);
}

async function draw(
  deps: AccountsPages,
  request: RouteRequest,
  { accountId, view }: Asked,
  chosen: readonly string[],
  problem: string | null,
): Promise<Response> {
  const children = (
    <AssignCentres
      view={view}
      chosen={chosen}
      problem={problem}
      action={centresPath(accountId)}
      cancelHref={accountPath(AUTHORITY_DESK, accountId)}
    />
  );
  const title = words.centres.title(view.displayName);
  const content = { title, hasErrors: problem !== null, children };
  const page = await deps.frame({ caller: staffCaller(request), path: request.path }, content);
  return request.page(page, problem === null ? 200 : 422);
}
