export { sheetNavigation } from './console/navigation.ts';
export { pagePath, sheetPath } from './console/paths.ts';
export { consoleRoutes } from './console/routes.ts';
export { subscribers } from './jobs/subscribers.ts';
export { sheetToType } from './use-cases/sheet-to-type.ts';
