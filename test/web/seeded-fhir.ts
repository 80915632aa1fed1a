import { bundleOf, conditionOf, observationOf, patientOf } from '../fhir/resources.ts';
import type { TestWorld } from '../world/test-world.ts';
import { type Client, createClient } from './client.ts';
import { jsonIn, startProgram } from './fhir-client.ts';

/** A program of the clinic that has reported somebody, one of the other clinic, and the ids of what was reported. */
export async function seedFhir(world: TestWorld, newClient: () => Client = () => createClient(world.origin)) {
  const program = await startProgram(world, 'clinic');
  const otherProgram = await startProgram(world, 'otherClinic');
  // The day after the one on which the seed begins.
  const sent = await program.post(
    '/fhir/r4',
    bundleOf([patientOf('SEED'), observationOf('SEED', 'NEG'), conditionOf('SEED')]),
  );
  const ids = jsonIn(sent).entry.map(({ response }) => response.location.split('/')[1] ?? '');
  const [fhirPatientId = '', fhirObservationId = '', fhirConditionId = ''] = ids;
  await world.settle();
  return {
    program: withToken(newClient(), program.token),
    otherProgram: withToken(newClient(), otherProgram.token),
    params: {
      fhirClientId: program.clientId,
      fhirPatientId,
      fhirObservationId,
      fhirConditionId,
      fhirOrganizationId: world.staff.facilities.clinic.facilityId,
    },
  };
}

/** A program sends its token with everything, and no cookie. */
function withToken(client: Client, token: string): Client {
  const authorization = `Bearer ${token}`;
  return {
    cookies: client.cookies,
    get: (path, headers = {}) => client.get(path, { authorization, ...headers }),
    post: (path, fields = {}, headers = {}) => client.post(path, fields, { authorization, ...headers }),
    send: (method, path, init = {}) =>
      client.send(method, path, {
        ...init,
        headers: { authorization, ...Object.fromEntries(new Headers(init.headers)) },
      }),
  };
}
