export { contractsNavigation } from './console/navigation.ts';
export { contractsRoutes } from './console/routes.ts';
export { contractOn } from './use-cases/contract-on.ts';
export { enterContract } from './use-cases/enter-contract.use-case.ts';
