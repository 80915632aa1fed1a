import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { PersonDetails } from '../domain/person.ts';
import { findOrInsertPerson, type PersonIndex } from '../repository/person.repository.ts';
import { insertPairs } from '../repository/person-pair.repository.ts';
import { candidatesOfMany } from './find-candidates.ts';

/** Whom a report tells of. What it does not say is left out, or ''. */
export type ReportedSubject = Omit<PersonDetails, 'email' | 'language'> &
  Partial<Pick<PersonDetails, 'email' | 'language'>>;

const MOST_PAIRS = 10;

/**
 * The person of a report, locked until the transaction ends. Reading, birth date and telephone number all agree: the same
 * person. Otherwise a new one, and those who look alike are put before a human: nobody is joined on name and birth date
 * alone (F-05). A report without a telephone number always makes a new person.
 */
export async function joinSubject(
  tx: Tx,
  deps: { readonly personIndex: PersonIndex },
  subject: ReportedSubject,
): Promise<{ readonly personId: Uuid; readonly isNew: boolean }> {
  const details: PersonDetails = { email: '', language: 'ja', ...subject };
  const joined = await findOrInsertPerson(tx, deps.personIndex, details);
  const pairs = joined.isNew ? await proposePairs(tx, joined.personId, details) : 0;
  await recordAudit(tx, {
    action: joined.isNew ? 'person.enter' : 'person.recognise',
    resource: 'person',
    subjectId: joined.personId,
    purpose: 'surveillance',
    fields: ['name', 'nameKana', 'birthDate', 'phone', 'address'],
    detail: { pairs },
  });
  return joined;
}

/** Puts those who look like a person before a human; returns how many pairs are new. */
export async function proposePairs(tx: Tx, personId: Uuid, details: PersonDetails): Promise<number> {
  const [found = []] = await candidatesOfMany(tx, [{ subject: details, self: personId }]);
  const pairs = found
    .slice(0, MOST_PAIRS)
    .map(({ row, score, reasons }) => ({ one: personId, other: row.personId, score, reasons }));
  return insertPairs(tx, pairs);
}
