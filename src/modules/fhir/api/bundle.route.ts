import type { Route, RouteRequest } from '../../../platform/http/route.ts';
import { type IncomingBundle, readBundle } from '../domain/bundle.ts';
import type { Issue } from '../domain/issue.ts';
import { takeBatch, takeTransaction } from '../use-cases/take-resources.use-case.ts';
import type { Refusal, Taken } from '../use-cases/taken.ts';
import { answer, readJson, refuseAtDoor } from './answer.ts';
import { type FhirApiDeps, jsonRoute, PROGRAMS, programOf, requestKeyOf } from './fhir-api.ts';
import { outcomeOf } from './operation-outcome.ts';
import { BASE_PATH } from './paths.ts';
import { etagOf, REFUSAL_STATUS } from './resource.route.ts';

const MEBIBYTE = 1024 * 1024;

/** Takes a Bundle: all of a transaction or nothing of it, a batch entry by entry. */
export const bundleRoute = (deps: FhirApiDeps): Route =>
  jsonRoute({
    method: 'POST',
    path: BASE_PATH,
    access: PROGRAMS,
    bodyLimit: MEBIBYTE,
    handle: request => take(deps, request),
  });

async function take(deps: FhirApiDeps, request: RouteRequest): Promise<Response> {
  const body = await readJson(request);
  if (!body.ok) return refuseAtDoor(body.reason);
  const issues: Issue[] = [];
  const bundle = readBundle(body.value, requestKeyOf(request), issues);
  if (bundle === null) return answer(outcomeOf(issues), 422);
  return bundle.kind === 'batch' ? batch(deps, request, bundle) : transaction(deps, request, bundle);
}

async function transaction(
  deps: FhirApiDeps,
  request: RouteRequest,
  bundle: IncomingBundle,
): Promise<Response> {
  const taken = await takeTransaction(deps, programOf(request), bundle);
  return taken.ok
    ? answer(responseOf('transaction-response', taken.value.map(entryOf)))
    : answer(outcomeOf(taken.reason.issues), REFUSAL_STATUS[taken.reason.kind]);
}

async function batch(deps: FhirApiDeps, request: RouteRequest, bundle: IncomingBundle): Promise<Response> {
  const results = await takeBatch(deps, programOf(request), bundle);
  const entries = results.map(result => (result.ok ? entryOf(result.value) : refusedEntry(result.reason)));
  return answer(responseOf('batch-response', entries));
}

const responseOf = (type: string, entry: readonly object[]) => ({ resourceType: 'Bundle', type, entry });

const entryOf = (taken: Taken) => ({
  response: {
    status: taken.isNew ? '201 Created' : '200 OK',
    location: `${taken.type}/${taken.id}`,
    etag: etagOf(taken.version),
    lastModified: taken.changedAt,
    ...(taken.warnings.length > 0 && { outcome: outcomeOf(taken.warnings) }),
  },
});

const STATUS_TEXT: Readonly<Record<Refusal['kind'], string>> = {
  invalid: '422 Unprocessable Entity',
  conflict: '409 Conflict',
};

const refusedEntry = ({ kind, issues }: Refusal) => ({
  response: { status: STATUS_TEXT[kind], outcome: outcomeOf(issues) },
});
