import { contractOn } from '../modules/contracts/index.ts';
import { type FhirDeps, fhirApiRoutes } from '../modules/fhir/index.ts';
import type { Route } from '../platform/http/route.ts';
import type { ModuleDeps } from './module-deps.ts';
import { testReportsDeps } from './test-reports.ts';

/** What the doors for programs need of other modules. */
export const fhirDepsOf = (deps: ModuleDeps): FhirDeps => ({
  database: deps.database,
  rulebook: deps.rulebook,
  addressBook: deps.addressBook,
  municipalityCode: testReportsDeps(deps).municipalityCode,
  contractOn,
});

/** Every door for programs of institutions. */
export const fhirRoutes = (deps: ModuleDeps): readonly Route[] =>
  fhirApiRoutes({ ...fhirDepsOf(deps), publicOrigin: deps.publicOrigin });
