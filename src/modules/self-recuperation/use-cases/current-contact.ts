import type { Tx } from '../../../platform/db/database.ts';
import { type Person, personById } from '../../persons/index.ts';
import type { Filing } from '../domain/filing.ts';

/**
 * The person behind a filing, as they are reached now: as it was filed, unless they corrected it since. The filing
 * itself never changes (K-65), so whatever is sent goes here.
 */
export async function personOfFiling(tx: Tx, { personId }: Pick<Filing, 'personId'>): Promise<Person> {
  const person = await personById(tx, personId);
  if (person === null) throw new Error('A filing without its person cannot exist.');
  return person;
}

/** Where mail about a filing goes. */
export const mailAddressOf = async (tx: Tx, filing: Pick<Filing, 'personId'>): Promise<string> =>
  (await personOfFiling(tx, filing)).email;
