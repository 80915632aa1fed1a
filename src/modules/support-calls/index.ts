export { callExtras } from './console/case/case-extras.tsx';
export { callNavigation } from './console/navigation.ts';
export { supportCallRoutes } from './console/routes.ts';
export { subscribers } from './jobs/subscribers.ts';
export { forgetCalls } from './repository/call-attempt.repository.ts';
export { type CallFigures, callFigures, callsByPopulation } from './repository/call-figures.repository.ts';
export { forgetHandoverNotes } from './repository/handover.repository.ts';
export { tickSupportCalls } from './use-cases/tick-support-calls.use-case.ts';
