import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import type { Form } from '../../../../platform/http/form.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { ConfirmForm } from '../../../../ui/confirm-form/confirm-form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import type { TypedFacility } from '../../domain/facility-entry.ts';
import { addFacility, closeFacility, correctFacility } from '../../use-cases/edit-facility.use-case.ts';
import { findTown } from '../../use-cases/find-town.ts';
import { showHealthCentres } from '../../use-cases/health-centres.use-case.ts';
import { showFacility } from '../../use-cases/show-facilities.use-case.ts';
import { drawPage, type InstitutionPages, MANAGE_REGISTRY, staffActor } from '../institution-pages.ts';
import {
  FACILITIES_PATH,
  FACILITY_PATTERN,
  facilityPath,
  facilityStepPath,
  NEW_FACILITY_PATH,
} from '../paths.ts';
import { BLANK, formErrors, typedFacility, typedOf } from './facility-form.schema.ts';
import { FacilityForm, type FacilityFormError, FIND_ADDRESS } from './facility-form.tsx';
import { ja as words } from './words.ja.ts';

/** Adding, correcting and closing an institution by hand. */
export const editFacilityRoutes = (deps: InstitutionPages): readonly Route[] => [
  {
    method: 'GET',
    path: NEW_FACILITY_PATH,
    access: MANAGE_REGISTRY,
    handle: request => drawNew(deps, request, BLANK, []),
  },
  { method: 'POST', path: NEW_FACILITY_PATH, access: MANAGE_REGISTRY, handle: request => add(deps, request) },
  {
    method: 'GET',
    path: `${FACILITY_PATTERN}/edit`,
    access: MANAGE_REGISTRY,
    handle: request => ofFacility(request, id => drawEdit(deps, request, id, null, [])),
  },
  {
    method: 'POST',
    path: `${FACILITY_PATTERN}/edit`,
    access: MANAGE_REGISTRY,
    handle: request => ofFacility(request, id => correct(deps, request, id)),
  },
  {
    method: 'GET',
    path: `${FACILITY_PATTERN}/close`,
    access: MANAGE_REGISTRY,
    handle: request => ofFacility(request, id => askToClose(deps, request, id, null)),
  },
  {
    method: 'POST',
    path: `${FACILITY_PATTERN}/close`,
    access: MANAGE_REGISTRY,
    handle: request => ofFacility(request, id => close(deps, request, id)),
  },
];

/** Answers for the institution of the address; as if there were no page when that is no id. */
function ofFacility(
  request: RouteRequest,
  answer: (facilityId: Uuid) => Promise<Response>,
): Promise<Response> {
  const facilityId = parseUuid(request.param('facilityId'));
  return facilityId === null ? request.notFound() : answer(facilityId);
}

async function add(deps: InstitutionPages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const typed = typedFacility(form);
  const filled = fillIn(deps, form, typed);
  if (filled !== null) return drawNew(deps, request, filled.typed, filled.errors);
  const added = await addFacility(deps, staffActor(request), typed);
  return added.ok
    ? request.seeOther(facilityPath(added.value))
    : drawNew(deps, request, typed, formErrors(added.reason));
}

async function correct(deps: InstitutionPages, request: RouteRequest, facilityId: Uuid): Promise<Response> {
  const form = await request.form();
  const typed = typedFacility(form);
  const filled = fillIn(deps, form, typed);
  if (filled !== null) return drawEdit(deps, request, facilityId, filled.typed, filled.errors);
  const corrected = await correctFacility(deps, staffActor(request), facilityId, typed);
  if (corrected.ok || corrected.reason === 'closed') return request.seeOther(facilityPath(facilityId));
  return corrected.reason === 'no-such-facility'
    ? request.notFound()
    : drawEdit(deps, request, facilityId, typed, formErrors(corrected.reason));
}

interface Filled {
  readonly typed: TypedFacility;
  readonly errors: readonly FacilityFormError[];
}

/** The form with the address of its postal code; null when another button was pressed. An address that was typed stays. */
function fillIn(deps: InstitutionPages, form: Form, typed: TypedFacility): Filled | null {
  if (form.text(FIND_ADDRESS.name) !== FIND_ADDRESS.value) return null;
  const town = findTown(deps, typed.postalCode);
  if (town === null) return { typed, errors: [{ name: 'postalCode', message: words.unknownPostalCode }] };
  const { municipality, town: rest } = town;
  return {
    typed: { ...typed, municipality: municipality.name, address: typed.address || rest },
    errors: [],
  };
}

async function drawNew(
  deps: InstitutionPages,
  request: RouteRequest,
  typed: TypedFacility,
  errors: readonly FacilityFormError[],
): Promise<Response> {
  const centres = await showHealthCentres(deps, staffActor(request));
  const children = (
    <>
      <PageHeading title={words.addTitle} below={words.addBelow} />
      <FacilityForm
        action={NEW_FACILITY_PATH}
        submit={words.save}
        cancelHref={FACILITIES_PATH}
        {...{ typed, centres, errors }}
      />
    </>
  );
  return drawPage(deps, request, { title: words.addTitle, hasErrors: errors.length > 0, children });
}

async function drawEdit(
  deps: InstitutionPages,
  request: RouteRequest,
  facilityId: Uuid,
  given: TypedFacility | null,
  errors: readonly FacilityFormError[],
): Promise<Response> {
  const view = await showFacility(deps, staffActor(request), facilityId);
  if (view === null) return request.notFound();
  const { facility, centres } = view;
  if (facility.status === 'closed') return request.seeOther(facilityPath(facilityId));
  const municipality = deps.addressBook.municipalityCoded(facility.municipalityCode)?.name;
  const title = words.correctTitle(facility.name);
  const children = (
    <>
      <PageHeading title={title} below={words.correctBelow} />
      <FacilityForm
        action={facilityStepPath(facilityId, 'edit')}
        submit={words.saveCorrection}
        cancelHref={facilityPath(facilityId)}
        typed={given ?? typedOf(facility, municipality ?? facility.municipalityCode)}
        {...{ centres, errors }}
      />
    </>
  );
  return drawPage(deps, request, { title, hasErrors: errors.length > 0, children });
}

async function close(deps: InstitutionPages, request: RouteRequest, facilityId: Uuid): Promise<Response> {
  const note = (await request.form()).text('note');
  const closed = await closeFacility(deps, staffActor(request), facilityId, note);
  if (closed.ok) return request.seeOther(facilityPath(facilityId));
  return closed.reason === 'no-such-facility'
    ? request.notFound()
    : askToClose(deps, request, facilityId, note);
}

/** Asks for the reason; `refused` is one that could not be taken. */
async function askToClose(
  deps: InstitutionPages,
  request: RouteRequest,
  facilityId: Uuid,
  refused: string | null,
): Promise<Response> {
  const view = await showFacility(deps, staffActor(request), facilityId);
  if (view === null) return request.notFound();
  const title = words.closeQuestion(view.facility.name);
  const error = refused === null ? undefined : words.closeNoteProblem;
  const children = (
    <ConfirmForm
      action={facilityStepPath(facilityId, 'close')}
      question={title}
      confirmLabel={words.close}
      cancelHref={facilityPath(facilityId)}
      danger
    >
      <p>{words.closeText}</p>
      <TextArea
        name="note"
        label={words.closeNote}
        value={refused ?? ''}
        error={error}
        maxlength={500}
        required
      />
    </ConfirmForm>
  );
  return drawPage(deps, request, { title, hasErrors: refused !== null, children });
}
