export type { RecuperationCase, ReleaseRefusal } from './domain/recuperation-case.ts';
export { decideRelease } from './domain/recuperation-case.ts';
export { findCase as caseById } from './repository/case.repository.ts';
export { type CaseEvent, listCaseEvents } from './repository/case-event.repository.ts';
export { closeCase, releaseCase, releaseCases } from './use-cases/close-case.use-case.ts';
export { openCase } from './use-cases/open-case.use-case.ts';
export { recordCaseFact } from './use-cases/record-case-fact.use-case.ts';
