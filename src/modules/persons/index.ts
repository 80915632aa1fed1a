export { EntryCandidates } from './console/entry/entry-candidates.tsx';
export { isJudgementField, readJudgements } from './console/entry/judgement-form.ts';
export { joiningNavigation } from './console/joining-navigation.ts';
export { joiningRoutes } from './console/joining-routes.ts';
export type { EntryCandidate, Judgement } from './domain/entry-candidate.ts';
export { type NameSearch, nameSearch, rangesOf } from './domain/name-search.ts';
export type { Person, PersonDetails } from './domain/person.ts';
export { normaliseKana, tidyName } from './domain/person-name.ts';
export type { PersonReference } from './domain/person-reference.ts';
export { normalisePhone } from './domain/phone.ts';
export { personSubscribers } from './jobs/subscribers.ts';
export { municipalitiesOfPeople } from './repository/municipality.repository.ts';
export {
  correctContact,
  findOrCreatePerson,
  lockPerson,
  type PersonIndex,
  personById,
} from './repository/person.repository.ts';
export { correctSubject, type SubjectCorrection } from './use-cases/correct-subject.use-case.ts';
export { findCandidates } from './use-cases/find-candidates.ts';
export { joinSubject } from './use-cases/join-subject.use-case.ts';
export { likenessOf } from './use-cases/judge-likeness.use-case.ts';
export { keyOldPersons, matchNewPersons } from './use-cases/match-new-persons.use-case.ts';
