export { inboxNavigation, retentionNavigation } from './console/navigation.ts';
export { receivedPackagesRoutes } from './console/routes.ts';
export { packageOrigin } from './repository/package-origin.repository.ts';
export { packagePurposes } from './repository/package-purposes.repository.ts';
export { enterBasis } from './use-cases/accepted-bases.use-case.ts';
export { layIntoInbox } from './use-cases/inbox.use-case.ts';
export { registerProviderKey } from './use-cases/provider-keys.use-case.ts';
