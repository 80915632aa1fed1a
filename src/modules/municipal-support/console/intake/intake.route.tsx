import { jstDate } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import type { Form } from '../../../../platform/http/form.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { LEARNED_FROM, POPULATIONS, type SupportCase } from '../../domain/support-case.ts';
import { type Call, takeCall } from '../../use-cases/take-call.use-case.ts';
import { supportPaths } from '../paths.ts';
import { drawPage, type SupportPages, staffActor, WORK } from '../support-pages.ts';
import { noValues, readValues, typedValuesOf } from '../values/value-fields.tsx';
import { ja as shared } from '../words.ja.ts';
import { INTAKE_SOURCES, IntakePage, type TypedCall } from './intake.page.tsx';
import { ja as words } from './words.ja.ts';

/** Somebody telephones, or the mayor speaks of somebody. */
export const intakeRoutes = (deps: SupportPages): readonly Route[] => [
  {
    method: 'GET',
    path: supportPaths.intake,
    access: WORK,
    handle: request => draw(deps, request, nothingTyped, [], []),
  },
  { method: 'POST', path: supportPaths.intake, access: WORK, handle: request => take(deps, request) },
];

const nothingTyped: TypedCall = {
  values: noValues,
  source: 'self-call',
  population: '',
  learned: '',
  isSomebodyElse: false,
};

const typedCallOf = (form: Form): TypedCall => ({
  values: typedValuesOf(form),
  source: form.text('source'),
  population: form.text('population'),
  learned: form.text('learned'),
  isSomebodyElse: form.text('somebodyElse') === 'yes',
});

async function take(deps: SupportPages, request: RouteRequest): Promise<Response> {
  const typed = typedCallOf(await request.form());
  const call = readCall(typed, jstDate(request.now));
  if (!call.ok) return draw(deps, request, typed, call.reason, []);
  const taken = await takeCall(deps, staffActor(request), call.value);
  if (taken.ok) return request.seeOther(supportPaths.conditions(taken.value));
  if (taken.reason.kind === 'programme')
    return draw(deps, request, typed, [{ message: shared.programme[taken.reason.reason] }], []);
  const known = taken.reason.cases;
  return draw(
    deps,
    request,
    typed,
    [{ name: 'somebodyElse', message: words.problems['maybe-known'] }],
    known,
  );
}

function readCall(typed: TypedCall, today: PlainDate): Result<Call, readonly FormError[]> {
  const values = readValues(typed.values, today);
  const source = INTAKE_SOURCES.find(known => known === typed.source);
  const population = POPULATIONS.find(known => known === typed.population);
  const learnedFrom = LEARNED_FROM.find(known => known === typed.learned) ?? null;
  const errors: FormError[] = values.ok ? [] : [...values.reason];
  if (source === undefined) errors.push({ name: 'source', message: words.problems.source });
  if (population === undefined) errors.push({ name: 'population', message: words.problems.population });
  if (source === 'self-call' && learnedFrom === null)
    errors.push({ name: 'learned', message: words.problems.learned });
  if (!values.ok || source === undefined || population === undefined || errors.length > 0)
    return fail(errors);
  return ok({
    ...values.value,
    source,
    population,
    learnedFrom: source === 'self-call' ? learnedFrom : null,
    isSomebodyElse: typed.isSomebodyElse,
  });
}

const draw = (
  deps: SupportPages,
  request: RouteRequest,
  typed: TypedCall,
  errors: readonly FormError[],
  known: readonly SupportCase[],
): Promise<Response> =>
  drawPage(deps, request, {
    title: words.title,
    hasErrors: errors.length > 0,
    children: <IntakePage typed={typed} errors={errors} known={known} />,
  });
