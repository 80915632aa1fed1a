export type { CaseFact, CaseFactKind } from './domain/case-fact.ts';
export type { CaseStatus, CloseReason } from './domain/case-status.ts';
export type { DecidedPeriod, RecuperationCase, ReleaseRefusal } from './domain/recuperation-case.ts';
export { decideRelease } from './domain/recuperation-case.ts';
export { findCase as caseById } from './repository/case.repository.ts';
export { type CaseEvent, type CaseEventKind, listCaseEvents } from './repository/case-event.repository.ts';
export { closeCase, releaseCase } from './use-cases/close-case.use-case.ts';
export { type CaseOpening, openCase } from './use-cases/open-case.use-case.ts';
export { recordCaseFact } from './use-cases/record-case-fact.use-case.ts';
