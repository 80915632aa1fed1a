import { parseUuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { showFacilities, showFacility } from '../../use-cases/show-facilities.use-case.ts';
import {
  drawPage,
  type InstitutionPages,
  mayManage,
  READ_REGISTRY,
  staffActor,
} from '../institution-pages.ts';
import { FACILITIES_PATH, FACILITY_PATTERN } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { FacilitiesPage } from './facilities.page.tsx';
import { readFacilityQuery } from './facilities.schema.ts';
import { FacilityPage } from './facility.page.tsx';
import { ja as words } from './words.ja.ts';

/** The registry, and one institution of it. */
export const facilitiesRoute = (deps: InstitutionPages): Route => ({
  method: 'GET',
  path: FACILITIES_PATH,
  access: READ_REGISTRY,
  handle: request => list(deps, request),
});

/** One institution; registered behind the routes whose paths it would take. */
export const facilityRoute = (deps: InstitutionPages): Route => ({
  method: 'GET',
  path: FACILITY_PATTERN,
  access: READ_REGISTRY,
  handle: request => show(deps, request),
});

async function list(deps: InstitutionPages, request: RouteRequest): Promise<Response> {
  const query = readFacilityQuery(request.query);
  const actor = staffActor(request);
  const page = await showFacilities(deps, actor, query);
  const authority = deps.authorities.find(({ authorityId }) => authorityId === actor.authorityId);
  const below = words.below(
    deps.authorityName(actor.authorityId),
    shared.authorityKinds[authority?.kind ?? 'prefecture'],
  );
  return drawPage(deps, request, {
    title: words.title,
    shortcuts: [
      { keys: '/', label: words.search },
      { keys: 'n', label: words.add },
    ],
    children: <FacilitiesPage page={page} query={query} below={below} mayManage={mayManage(deps, request)} />,
  });
}

async function show(deps: InstitutionPages, request: RouteRequest): Promise<Response> {
  const facilityId = parseUuid(request.param('facilityId'));
  const view = facilityId === null ? null : await showFacility(deps, staffActor(request), facilityId);
  if (view === null) return request.notFound();
  const nameOfMunicipality = (code: string): string => deps.addressBook.municipalityCoded(code)?.name ?? code;
  return drawPage(deps, request, {
    title: view.facility.name,
    children: (
      <FacilityPage
        view={view}
        nameOfMunicipality={nameOfMunicipality}
        mayManage={mayManage(deps, request)}
      />
    ),
  });
}
