import type { Child } from 'hono/jsx';
import { parseUuid, type Uuid } from '../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../platform/http/route.ts';
import { supportPaths } from '../../municipal-support/index.ts';
import { importWaiting } from '../use-cases/import-package.use-case.ts';
import { type PackageView, setPackageAside, showPackage } from '../use-cases/inbox.use-case.ts';
import { refusalErrors } from './import.page.tsx';
import { ja as importWords } from './import-words.ja.ts';
import { ReceiptPage, SetAsidePage, type WaitingErrors, WaitingPage } from './package.page.tsx';
import { drawPage, IMPORT_PACKAGES, type PackagePages, staffActor } from './package-pages.ts';
import { ja as words } from './package-words.ja.ts';
import { PATTERNS, packagePath } from './paths.ts';
import { ja as shared } from './words.ja.ts';

/** One package: to be opened, or with the receipt of what was taken from it. */
export const packageRoutes = (deps: PackagePages): readonly Route[] => [
  {
    method: 'GET',
    path: PATTERNS.package,
    access: IMPORT_PACKAGES,
    handle: request => withPackage(deps, request, view => draw(deps, request, view, { why: '', errors: {} })),
  },
  {
    method: 'POST',
    path: PATTERNS.open,
    access: IMPORT_PACKAGES,
    handle: request => withPackage(deps, request, view => open(deps, request, view)),
  },
  {
    method: 'POST',
    path: PATTERNS.setAside,
    access: IMPORT_PACKAGES,
    handle: request => withPackage(deps, request, view => putAside(deps, request, view)),
  },
];

async function withPackage(
  deps: PackagePages,
  request: RouteRequest,
  handle: (view: PackageView) => Promise<Response>,
): Promise<Response> {
  const id = parseUuid(request.param('receivedPackageId'));
  const view = id && (await showPackage(deps, staffActor(request), id));
  return view ? handle(view) : request.notFound();
}

interface Typed {
  readonly why: string;
  readonly errors: WaitingErrors;
}

function draw(
  deps: PackagePages,
  request: RouteRequest,
  view: PackageView,
  { why, errors }: Typed,
): Promise<Response> {
  const { title, page } = pageOf(request, view, { why, errors });
  return drawPage(deps, request, { title, hasErrors: Object.keys(errors).length > 0, children: page });
}

function pageOf(
  request: RouteRequest,
  view: PackageView,
  { why, errors }: Typed,
): { readonly title: string; readonly page: Child } {
  const { package: file } = view;
  const { imported } = file;
  if (file.status === 'waiting')
    return { title: words.waiting.title, page: <WaitingPage file={file} why={why} errors={errors} /> };
  if (imported === null) return { title: words.aside.title, page: <SetAsidePage file={file} /> };
  const { authorityId } = staffCaller(request);
  return {
    title: words.imported.title(shared.receipt(authorityId, imported.receiptNumber)),
    page: (
      <ReceiptPage
        view={view}
        imported={imported}
        cityId={authorityId}
        offersHref={supportPaths.offers}
        isNew={request.query('told') === 'imported'}
      />
    ),
  };
}

async function open(deps: PackagePages, request: RouteRequest, view: PackageView): Promise<Response> {
  const id: Uuid = view.package.receivedPackageId;
  const password = (await request.form()).text('password');
  if (view.package.status !== 'waiting') return request.seeOther(packagePath(id));
  if (password === '')
    return draw(deps, request, view, { why: '', errors: { password: importWords.noPassword } });
  const imported = await importWaiting(deps, staffActor(request), id, password);
  if (imported === null) return request.seeOther(packagePath(id));
  return imported.ok
    ? request.seeOther(`${packagePath(id)}?told=imported`)
    : draw(deps, request, view, { why: '', errors: refusalErrors(imported.reason) });
}

async function putAside(deps: PackagePages, request: RouteRequest, view: PackageView): Promise<Response> {
  const id: Uuid = view.package.receivedPackageId;
  const why = (await request.form()).text('why');
  const problem = await setPackageAside(deps, staffActor(request), id, why);
  return problem === 'no-reason' && view.package.status === 'waiting'
    ? draw(deps, request, view, { why, errors: { why: words.waiting.noReason } })
    : request.seeOther(packagePath(id));
}
