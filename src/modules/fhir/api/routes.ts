import type { Route } from '../../../platform/http/route.ts';
import { bundleRoute } from './bundle.route.ts';
import type { FhirApiDeps } from './fhir-api.ts';
import { metadataRoute } from './metadata.route.ts';
import { openApiRoute } from './openapi.route.ts';
import { resourceRoutes } from './resource.route.ts';
import { tokenRoute } from './token.route.ts';

/** Every door for programs. */
export const fhirApiRoutes = (deps: FhirApiDeps): readonly Route[] => [
  tokenRoute(deps),
  metadataRoute(deps),
  openApiRoute(deps),
  bundleRoute(deps),
  ...resourceRoutes(deps),
];
