import type { Route, RouteRequest } from '../../../platform/http/route.ts';
import type { Entry } from '../domain/bundle.ts';
import { elementOf } from '../domain/element.ts';
import { errorAt, type Issue } from '../domain/issue.ts';
import { RESOURCE_TYPES, type ResourceType } from '../domain/known-elements.ts';
import { readCriteria } from '../domain/search-address.ts';
import { findResources, readResource, type Shown } from '../use-cases/read-resource.use-case.ts';
import { takeResource } from '../use-cases/take-resources.use-case.ts';
import type { Refusal, Taken } from '../use-cases/taken.ts';
import { answer, readJson, refuseAtDoor } from './answer.ts';
import { type FhirApiDeps, jsonRoute, PROGRAMS, programOf, requestKeyOf } from './fhir-api.ts';
import { outcomeOf } from './operation-outcome.ts';
import { ID_PARAMETER, readPattern, typePath } from './paths.ts';

/** The status of what is refused for its content. */
export const REFUSAL_STATUS: Readonly<Record<Refusal['kind'], number>> = { invalid: 422, conflict: 409 };

/** Every resource is versioned; the tag is weak, as FHIR wants it. */
export const etagOf = (version: number): string => `W/"${version}"`;

/** Create, read and search of every type. */
export const resourceRoutes = (deps: FhirApiDeps): readonly Route[] =>
  RESOURCE_TYPES.flatMap(type => [
    jsonRoute({
      method: 'POST',
      path: typePath(type),
      access: PROGRAMS,
      handle: request => create(deps, request, type),
    }),
    jsonRoute({
      method: 'GET',
      path: typePath(type),
      access: PROGRAMS,
      handle: request => search(deps, request, type),
    }),
    jsonRoute({
      method: 'GET',
      path: readPattern(type),
      access: PROGRAMS,
      handle: request => read(deps, request, type),
    }),
  ]);

async function create(deps: FhirApiDeps, request: RouteRequest, type: ResourceType): Promise<Response> {
  const body = await readJson(request);
  if (!body.ok) return refuseAtDoor(body.reason);
  const taken = await takeResource(deps, programOf(request), entryOf(request, type, body.value));
  return taken.ok
    ? created(request, taken.value)
    : answer(outcomeOf(taken.reason.issues), REFUSAL_STATUS[taken.reason.kind]);
}

function entryOf(request: RouteRequest, type: ResourceType, body: unknown): Entry {
  const issues: Issue[] = [];
  const resource = elementOf(body, type, issues);
  if (resource === null) return { issues, incoming: null };
  if (resource.text('resourceType') !== type) resource.refuse('not-this-resource', 'resourceType', type);
  const condition = request.context.req.header('if-none-exist');
  const criteria = condition === undefined ? null : readCriteria(condition);
  if (criteria !== null && !criteria.ok) issues.push(errorAt('wrong-condition', ''));
  return {
    issues,
    incoming: {
      type,
      resource,
      fullUrl: null,
      criteria: criteria?.ok ? criteria.value : null,
      requestKey: requestKeyOf(request),
    },
  };
}

/** The answer to a create, as much of it as the caller wants (Prefer, RFC 7240). */
function created({ context }: RouteRequest, taken: Taken): Response {
  const status = taken.isNew ? 201 : 200;
  const headers = {
    location: `${typePath(taken.type)}/${taken.id}`,
    etag: etagOf(taken.version),
    'last-modified': new Date(taken.changedAt).toUTCString(),
  };
  const prefer = /(?:^|[,;\s])return=([A-Za-z]+)/.exec(context.req.header('prefer') ?? '')?.[1];
  if (prefer === 'minimal') return new Response(null, { status, headers });
  return answer(prefer === 'OperationOutcome' ? outcomeOf(taken.warnings) : taken.resource, status, headers);
}

async function read(deps: FhirApiDeps, request: RouteRequest, type: ResourceType): Promise<Response> {
  const shown = await readResource(deps, programOf(request), type, request.param(ID_PARAMETER[type]));
  if (shown === null) return request.notFound();
  const { resource, version } = shown;
  if (version === null) return answer(resource);
  const etag = etagOf(version);
  return request.context.req.header('if-none-match') === etag
    ? new Response(null, { status: 304, headers: { etag } })
    : answer(resource, 200, { etag });
}

/** Parameters that say how to answer and not what to find. */
const OF_THE_ANSWER: readonly string[] = ['_format'];

async function search(deps: FhirApiDeps, request: RouteRequest, type: ResourceType): Promise<Response> {
  const parameters = [...new URL(request.context.req.url).searchParams].filter(
    ([name]) => !OF_THE_ANSWER.includes(name),
  );
  const found = await findResources(deps, programOf(request), type, parameters);
  return found.ok ? answer(setOf(deps, found.value)) : answer(outcomeOf([found.reason]), 400);
}

const setOf = ({ publicOrigin }: FhirApiDeps, found: readonly Shown[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  total: found.length,
  entry: found.map(({ resource }) => ({
    fullUrl: `${publicOrigin}${typePath(resource.resourceType as ResourceType)}/${String(resource.id)}`,
    resource,
    search: { mode: 'match' },
  })),
});
