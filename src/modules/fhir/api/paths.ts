import type { ResourceType } from '../domain/known-elements.ts';

/** Everything under it is for programs. */
export const DOOR = '/fhir';
export const BASE_PATH = `${DOOR}/r4`;
export const TOKEN_PATH = `${BASE_PATH}/token`;
export const METADATA_PATH = `${BASE_PATH}/metadata`;
export const OPENAPI_PATH = `${BASE_PATH}/openapi.json`;

export const typePath = (type: ResourceType): string => `${BASE_PATH}/${type}`;

/** The name of the id of a resource in the pattern of its path. */
export const ID_PARAMETER: Readonly<Record<ResourceType, string>> = {
  Patient: 'fhirPatientId',
  Organization: 'fhirOrganizationId',
  Observation: 'fhirObservationId',
  Condition: 'fhirConditionId',
};

export const readPattern = (type: ResourceType): string => `${typePath(type)}/:${ID_PARAMETER[type]}`;
