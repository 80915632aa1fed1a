import type { AuthorityId } from '../../../kernel/ids.ts';
import { systemActor } from '../../../platform/db/actor.ts';
import { type Database, exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { fillKanaKeys, markCompared, nextToCompare } from '../repository/person-comparison.repository.ts';
import { insertPairs } from '../repository/person-pair.repository.ts';
import { candidatesOfMany } from './find-candidates.ts';

/** People a transaction: enough to share the cost of a statement, few enough to hold nothing for long. */
const AT_ONCE = 2_000;

/**
 * Compares the next people who were entered, by whatever way, with everybody, and puts those who look alike before a human
 * (F-05). Goes on where it stopped; returns how many were compared, 0 when nobody is left.
 */
export async function matchNewPersons(
  { database }: { readonly database: Database },
  authorityId: AuthorityId,
): Promise<number> {
  return database.withTenant(systemActor(authorityId, 'persons.match'), async tx => {
    exemptFromAudit(tx, 'Nobody is left to compare.');
    const people = await nextToCompare(tx, AT_ONCE);
    const last = people.at(-1);
    if (last === undefined) return 0;
    const candidates = await candidatesOfMany(
      tx,
      people.map(person => ({ subject: person, self: person.personId })),
    );
    const pairs = people.flatMap((person, place) =>
      (candidates[place] ?? []).map(({ row, score, reasons }) => ({
        one: person.personId,
        other: row.personId,
        score,
        reasons,
      })),
    );
    const found = await insertPairs(tx, pairs);
    await markCompared(tx, last.personId);
    await recordAudit(tx, {
      action: 'person.compare',
      resource: 'person',
      subjectId: null,
      purpose: 'surveillance',
      fields: ['name', 'nameKana', 'birthDate', 'phone', 'address', 'email'],
      detail: { people: people.length, pairs: found },
    });
    return people.length;
  });
}

/** Gives rows of before their search key; returns how many, 0 when every row has one. */
export async function keyOldPersons(
  { database }: { readonly database: Database },
  authorityId: AuthorityId,
): Promise<number> {
  return database.withTenant(systemActor(authorityId, 'persons.key'), tx => {
    exemptFromAudit(tx, 'A search key is made of the name beside it.');
    return fillKanaKeys(tx, AT_ONCE);
  });
}
