import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { movePatient } from '../../use-cases/record-place.use-case.ts';
import { type CarePages, CHANGE_CARE, drawPage, staffActor } from '../care-pages.ts';
import { casePagePath, PATTERNS } from '../paths.ts';
import { MovePage } from './move.page.tsx';
import { emptyMove, type GivenMove, givenMoveOf, moveError, readMove } from './move.schema.ts';
import { patientIn } from './patient.ts';
import { ja as caseWords } from './words.ja.ts';

/** Where a patient is or goes. */
export const moveRoutes = (deps: CarePages): readonly Route[] => [
  {
    method: 'GET',
    path: PATTERNS.move,
    access: CHANGE_CARE,
    handle: request => draw(deps, request, emptyMove(jstDate(request.now)), []),
  },
  { method: 'POST', path: PATTERNS.move, access: CHANGE_CARE, handle: request => move(deps, request) },
];

async function move(deps: CarePages, request: RouteRequest): Promise<Response> {
  const given = givenMoveOf(await request.form());
  const read = readMove(given, jstDate(request.now));
  if (!read.ok) return draw(deps, request, given, read.reason);
  const patient = await patientIn(deps, request);
  if (patient === null) return request.notFound();
  const { caseId } = patient.subject;
  const moved = await movePatient(deps, staffActor(request), caseId, read.value);
  if (moved.ok) return request.seeOther(casePagePath(caseId));
  return moved.reason === 'no-such-case'
    ? request.notFound()
    : draw(deps, request, given, [moveError(moved.reason)]);
}

async function draw(
  deps: CarePages,
  request: RouteRequest,
  given: GivenMove,
  errors: readonly FormError[],
): Promise<Response> {
  const patient = await patientIn(deps, request);
  if (patient === null) return request.notFound();
  return drawPage(deps, request, {
    title: caseWords.move.title(patient.name),
    hasErrors: errors.length > 0,
    children: <MovePage patient={patient} given={given} errors={errors} />,
  });
}
