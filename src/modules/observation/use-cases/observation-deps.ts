import type { Uuid } from '../../../kernel/ids.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import type { SecretBox } from '../../messaging/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';

/** What the use cases of this module need from outside. */
export interface ObservationDeps {
  readonly database: Database;
  readonly rulebook: Rulebook;
  readonly secretBox: SecretBox;
  /** Makes a link to the resident's own pages and returns its token, to be put into a message. */
  readonly residentLink: (tx: Tx, filingId: Uuid) => Promise<string>;
}
