export { contractsNavigation } from './console/navigation.ts';
export { contractsRoutes } from './console/routes.ts';
export { coverSubscribers } from './jobs/subscribers.ts';
export { contractOn, contractsOn } from './use-cases/contract-on.ts';
export { enterContract } from './use-cases/enter-contract.use-case.ts';
