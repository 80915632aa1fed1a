import type { Route } from '../../../platform/http/route.ts';
import { RESOURCE_TYPES, type ResourceType } from '../domain/known-elements.ts';
import { PROFILES } from '../domain/systems.ts';
import { answer } from './answer.ts';
import { EVERYBODY, type FhirApiDeps, jsonRoute } from './fhir-api.ts';
import { ja as words } from './issue-words.ja.ts';
import { BASE_PATH, METADATA_PATH, TOKEN_PATH } from './paths.ts';

/** When what is written here changed last. */
const CHANGED_ON = '2026-11-22';

/** What this server can do (FHIR R4, CapabilityStatement). */
export const metadataRoute = ({ publicOrigin }: FhirApiDeps): Route =>
  jsonRoute({
    method: 'GET',
    path: METADATA_PATH,
    access: EVERYBODY,
    handle: () => answer(capabilityStatement(publicOrigin)),
  });

const capabilityStatement = (publicOrigin: string) => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  date: CHANGED_ON,
  kind: 'instance',
  software: { name: 'Mimamori' },
  implementation: { description: words.capability, url: `${publicOrigin}${BASE_PATH}` },
  fhirVersion: '4.0.1',
  format: ['application/fhir+json'],
  rest: [
    {
      mode: 'server',
      security: {
        extension: [
          {
            url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
            extension: [{ url: 'token', valueUri: `${publicOrigin}${TOKEN_PATH}` }],
          },
        ],
        service: [
          {
            coding: [
              { system: 'http://terminology.hl7.org/CodeSystem/restful-security-service', code: 'OAuth' },
            ],
          },
        ],
      },
      resource: RESOURCE_TYPES.map(capabilityOf),
      interaction: [{ code: 'transaction' }, { code: 'batch' }],
    },
  ],
});

const capabilityOf = (type: ResourceType) => ({
  type,
  supportedProfile: [PROFILES[type]],
  interaction: [{ code: 'read' }, { code: 'search-type' }, { code: 'create' }],
  versioning: 'versioned',
  conditionalCreate: true,
  conditionalRead: 'not-match',
  conditionalUpdate: type === 'Patient',
  searchParam: [
    { name: 'identifier', type: 'token' },
    ...(type === 'Observation' || type === 'Condition' ? [{ name: 'patient', type: 'reference' }] : []),
  ],
});
