import type { Uuid } from '../../../kernel/ids.ts';

export const CLIENTS_PATH = '/console/fhir-clients';
export const NEW_CLIENT_PATH = `${CLIENTS_PATH}/new`;
export const CLIENT_PATTERN = `${CLIENTS_PATH}/:fhirClientId`;

export const clientPath = (clientId: Uuid): string => `${CLIENTS_PATH}/${clientId}`;
