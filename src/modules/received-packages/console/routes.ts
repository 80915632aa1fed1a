import type { Route } from '../../../platform/http/route.ts';
import { basisRoutes } from './bases.route.tsx';
import { importRoutes } from './import.route.tsx';
import { inboxRoutes } from './inbox.route.tsx';
import { keyRoutes } from './keys.route.tsx';
import { packageRoutes } from './package.route.tsx';
import type { PackagePages } from './package-pages.ts';
import { retentionRoutes } from './retention.route.tsx';

/** Every page of received packages. Pages with a name of their own stand before those named by an id. */
export const receivedPackagesRoutes = (deps: PackagePages): readonly Route[] => [
  ...inboxRoutes(deps),
  ...importRoutes(deps),
  ...keyRoutes(deps),
  ...basisRoutes(deps),
  ...packageRoutes(deps),
  ...retentionRoutes(deps),
];
