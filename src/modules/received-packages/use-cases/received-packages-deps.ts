import type { Uuid } from '../../../kernel/ids.ts';
import type { KeyRing } from '../../../platform/crypto/key-ring.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import type { ProtectedFiles } from '../../../platform/protected-files/protected-files.port.ts';

/** What the use cases of this module work with. */
export interface ReceivedPackagesDeps {
  readonly database: Database;
  readonly keyRing: KeyRing;
  readonly protectedFiles: ProtectedFiles;
  /** The names of staff by account; somebody who is not there any more is absent. */
  readonly staffNames: (tx: Tx, accountIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;
}
