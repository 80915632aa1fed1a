import type { Route } from '../../../platform/http/route.ts';
import { EVERYBODY, type FhirApiDeps, jsonRoute } from './fhir-api.ts';
import { openApi } from './openapi.ts';
import { OPENAPI_PATH } from './paths.ts';

/** The description of the doors for programs. It is made once. */
export function openApiRoute({ publicOrigin }: FhirApiDeps): Route {
  const body = JSON.stringify(openApi(publicOrigin));
  return jsonRoute({
    method: 'GET',
    path: OPENAPI_PATH,
    access: EVERYBODY,
    handle: () => new Response(body, { headers: { 'content-type': 'application/json' } }),
  });
}
