import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { HealthCentreProblem } from '../../domain/health-centre.ts';
import { saveHealthCentre, showHealthCentres } from '../../use-cases/health-centres.use-case.ts';
import {
  drawPage,
  type InstitutionPages,
  MANAGE_REGISTRY,
  mayManage,
  READ_REGISTRY,
  staffActor,
} from '../institution-pages.ts';
import {
  HEALTH_CENTRE_PATTERN,
  HEALTH_CENTRES_PATH,
  healthCentrePath,
  NEW_HEALTH_CENTRE_PATH,
} from '../paths.ts';
import { HealthCentreForm, HealthCentresPage, type TypedCentre } from './health-centres.page.tsx';
import { ja as words } from './words.ja.ts';

/** Health centres and the municipalities that each looks after. */
export const healthCentreRoutes = (deps: InstitutionPages): readonly Route[] => [
  { method: 'GET', path: HEALTH_CENTRES_PATH, access: READ_REGISTRY, handle: request => list(deps, request) },
  {
    method: 'GET',
    path: NEW_HEALTH_CENTRE_PATH,
    access: MANAGE_REGISTRY,
    handle: request => drawForm(deps, request, { id: null, typed: BLANK, problems: [] }),
  },
  {
    method: 'POST',
    path: NEW_HEALTH_CENTRE_PATH,
    access: MANAGE_REGISTRY,
    handle: request => save(deps, request, null),
  },
  {
    method: 'GET',
    path: HEALTH_CENTRE_PATTERN,
    access: MANAGE_REGISTRY,
    handle: request => edit(deps, request),
  },
  {
    method: 'POST',
    path: HEALTH_CENTRE_PATTERN,
    access: MANAGE_REGISTRY,
    handle: request => {
      const id = parseUuid(request.param('healthCentreId'));
      return id === null ? request.notFound() : save(deps, request, id);
    },
  },
];

const BLANK: TypedCentre = { name: '', phone: '', municipalities: '' };

async function list(deps: InstitutionPages, request: RouteRequest): Promise<Response> {
  const centres = await showHealthCentres(deps, staffActor(request));
  return drawPage(deps, request, {
    title: words.title,
    children: (
      <HealthCentresPage
        centres={centres}
        authorities={deps.authorities}
        mayManage={mayManage(deps, request)}
      />
    ),
  });
}

async function edit(deps: InstitutionPages, request: RouteRequest): Promise<Response> {
  const id = parseUuid(request.param('healthCentreId'));
  const centres = await showHealthCentres(deps, staffActor(request));
  const centre = centres.find(({ healthCentreId }) => healthCentreId === id);
  if (centre === undefined) return request.notFound();
  const { name, phone, municipalities } = centre;
  const typed = { name, phone, municipalities: municipalities.join('\n') };
  return drawForm(deps, request, { id, typed, problems: [] });
}

async function save(deps: InstitutionPages, request: RouteRequest, id: Uuid | null): Promise<Response> {
  const form = await request.form();
  const typed: TypedCentre = {
    name: form.text('name'),
    phone: form.text('phone'),
    municipalities: form.text('municipalities'),
  };
  const saved = await saveHealthCentre(deps, staffActor(request), id, typed);
  if (saved.ok) return request.seeOther(HEALTH_CENTRES_PATH);
  return saved.reason === 'no-such-centre'
    ? request.notFound()
    : drawForm(deps, request, { id, typed, problems: saved.reason });
}

function drawForm(
  deps: InstitutionPages,
  request: RouteRequest,
  form: {
    readonly id: Uuid | null;
    readonly typed: TypedCentre;
    readonly problems: readonly HealthCentreProblem[];
  },
): Promise<Response> {
  const { id, typed, problems } = form;
  const title = id === null ? words.add : words.editTitle(typed.name);
  return drawPage(deps, request, {
    title,
    hasErrors: problems.length > 0,
    children: (
      <HealthCentreForm
        title={title}
        action={id === null ? NEW_HEALTH_CENTRE_PATH : healthCentrePath(id)}
        typed={typed}
        problems={problems}
      />
    ),
  });
}
