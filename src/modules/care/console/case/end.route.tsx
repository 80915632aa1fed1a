import { jstDate } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import { readDayNear } from '../../../../kernel/written-day.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { type CaseEnd, endCase } from '../../use-cases/end-case.use-case.ts';
import { type CarePages, CHANGE_CARE, drawPage, staffActor } from '../care-pages.ts';
import { casePagePath, PATTERNS } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { EndPage, type GivenEnd } from './end.page.tsx';
import { patientIn } from './patient.ts';
import { ja as caseWords } from './words.ja.ts';

const text = caseWords.end;
const LONGEST = 100;

/** A death, or a hand-over to another authority. */
export const endRoutes = (deps: CarePages): readonly Route[] => [
  {
    method: 'GET',
    path: PATTERNS.end,
    access: CHANGE_CARE,
    handle: request => draw(deps, request, { kind: '', on: '', to: '' }, []),
  },
  { method: 'POST', path: PATTERNS.end, access: CHANGE_CARE, handle: request => end(deps, request) },
];

async function end(deps: CarePages, request: RouteRequest): Promise<Response> {
  const form = await request.form();
  const given = { kind: form.text('kind'), on: form.text('on'), to: form.text('to') };
  const read = readEnd(given, jstDate(request.now));
  if (!read.ok) return draw(deps, request, given, read.reason);
  const patient = await patientIn(deps, request);
  if (patient === null) return request.notFound();
  const { caseId } = patient.subject;
  const ended = await endCase(deps, staffActor(request), caseId, read.value);
  if (ended.ok) return request.seeOther(casePagePath(caseId));
  if (ended.reason === 'no-such-case') return request.notFound();
  const isDay = ended.reason === 'in-the-future' || ended.reason === 'before-case';
  return draw(deps, request, given, [{ name: isDay ? 'on' : 'kind', message: text.refused[ended.reason] }]);
}

function readEnd(given: GivenEnd, today: PlainDate): Result<CaseEnd, readonly FormError[]> {
  switch (given.kind) {
    case 'died': {
      const on = given.on === '' ? null : readDayNear(given.on, today);
      if (on !== null) return ok({ kind: 'died', on });
      return fail([{ name: 'on', message: words.days[given.on === '' ? 'missing' : 'no-such-day'] }]);
    }
    case 'handed-over':
      return given.to === '' || given.to.length > LONGEST
        ? fail([{ name: 'to', message: text.problems.to }])
        : ok({ kind: 'handed-over', to: given.to });
    default:
      return fail([{ name: 'kind', message: text.problems.kind }]);
  }
}

async function draw(
  deps: CarePages,
  request: RouteRequest,
  given: GivenEnd,
  errors: readonly FormError[],
): Promise<Response> {
  const patient = await patientIn(deps, request);
  if (patient === null) return request.notFound();
  return drawPage(deps, request, {
    title: text.title(patient.name),
    hasErrors: errors.length > 0,
    children: <EndPage patient={patient} given={given} errors={errors} />,
  });
}
