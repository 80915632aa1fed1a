import type { Uuid } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { facilityByCode } from '../../institutions/index.ts';
import type { ImportsDeps } from './imports-deps.ts';
import type { GoodRow } from './judge-rows.ts';

/** Whose report a row is, and under which contract the test was done. */
export interface RowOwner {
  readonly facilityId: Uuid;
  readonly contract: Awaited<ReturnType<ImportsDeps['contractOn']>>;
}

/** More of institutions, days and methods than most files have. */
const MOST_OWNERS = 50_000;

/**
 * Finds the owner of each row; null where its code is unknown, or not the caller's own. What was found is remembered for a
 * run, which is some seconds of a file.
 */
export function rememberedOwners(
  { database, contractOn }: Pick<ImportsDeps, 'database' | 'contractOn'>,
  actor: Actor,
  facilityId: Uuid | null,
): (rows: readonly GoodRow[]) => Promise<readonly (RowOwner | null)[]> {
  const known = new Map<string, RowOwner>();
  const find = async (tx: Tx, { entry, facilityCode }: GoodRow): Promise<RowOwner | null> => {
    const owner = facilityId ?? (await facilityOf(tx, facilityCode));
    if (owner === null) return null;
    const test = { facilityId: owner, day: entry.sampledOn, method: entry.method };
    return { facilityId: owner, contract: await contractOn(tx, test) };
  };
  const findAll = (missing: ReadonlyMap<string, GoodRow>): Promise<void> =>
    database.withTenant(actor, async tx => {
      exemptFromAudit(tx, 'Institutions and contracts alone; what is taken is written down with it.');
      for (const [key, row] of missing) {
        const owner = await find(tx, row);
        if (owner !== null) known.set(key, owner);
      }
    });

  return async rows => {
    if (known.size > MOST_OWNERS) known.clear();
    const keys: string[] = [];
    const missing = new Map<string, GoodRow>();
    for (const row of rows) {
      const key = keyOf(row);
      keys.push(key);
      if (!known.has(key)) missing.set(key, row);
    }
    if (missing.size > 0) await findAll(missing);
    return keys.map(key => known.get(key) ?? null);
  };
}

const keyOf = ({ entry, facilityCode }: GoodRow): string =>
  `${facilityCode ?? ''} ${entry.sampledOn} ${entry.method}`;

const facilityOf = async (tx: Tx, code: string | null): Promise<Uuid | null> =>
  (await facilityByCode(tx, (code ?? '').normalize('NFKC').trim()))?.facilityId ?? null;
