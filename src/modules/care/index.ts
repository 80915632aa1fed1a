export { careExtras } from './console/case/case-extras.tsx';
export { careNavigation } from './console/navigation.ts';
export { careRoutes } from './console/routes.ts';
export type { Move } from './domain/move.ts';
export { subscribers } from './jobs/subscribers.ts';
export { endContactWindows } from './use-cases/keep-contacts.use-case.ts';
export { movePatient, recordPlace } from './use-cases/record-place.use-case.ts';
export { remindBorrowers } from './use-cases/remind-borrowers.use-case.ts';
export { equipmentMessages } from './web/messages/equipment-messages.ts';
