export { surveillanceNavigation } from './console/navigation.ts';
export { surveillanceRoutes } from './console/surveillance.route.tsx';
export type { ShownCounts } from './use-cases/shown-counts.ts';
export { takeSnapshot } from './use-cases/take-snapshot.use-case.ts';
