import type { Uuid } from '../../../kernel/ids.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import type { Rulebook } from '../../rulebook/index.ts';

/** What the use cases of this module need from outside. */
export interface SupportCallsDeps {
  readonly database: Database;
  readonly rulebook: Rulebook;
  /** Names of staff by their accounts. */
  readonly staffNames: (tx: Tx, accountIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;
}
