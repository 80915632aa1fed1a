import { parseUuid } from '../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../platform/http/route.ts';
import { destroyDue, setRetention, showDeletion, showRetention } from '../use-cases/retention.use-case.ts';
import { DeletionPage } from './deletion.page.tsx';
import { drawPage, MANAGE_SUPPORT, type PackagePages, staffActor } from './package-pages.ts';
import { DESTROY_PATH, deletionPath, PATTERNS, RETENTION_PATH } from './paths.ts';
import { DestroyPage, RetentionPage } from './retention.page.tsx';
import { ja as words } from './retention-words.ja.ts';

/** The clock of keeping, and the reports of what was destroyed. */
export const retentionRoutes = (deps: PackagePages): readonly Route[] => [
  {
    method: 'GET',
    path: RETENTION_PATH,
    access: MANAGE_SUPPORT,
    handle: request => show(deps, request, null),
  },
  { method: 'POST', path: RETENTION_PATH, access: MANAGE_SUPPORT, handle: request => set(deps, request) },
  { method: 'GET', path: DESTROY_PATH, access: MANAGE_SUPPORT, handle: request => ask(deps, request) },
  { method: 'POST', path: DESTROY_PATH, access: MANAGE_SUPPORT, handle: request => destroy(deps, request) },
  {
    method: 'GET',
    path: PATTERNS.deletion,
    access: MANAGE_SUPPORT,
    handle: request => report(deps, request),
  },
];

/** `refused` is what was typed and is no number of days. */
async function show(deps: PackagePages, request: RouteRequest, refused: string | null): Promise<Response> {
  const view = await showRetention(deps, staffActor(request));
  const told = request.query('told') === 'set';
  return drawPage(deps, request, {
    title: words.title,
    hasErrors: refused !== null,
    children: (
      <RetentionPage
        view={view}
        days={refused ?? String(view.days)}
        hasProblem={refused !== null}
        told={told}
      />
    ),
  });
}

async function set(deps: PackagePages, request: RouteRequest): Promise<Response> {
  const days = (await request.form()).text('days');
  return (await setRetention(deps, staffActor(request), days))
    ? request.seeOther(`${RETENTION_PATH}?told=set`)
    : show(deps, request, days);
}

async function ask(deps: PackagePages, request: RouteRequest): Promise<Response> {
  const view = await showRetention(deps, staffActor(request));
  if (view.due === 0) return request.seeOther(RETENTION_PATH);
  return drawPage(deps, request, {
    title: words.confirm.question(view.due),
    children: <DestroyPage view={view} />,
  });
}

async function destroy(deps: PackagePages, request: RouteRequest): Promise<Response> {
  const deletionId = await destroyDue(deps, staffActor(request));
  return request.seeOther(
    deletionId === null ? RETENTION_PATH : `${deletionPath(deletionId)}?told=destroyed`,
  );
}

async function report(deps: PackagePages, request: RouteRequest): Promise<Response> {
  const id = parseUuid(request.param('deletionId'));
  const view = id && (await showDeletion(deps, staffActor(request), id));
  if (!view) return request.notFound();
  return drawPage(deps, request, {
    title: words.report.title,
    children: (
      <DeletionPage
        view={view}
        cityId={staffCaller(request).authorityId}
        isNew={request.query('told') === 'destroyed'}
      />
    ),
  });
}
