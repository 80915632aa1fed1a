export type { Person, PersonDetails } from './domain/person.ts';
export { normaliseKana, tidyName } from './domain/person-name.ts';
export { normalisePhone } from './domain/phone.ts';
export {
  correctContact,
  findOrCreatePerson,
  lockPerson,
  type PersonIndex,
  personById,
} from './repository/person.repository.ts';
