export { surveillanceNavigation } from './console/navigation.ts';
export { surveillanceRoutes } from './console/surveillance.route.tsx';
export { takeSnapshot } from './use-cases/take-snapshot.use-case.ts';
