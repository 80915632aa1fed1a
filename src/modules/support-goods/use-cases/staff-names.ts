import { parseUuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { GoodsDeps } from './goods-deps.ts';

/** Names of those who acted, by actor as the database keeps it (`staff:…`). */
export type StaffNames = ReadonlyMap<string, string>;

/** The names of these actors, as far as they are of the staff and still there. */
export async function staffNamesOf(
  tx: Tx,
  staffNames: GoodsDeps['staffNames'],
  actors: readonly string[],
): Promise<StaffNames> {
  const accounts = [...new Set(actors)].flatMap(actor => {
    const accountId = actor.startsWith('staff:') ? parseUuid(actor.slice('staff:'.length)) : null;
    return accountId === null ? [] : [accountId];
  });
  const names = await staffNames(tx, accounts);
  return new Map([...names].map(([accountId, name]) => [`staff:${accountId}`, name]));
}
