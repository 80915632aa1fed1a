import type { Route, RouteRequest } from '../../../platform/http/route.ts';
import { importUpload } from '../use-cases/import-package.use-case.ts';
import { type ImportErrors, ImportPage, refusalErrors } from './import.page.tsx';
import { ja as words } from './import-words.ja.ts';
import { drawPage, IMPORT_PACKAGES, type PackagePages, staffActor } from './package-pages.ts';
import { NEW_IMPORT_PATH, packagePath } from './paths.ts';

/** 16 MiB of a package, and the form around it. */
const MOST_BYTES = 17 * 1024 ** 2;

/** Opening a package that came as a file (E-31, E-32). */
export const importRoutes = (deps: PackagePages): readonly Route[] => [
  {
    method: 'GET',
    path: NEW_IMPORT_PATH,
    access: IMPORT_PACKAGES,
    handle: request => draw(deps, request, {}),
  },
  {
    method: 'POST',
    path: NEW_IMPORT_PATH,
    access: IMPORT_PACKAGES,
    bodyLimit: MOST_BYTES,
    handle: request => open(deps, request),
  },
];

const draw = (deps: PackagePages, request: RouteRequest, errors: ImportErrors): Promise<Response> =>
  drawPage(deps, request, {
    title: words.title,
    hasErrors: Object.keys(errors).length > 0,
    shortcuts: [{ keys: 's', label: words.submit }],
    children: <ImportPage errors={errors} />,
  });

async function open(deps: PackagePages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const file = await form.file('file');
  const password = form.text('password');
  if (file === null || password === '')
    return draw(deps, request, {
      ...(file === null && { file: words.noFile }),
      ...(password === '' && { password: words.noPassword }),
    });
  const imported = await importUpload(
    deps,
    staffActor(request),
    { fileName: file.name.slice(0, 200), bytes: file.bytes, password },
    deps.newId,
  );
  return imported.ok
    ? request.seeOther(`${packagePath(imported.value)}?told=imported`)
    : draw(deps, request, refusalErrors(imported.reason));
}
