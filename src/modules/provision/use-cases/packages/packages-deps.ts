import type { AuthorityId, Uuid } from '../../../../kernel/ids.ts';
import type { KeyRing } from '../../../../platform/crypto/key-ring.ts';
import type { Database, Tx } from '../../../../platform/db/database.ts';
import type { ProtectedFiles } from '../../../../platform/protected-files/protected-files.port.ts';

/** What packages, their release and the ledger work with. */
export interface PackagesDeps {
  readonly database: Database;
  readonly keyRing: KeyRing;
  readonly protectedFiles: ProtectedFiles;
  readonly authorityName: (authorityId: AuthorityId) => string;
  /** Null for a code that is no municipality's. */
  readonly municipalityName: (code: string) => string | null;
  /** Reads a management number as it was typed; null for anything else. */
  readonly readManagementNumber: (text: string) => string | null;
  /** The names of staff by account; somebody who is not there any more is absent. */
  readonly staffNames: (tx: Tx, accountIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;
}
