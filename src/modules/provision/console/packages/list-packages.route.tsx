import { parseUuid } from '../../../../kernel/ids.ts';
import { parseInstant } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { selectNow } from '../../use-cases/packages/select-due.use-case.ts';
import { PACKAGE_FILTERS, showPackages } from '../../use-cases/packages/show-packages.use-case.ts';
import { tellRecall } from '../../use-cases/packages/tell-recall.use-case.ts';
import { PackageListPage } from './list-packages.page.tsx';
import {
  drawPage,
  type PackagePages,
  READ_PACKAGES,
  RELEASE_PACKAGES,
  receiverName,
  staffActor,
} from './package-pages.ts';
import { PACKAGES_PATH, packagePath, RECALLS_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The list of packages, a package on demand, and the record of a recall by telephone. */
export const listPackagesRoutes = (deps: PackagePages): readonly Route[] => [
  { method: 'GET', path: PACKAGES_PATH, access: READ_PACKAGES, handle: request => draw(deps, request, []) },
  { method: 'POST', path: PACKAGES_PATH, access: RELEASE_PACKAGES, handle: request => select(deps, request) },
  { method: 'POST', path: RECALLS_PATH, access: RELEASE_PACKAGES, handle: request => tell(deps, request) },
];

async function select(deps: PackagePages, request: RouteRequest): Promise<Response> {
  const [municipalityCode = '', id = ''] = (await request.form()).text('pair').split(' ');
  const basisId = parseUuid(id);
  const selected = await selectNow(deps, staffActor(request), basisId && { basisId, municipalityCode });
  return selected.ok
    ? request.seeOther(packagePath(selected.value))
    : draw(deps, request, [{ name: 'pair', message: words.select.problems[selected.reason] }]);
}

async function tell(deps: PackagePages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const recallId = parseUuid(form.text('recallId'));
  const name = `toldTo-${form.text('recallId')}`;
  const told = recallId && (await tellRecall(deps, staffActor(request), recallId, form.text(name)));
  if (told?.ok) return request.seeOther(PACKAGES_PATH);
  const reason = told === null ? 'no-such-recall' : told.reason;
  return draw(deps, request, [
    { ...(reason === 'nobody-named' && { name }), message: words.recalls.problems[reason] },
  ]);
}

async function draw(
  deps: PackagePages,
  request: RouteRequest,
  errors: readonly FormError[],
): Promise<Response> {
  const query = {
    filter: PACKAGE_FILTERS.find(filter => filter === request.query('filter')) ?? 'kept',
    municipality: request.query('municipality') ?? '',
  };
  const [at = '', id = ''] = (request.query('after') ?? '').split(' ');
  const [selectedAt, packageId] = [parseInstant(at), parseUuid(id)];
  const list = await showPackages(
    deps,
    staffActor(request),
    { filter: query.filter, municipalityCode: query.municipality || null },
    selectedAt && packageId && { selectedAt, packageId },
  );
  return drawPage(deps, request, {
    title: words.title,
    hasErrors: errors.length > 0,
    shortcuts: [{ keys: 'n', label: words.select.submit }],
    children: (
      <PackageListPage list={list} query={query} errors={errors} nameOf={code => receiverName(deps, code)} />
    ),
  });
}
