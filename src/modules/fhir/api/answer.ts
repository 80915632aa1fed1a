import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { ProgramDoor } from '../../../platform/http/program-door.ts';
import type { RouteRequest } from '../../../platform/http/route.ts';
import { DOOR_STATUS, type DoorProblem, outcomeAtDoor } from './operation-outcome.ts';
import { DOOR } from './paths.ts';

const FHIR_JSON = 'application/fhir+json; charset=utf-8';
const ACCEPTED = ['application/fhir+json', 'application/json', 'application/*', '*/*'];
const SENT = /^application\/(fhir\+)?json\s*(;\s*charset="?utf-8"?\s*)?(;\s*fhirVersion=4\.0\s*)?$/i;

/** A resource as the answer. */
export const answer = (
  resource: object,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(JSON.stringify(resource), { status, headers: { 'content-type': FHIR_JSON, ...headers } });

/** What goes wrong before the body is looked at. */
export const refuseAtDoor = (problem: DoorProblem, retryAfterSeconds: number | null = null): Response =>
  answer(outcomeAtDoor(problem), DOOR_STATUS[problem], {
    ...(problem === 'unauthenticated' && { 'www-authenticate': 'Bearer realm="fhir"' }),
    ...(retryAfterSeconds !== null && { 'retry-after': String(retryAfterSeconds) }),
  });

/** Under this door every error is an OperationOutcome. */
export const fhirDoor: ProgramDoor = { prefix: DOOR, answer: refuseAtDoor };

/** Whether the caller takes JSON; one that does not say takes anything. */
export function takesJson({ context, query }: RouteRequest): boolean {
  const format = query('_format');
  if (format !== undefined) return ACCEPTED.includes(format) || format === 'json';
  const accept = context.req.header('accept') ?? '*/*';
  return accept.split(',').some(part => {
    const [type = '', ...parameters] = part.split(';').map(piece => piece.trim().toLowerCase());
    return ACCEPTED.includes(type) && !parameters.some(parameter => /^q=0(\.0*)?$/.test(parameter));
  });
}

/** The body as JSON. Fails for another media type, and for what is not UTF-8 or not JSON. */
export async function readJson(
  request: RouteRequest,
): Promise<Result<unknown, 'wrong-media-type' | 'not-json'>> {
  if (!SENT.test(request.context.req.header('content-type') ?? '')) return fail('wrong-media-type');
  const bytes = await request.rawBody();
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return ok(body);
  } catch {
    return fail('not-json');
  }
}
