import type { Route } from '../../../../platform/http/route.ts';
import { disclosureRoutes } from './disclosures.route.tsx';
import { endingRoutes } from './ending.route.tsx';
import { listPackagesRoutes } from './list-packages.route.tsx';
import { packageRoutes } from './package.route.tsx';
import type { PackagePages } from './package-pages.ts';
import { releaseRoutes } from './release.route.tsx';
import { tellingRoutes } from './telling.route.tsx';

/** Every page of packages, their release and the ledger. Pages with a name of their own stand before those named by an id. */
export const packagesRoutes = (deps: PackagePages): readonly Route[] => [
  ...listPackagesRoutes(deps),
  ...packageRoutes(deps),
  ...releaseRoutes(deps),
  ...tellingRoutes(deps),
  ...endingRoutes(deps),
  ...disclosureRoutes(deps),
];
