export { readinessNavigation } from './console/navigation.ts';
export { readinessRoutes } from './console/readiness.route.tsx';
