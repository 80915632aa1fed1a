import type { Uuid } from '../../../kernel/ids.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import type { Rulebook } from '../../rulebook/index.ts';

/** What the use cases of this module work with. */
export interface ContractsDeps {
  readonly database: Database;
  readonly rulebook: Pick<Rulebook, 'costSharing'>;
  /** The names of staff by account; somebody who is not there any more is absent. */
  readonly staffNames: (tx: Tx, accountIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;
}
