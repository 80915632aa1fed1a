import { jstDate } from '../../../../kernel/instant.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { monthDay } from '../../../../ui/date-text.ts';
import type { LoanProblem } from '../../domain/oximeter-loan.ts';
import { lendOximeter, proposedDueOn } from '../../use-cases/lend-oximeter.use-case.ts';
import { type CarePages, CHANGE_CARE, drawPage, idIn, staffActor } from '../care-pages.ts';
import { casePagePath, PATTERNS } from '../paths.ts';
import { type GivenLoan, OximeterPage } from './oximeter.page.tsx';
import { patientIn } from './patient.ts';
import { ja as caseWords } from './words.ja.ts';

/** Lends an oximeter to a patient. */
export const oximeterRoutes = (deps: CarePages): readonly Route[] => [
  {
    method: 'GET',
    path: PATTERNS.oximeter,
    access: CHANGE_CARE,
    handle: request => draw(deps, request, null, []),
  },
  { method: 'POST', path: PATTERNS.oximeter, access: CHANGE_CARE, handle: request => lend(deps, request) },
];

async function lend(deps: CarePages, request: RouteRequest): Promise<Response> {
  const caseId = idIn(request, 'caseId');
  if (caseId === null) return request.notFound();
  const form = await request.form();
  const given = { managementNumber: form.text('managementNumber'), dueOn: form.text('dueOn') };
  const lent = await lendOximeter(deps, staffActor(request), caseId, given);
  if (lent.ok) return request.seeOther(casePagePath(caseId));
  return lent.reason === 'no-such-case' ? request.notFound() : draw(deps, request, given, lent.reason);
}

async function draw(
  deps: CarePages,
  request: RouteRequest,
  given: GivenLoan | null,
  problems: readonly LoanProblem[],
): Promise<Response> {
  const patient = await patientIn(deps, request);
  if (patient === null) return request.notFound();
  const dueOn = monthDay(proposedDueOn(deps.rulebook, jstDate(request.now), patient.subject));
  return drawPage(deps, request, {
    title: caseWords.loan.title(patient.name),
    hasErrors: problems.length > 0,
    children: (
      <OximeterPage patient={patient} given={given ?? { managementNumber: '', dueOn }} problems={problems} />
    ),
  });
}
