import { type Access, clientCaller, type Route, type RouteRequest } from '../../../platform/http/route.ts';
import type { FhirDeps, Program } from '../use-cases/fhir-deps.ts';
import { refuseAtDoor, takesJson } from './answer.ts';

/** What the doors of this module work with. */
export interface FhirApiDeps extends FhirDeps {
  readonly publicOrigin: string;
}

export const PROGRAMS: Access = { kind: 'client' };
export const EVERYBODY: Access = { kind: 'anyone' };

export const programOf = (request: RouteRequest): Program => clientCaller(request);

/** A route that answers in JSON alone, and says so to whoever wants something else. */
export const jsonRoute = (route: Route): Route => ({
  ...route,
  handle: request => (takesJson(request) ? route.handle(request) : refuseAtDoor('not-acceptable')),
});

const REQUEST_ID = /^[\x21-\x7e]{8,200}$/;

/** The name that the program gave its request; null when it gave none that could be told from others. */
export function requestKeyOf({ context }: RouteRequest): string | null {
  const given = context.req.header('x-request-id') ?? '';
  return REQUEST_ID.test(given) ? given : null;
}
