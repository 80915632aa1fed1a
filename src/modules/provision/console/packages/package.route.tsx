import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { orderSealing } from '../../use-cases/packages/build-package.use-case.ts';
import {
  type PackageFile,
  type PackageView,
  showPackage,
} from '../../use-cases/packages/show-packages.use-case.ts';
import { downloadPackage, showPassword } from '../../use-cases/packages/take-package.use-case.ts';
import { ja as actWords } from './act-words.ja.ts';
import { PackagePage } from './package.page.tsx';
import {
  drawPage,
  type PackagePages,
  READ_PACKAGES,
  RELEASE_PACKAGES,
  receiverName,
  staffActor,
} from './package-pages.ts';
import { PasswordPage } from './password.page.tsx';
import { PACKAGE_PATTERN, packagePath, packagePattern } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** How soon the page of a package whose files are being made asks for itself again, by a header that needs no script. */
const REFRESH_SECONDS = '3';

/** One package, the order of its files, its files, and its password. */
export const packageRoutes = (deps: PackagePages): readonly Route[] => [
  {
    method: 'GET',
    path: PACKAGE_PATTERN,
    access: READ_PACKAGES,
    handle: request => withPackage(deps, request, view => drawPackage(deps, request, view, false)),
  },
  {
    method: 'POST',
    path: packagePattern('seal'),
    access: RELEASE_PACKAGES,
    handle: request => withPackage(deps, request, (view, packageId) => seal(deps, request, view, packageId)),
  },
  ...(['workbook', 'archive'] as const).map(
    (file): Route => ({
      method: 'GET',
      path: packagePattern(file === 'workbook' ? 'package.xlsx' : 'package.zip'),
      access: RELEASE_PACKAGES,
      handle: request =>
        withPackage(deps, request, (view, packageId) => download(deps, request, view, packageId, file)),
    }),
  ),
  {
    method: 'POST',
    path: packagePattern('password'),
    access: RELEASE_PACKAGES,
    handle: request =>
      withPackage(deps, request, (view, packageId) => password(deps, request, view, packageId)),
  },
];

/** Hands over the package that the address names, or answers that there is none. */
export async function withPackage(
  deps: PackagePages,
  request: RouteRequest,
  work: (view: PackageView, packageId: Uuid) => Promise<Response>,
): Promise<Response> {
  const packageId = parseUuid(request.param('packageId'));
  const view = packageId && (await showPackage(deps, staffActor(request), packageId));
  return packageId && view ? work(view, packageId) : request.notFound();
}

/** Draws the page of the package, also to say that an act is not open to it. */
export async function drawPackage(
  deps: PackagePages,
  request: RouteRequest,
  view: PackageView,
  isRefused: boolean,
): Promise<Response> {
  const receiver = receiverName(deps, view.given.municipalityCode);
  const { role } = staffCaller(request);
  const response = await drawPage(
    deps,
    request,
    {
      title: words.number(receiver, view.given.sequence),
      children: (
        <PackagePage
          view={view}
          receiver={receiver}
          isRefused={isRefused}
          mayAct={deps.mayStaff(role, 'provision.release')}
        />
      ),
    },
    isRefused ? 409 : 200,
  );
  if (view.given.status === 'sealing') response.headers.set('refresh', REFRESH_SECONDS);
  return response;
}

async function seal(
  deps: PackagePages,
  request: RouteRequest,
  view: PackageView,
  packageId: Uuid,
): Promise<Response> {
  const ordered = await orderSealing(deps, staffActor(request), packageId);
  return ordered.ok ? request.seeOther(packagePath(packageId)) : drawPackage(deps, request, view, true);
}

async function download(
  deps: PackagePages,
  request: RouteRequest,
  view: PackageView,
  packageId: Uuid,
  file: PackageFile,
): Promise<Response> {
  const taken = await downloadPackage(deps, staffActor(request), packageId, file);
  if (taken === null) return drawPackage(deps, request, view, true);
  return new Response(taken.bytes as BodyInit, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${taken.name}"`,
    },
  });
}

async function password(
  deps: PackagePages,
  request: RouteRequest,
  view: PackageView,
  packageId: Uuid,
): Promise<Response> {
  const shown = await showPassword(deps, staffActor(request), packageId);
  return drawPage(
    deps,
    request,
    {
      title: actWords.passwordPage.title,
      children: <PasswordPage packageId={packageId} shown={shown} contacts={view.passwordContacts} />,
    },
    shown.ok ? 200 : 409,
  );
}
