export { fhirDoor } from './api/answer.ts';
export { fhirApiRoutes } from './api/routes.ts';
export { clientsRoutes as fhirClientRoutes } from './console/clients.route.tsx';
export { fhirNavigation } from './console/navigation.ts';
export type { FhirDeps } from './use-cases/fhir-deps.ts';
export { findClient } from './use-cases/find-client.use-case.ts';
export { forgetLonePatients } from './use-cases/forget-patients.ts';
