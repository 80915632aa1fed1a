import type { Route } from '../../../platform/http/route.ts';
import { boardRoutes } from './enrolment/board.route.tsx';
import { facilityEnrolmentRoutes } from './enrolment/facility-enrolment.route.tsx';
import { healthCentreRoutes } from './health-centres/health-centres.route.tsx';
import type { InstitutionPages } from './institution-pages.ts';
import { editFacilityRoutes } from './registry/edit-facility.route.tsx';
import { facilitiesRoute, facilityRoute } from './registry/facilities.route.tsx';
import { importRoutes } from './registry/import.route.tsx';

/** The pages of the registry and of the campaign. Paths of their own stand before those that take an id in their place. */
export const registryRoutes = (deps: InstitutionPages): readonly Route[] => [
  facilitiesRoute(deps),
  ...importRoutes(deps),
  ...editFacilityRoutes(deps),
  facilityRoute(deps),
  ...healthCentreRoutes(deps),
  ...boardRoutes(deps),
  ...facilityEnrolmentRoutes(deps),
];
