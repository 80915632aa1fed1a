import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';

/** What the use cases of this module need from outside. */
export interface GoodsDeps {
  readonly database: Database;
  /** Which places a postal code covers. */
  readonly addressBook: {
    readonly townsOf: (postalCode: string) => readonly { readonly municipality: { readonly code: string } }[];
  };
  /** Names of staff by their accounts. */
  readonly staffNames: (tx: Tx, accountIds: readonly Uuid[]) => Promise<ReadonlyMap<Uuid, string>>;
  readonly authorityName: (authorityId: AuthorityId) => string;
  /** The purposes that the basis of a received package names (M-03). */
  readonly packagePurposes: (tx: Tx, receivedPackageId: Uuid) => Promise<readonly string[]>;
}
