import type { Uuid } from '../../../kernel/ids.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import type { Kept } from '../../../platform/kept/kept.ts';
import type { SecretBox } from '../../messaging/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { CareCounts } from '../repository/place-count.repository.ts';

/** What the use cases of this module need from outside. */
export interface CareDeps {
  readonly database: Database;
  readonly rulebook: Rulebook;
  readonly secretBox: SecretBox;
  /** Names of staff by their accounts. */
  readonly staffNames: (tx: Tx, accountIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;
  /** By authority. */
  readonly careCounts: Kept<CareCounts>;
}
