import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { readDateInput } from '../../../../ui/date-field/date-input.ts';
import {
  changeEnrolment,
  exemptFacility,
  type SimpleAct,
} from '../../use-cases/change-enrolment.use-case.ts';
import { inviteFacility } from '../../use-cases/invite.use-case.ts';
import { printLetters } from '../../use-cases/print-letters.use-case.ts';
import { showEnrolment } from '../../use-cases/show-board.use-case.ts';
import { applyPath } from '../../web/paths.ts';
import {
  drawPage,
  type InstitutionPages,
  MANAGE_REGISTRY,
  pdfResponse,
  staffActor,
} from '../institution-pages.ts';
import { ENROLMENT_PATTERN, type EnrolmentPost, enrolmentPath } from '../paths.ts';
import { letterProblem } from './board.route.tsx';
import { FacilityEnrolmentPage } from './facility-enrolment.page.tsx';
import { type EnrolmentErrors, NO_ERRORS, NOTHING_TYPED, type TypedEnrolment } from './form-state.ts';
import { issueRoute } from './issue.route.tsx';
import { invitationLetter } from './letter-words.ja.ts';
import { ja as words } from './words.ja.ts';

const SIMPLE: readonly SimpleAct[] = ['review', 'send-back', 'suspend', 'resume', 'revoke', 'end-exemption'];

/** One institution of the campaign, and what is done to it. */
export const facilityEnrolmentRoutes = (deps: InstitutionPages): readonly Route[] => [
  {
    method: 'GET',
    path: ENROLMENT_PATTERN,
    access: MANAGE_REGISTRY,
    handle: request => ofFacility(request, id => drawEnrolment(deps, request, id)),
  },
  post('invite', (request, id) => invite(deps, request, id)),
  post('letter', (request, id) => letter(deps, request, id)),
  post('exempt', (request, id) => exempt(deps, request, id)),
  ...SIMPLE.map(act => post(act, (request, id) => change(deps, request, id, act))),
  issueRoute(deps, drawEnrolment, ofFacility),
];

const post = (
  act: EnrolmentPost,
  handle: (request: RouteRequest, facilityId: Uuid) => Promise<Response>,
): Route => ({
  method: 'POST',
  path: `${ENROLMENT_PATTERN}/${act}`,
  access: MANAGE_REGISTRY,
  handle: request => ofFacility(request, id => handle(request, id)),
});

/** Answers for the institution of the address; as if there were no page when that is no id. */
function ofFacility(
  request: RouteRequest,
  answer: (facilityId: Uuid) => Promise<Response>,
): Promise<Response> {
  const facilityId = parseUuid(request.param('facilityId'));
  return facilityId === null ? request.notFound() : answer(facilityId);
}

/** Draws where the institution stands; as if there were no page when the authority has none with the id. */
async function drawEnrolment(
  deps: InstitutionPages,
  request: RouteRequest,
  facilityId: Uuid,
  typed: TypedEnrolment = NOTHING_TYPED,
  errors: EnrolmentErrors = NO_ERRORS,
): Promise<Response> {
  const view = await showEnrolment(deps, staffActor(request), facilityId);
  if (view === null) return request.notFound();
  const title = words.facilityTitle(view.facility.name);
  const hasErrors = errors.fields.length > 0;
  const children = <FacilityEnrolmentPage view={view} typed={typed} errors={errors} />;
  const status = hasErrors ? 422 : errors.problem === null ? 200 : 409;
  return drawPage(deps, request, { title, hasErrors, children }, status);
}

async function invite(deps: InstitutionPages, request: RouteRequest, facilityId: Uuid): Promise<Response> {
  const invited = await inviteFacility(deps, staffActor(request), facilityId);
  if (invited.ok) return request.seeOther(enrolmentPath(facilityId));
  if (invited.reason === 'no-such-facility') return request.notFound();
  return drawEnrolment(deps, request, facilityId, NOTHING_TYPED, {
    ...NO_ERRORS,
    problem: words.problems['not-now'],
  });
}

async function letter(deps: InstitutionPages, request: RouteRequest, facilityId: Uuid): Promise<Response> {
  const choice = { kind: 'one', facilityId } as const;
  const printed = await printLetters({ ...deps, applyPath }, staffActor(request), choice, invitationLetter);
  if (printed.ok) return pdfResponse(printed.value, 'letter.pdf');
  if (printed.reason === 'no-such-facility') return request.notFound();
  return drawEnrolment(deps, request, facilityId, NOTHING_TYPED, {
    ...NO_ERRORS,
    problem: letterProblem(printed.reason),
  });
}

async function change(
  deps: InstitutionPages,
  request: RouteRequest,
  facilityId: Uuid,
  act: SimpleAct,
): Promise<Response> {
  const form = await request.form();
  const note = form.text(`${act}-note`);
  const called = form.text('called') === 'yes';
  const changed = await changeEnrolment(deps, staffActor(request), facilityId, { act, note, called });
  if (changed.ok) return request.seeOther(enrolmentPath(facilityId));
  const typed = { ...NOTHING_TYPED, note };
  const shown = (errors: EnrolmentErrors) => drawEnrolment(deps, request, facilityId, typed, errors);
  switch (changed.reason) {
    case 'no-such-facility':
      return request.notFound();
    case 'not-now':
      return shown({ ...NO_ERRORS, problem: words.problems['not-now'] });
    case 'not-called':
      return shown({ ...NO_ERRORS, fields: [{ name: 'called', message: words.problems['not-called'] }] });
    case 'note-missing':
    case 'note-too-long':
      return shown({
        ...NO_ERRORS,
        fields: [{ name: `${act}-note`, message: words.problems[changed.reason] }],
      });
  }
}

async function exempt(deps: InstitutionPages, request: RouteRequest, facilityId: Uuid): Promise<Response> {
  const form = await request.form();
  const reviewOn = {
    year: form.text('reviewOn-year'),
    month: form.text('reviewOn-month'),
    day: form.text('reviewOn-day'),
  };
  const typed = {
    ...NOTHING_TYPED,
    exemption: { reason: form.text('reason'), note: form.text('note'), reviewOn },
  };
  const read = readDateInput(reviewOn);
  const exempted = await exemptFacility(deps, staffActor(request), facilityId, {
    reason: typed.exemption.reason,
    note: typed.exemption.note,
    reviewOn: read.ok ? read.value : null,
  });
  if (exempted.ok) return request.seeOther(enrolmentPath(facilityId));
  if (exempted.reason === 'no-such-facility') return request.notFound();
  const errors: EnrolmentErrors =
    exempted.reason === 'not-now'
      ? { ...NO_ERRORS, problem: words.problems['not-now'] }
      : {
          ...NO_ERRORS,
          fields: exempted.reason.map(problem => {
            const { field, text } = words.exemptionProblems[problem];
            return { name: field, message: text };
          }),
        };
  return drawEnrolment(deps, request, facilityId, typed, errors);
}
